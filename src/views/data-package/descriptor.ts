import type { TableSchema } from '../tables/column.ts';
import { fieldOf } from './fields.ts';

/** A CSV file of the package. */
export interface CsvFile {
  schema: TableSchema;
  /** Its name beside the descriptor: tasks.csv. */
  name: string;
  bytes: number;
  /** SHA-256 in hex. */
  sha256: string;
}

/** What the package as a whole is. */
export interface PackageFacts {
  title: string;
  description: string;
  version: string;
  /** Titles of the texts that the data was read from, as one cites them. */
  sources: readonly string[];
  /** Absolute address of /data/, where the build knows it. */
  homepage?: string | undefined;
}

/**
 * `datapackage.json`: a Tabular Data Package after the Frictionless specifications, v1 (specs.frictionlessdata.io),
 * which v2 readers take as well. Lists of a cell are strings here; their JSON twins have them as lists.
 */
export function descriptorOf(facts: PackageFacts, files: readonly CsvFile[]) {
  const { title, description, version, sources, homepage } = facts;
  return {
    profile: 'tabular-data-package',
    name: 'duizhao',
    title,
    description,
    version,
    ...(homepage !== undefined && { homepage }),
    licenses: [{ name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' }],
    sources: sources.map((source) => ({ title: source })),
    resources: files.map(({ schema, name, bytes, sha256 }) => ({
      profile: 'tabular-data-resource',
      name: schema.name,
      path: name,
      title: schema.title,
      description: schema.what,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n' },
      schema: {
        fields: schema.columns.map(fieldOf),
        missingValues: [''],
        primaryKey: schema.key,
        ...(schema.foreign.length > 0 && {
          foreignKeys: schema.foreign.map(({ columns, table, references }) => ({
            fields: columns,
            reference: { resource: table, fields: references },
          })),
        }),
      },
    })),
  };
}
