import { createHash } from 'node:crypto';
import corpus from '../content/generated/corpus.json';
import packageJson from '../package.json';
import { sitePlans } from './plans.ts';
import { absolute, SITE_NAME, SITE_ORIGIN } from './site.ts';
import { siteTables } from './tables.ts';
import { citedName } from './views/citation.ts';
import { descriptorOf } from './views/data-package/descriptor.ts';
import { jsonSchemaOf } from './views/data-package/json-schema.ts';
import { type PublicTable, toCsv, toJson } from './views/tables/table.ts';

/** A file of /data/. */
export interface DataFile {
  name: string;
  text: string;
  bytes: number;
  /** In hex. */
  sha256: string;
}

/** A table with the files that hold it. */
export interface TableFiles {
  table: PublicTable;
  csv: DataFile;
  json: DataFile;
  schema: DataFile;
}

/** All that /data/ gives away. */
export interface DataFiles {
  tables: TableFiles[];
  descriptor: DataFile;
  /** What `sha256sum -c SHA256SUMS` reads: every other file of these. */
  sums: DataFile;
}

export const DATASET = {
  title: `${SITE_NAME}：地方安全方案的任务、职责与目标`,
  description:
    '从地方政府的安全方案原文逐条读出的任务、责任单位与角色、目标与时限，以及各方案之间的对应；每一行都带原文位置。',
  /** Of the code, and of all that was read out of the texts. */
  version: `${packageJson.version}+${corpus.data}`,
} as const;

let files: Promise<DataFiles> | undefined;

/** The files of /data/, made once a build. */
export function dataFiles(): Promise<DataFiles> {
  if (import.meta.env.DEV) return make();
  files ??= make();
  return files;
}

async function make(): Promise<DataFiles> {
  const tables = (await siteTables()).map((table) => ({
    table,
    csv: file(`${table.name}.csv`, toCsv(table)),
    json: file(`${table.name}.json`, toJson(table)),
    schema: file(`${table.name}.schema.json`, inJson(jsonSchemaOf(table.schema))),
  }));
  const facts = {
    ...DATASET,
    sources: (await sitePlans()).map(({ meta }) => citedName(meta)),
    homepage: SITE_ORIGIN === undefined ? undefined : absolute('/data/'),
  };
  const csv = tables.map((it) => ({ ...it.csv, schema: it.table.schema }));
  const descriptor = file('datapackage.json', inJson(descriptorOf(facts, csv)));
  const summed = [...tables.flatMap((it) => [it.csv, it.json, it.schema]), descriptor];
  const sums = summed.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
  return { tables, descriptor, sums: file('SHA256SUMS', sums) };
}

function file(name: string, text: string): DataFile {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    text,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
