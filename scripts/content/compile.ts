import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Doubt } from '../../src/model/function-entry.ts';
import { type Plan, planIdSchema, planMetaSchema, planSchema } from '../../src/model/plan.ts';
import { checkMeta } from '../../src/pipeline/check-meta.ts';
import { type Registries, readPlan } from '../../src/pipeline/read-plan.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { alignPlans } from './alignment.ts';
import { describeFunctions } from './functions.ts';
import { loadRegistries } from './registries.ts';
import { readYaml } from './yaml.ts';

/** The generated files by name, what there is to say, and the texts it is said about. */
export interface Compiled {
  files: Map<string, string>;
  plans: Plan[];
  doubts: Doubt[];
  diagnostics: Diagnostic[];
  texts: Map<string, string>;
}

/**
 * Read `content/` and run the pipeline over every plan. Reads files, writes none.
 * @param root folder that holds `content/`; diagnostics name files relative to it.
 */
export function compileContent(root: string): Compiled {
  const compiled: Compiled = {
    files: new Map(),
    plans: [],
    doubts: [],
    diagnostics: [],
    texts: new Map(),
  };
  const { loaded, diagnostics } = loadRegistries((file) => {
    const bytes = readBytes(join(root, file));
    const text = bytes && decode(bytes);
    if (text !== null) compiled.texts.set(file, text);
    return text;
  });
  compiled.diagnostics.push(...diagnostics);
  if (!loaded) return compiled;
  const { files, registries } = loaded;
  const folder = join(root, 'content/plans');
  const ids = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const id of ids) {
    if (id.startsWith('.')) continue;
    const plan = compilePlan(root, id, registries, compiled);
    if (!plan) continue;
    compiled.plans.push(plan);
    compiled.files.set(`plans/${id}.json`, toJson(plan));
  }
  const { topics, findings, ...alignment } = alignPlans(compiled.plans, files.topics);
  compiled.diagnostics.push(
    ...findings.map((finding) => ({ file: 'content/registries/topics.yaml', ...finding })),
  );
  compiled.files.set('topics.json', toJson(topics));
  compiled.files.set('alignment.json', toJson(alignment.placings));
  compiled.files.set('pairs.json', toJson(alignment.pairs));
  for (const row of alignment.rows) {
    compiled.files.set(`rows/${row.topic}.json`, toJson({ id: row.topic, ...row }));
  }
  const indicators = files.indicators.indicators.map(({ aliases: _, classes: __, ...it }) => it);
  compiled.files.set('indicators.json', toJson(indicators));
  const functions = describeFunctions(compiled.plans, files.units.functions);
  const roles = files.roles.roles.map(({ id, name, note }) => ({ id, name, note }));
  compiled.files.set('roles.json', toJson(roles));
  compiled.files.set('functions.json', toJson(functions));
  compiled.files.set('doubts.json', toJson(compiled.doubts));
  compiled.files.set('corpus.json', toJson(describeCorpus(compiled)));
  if (compiled.plans.length === 0 && compiled.diagnostics.length === 0) {
    compiled.diagnostics.push({
      file: 'content/plans',
      rule: 'content/no-plans',
      severity: 'error',
      message: '没有任何方案；每个方案是一个文件夹，内有 source.txt 和 plan.yaml',
    });
  }
  return compiled;
}

function compilePlan(
  root: string,
  id: string,
  registries: Registries,
  { texts, diagnostics, doubts }: Compiled,
): Plan | null {
  const say = (file: string, rule: string, message: string) => {
    diagnostics.push({ file, rule, severity: 'error', message });
    return null;
  };
  const sourceFile = `content/plans/${id}/source.txt`;
  const metaFile = `content/plans/${id}/plan.yaml`;
  const folderName = planIdSchema.safeParse(id);
  if (!folderName.success) {
    return say(`content/plans/${id}`, 'plan/id', folderName.error.issues[0]?.message ?? '');
  }
  const bytes = readBytes(join(root, sourceFile));
  const metaBytes = readBytes(join(root, metaFile));
  if (!bytes) say(sourceFile, 'plan/no-source', '缺少方案原文 source.txt');
  if (!metaBytes) say(metaFile, 'plan/no-meta', '缺少方案说明 plan.yaml');
  if (!bytes || !metaBytes) return null;

  const source = decode(bytes);
  if (source === null) {
    return say(sourceFile, 'text/encoding', '不是有效的 UTF-8 文本；请另存为 UTF-8');
  }
  texts.set(sourceFile, source);
  const metaText = decode(metaBytes);
  if (metaText === null) {
    return say(metaFile, 'text/encoding', '不是有效的 UTF-8 文本；请另存为 UTF-8');
  }
  texts.set(metaFile, metaText);
  const yaml = readYaml(metaFile, metaText, planMetaSchema);
  diagnostics.push(...yaml.diagnostics);
  if (!yaml.value) return null;

  const { errata: _entries, ...meta } = yaml.value;
  const { place, parent, year } = meta;
  const context = { id, place, parent, year: year?.value ?? null };
  const { findings, doubtful, ...reading } = readPlan(source, context, registries);
  const { errata, metaFindings } = checkMeta(source, reading.nodes, yaml.value);
  doubts.push(...doubtful.map((doubt) => ({ plan: id, ...doubt })));
  const found = findings.map((finding) => ({ file: sourceFile, ...finding }));
  diagnostics.push(...found);
  for (const { path, finding } of metaFindings) {
    diagnostics.push({ file: metaFile, ...finding, start: yaml.offsetOf(path) });
  }
  return planSchema.parse({
    id,
    meta,
    source: {
      sha256: sha256(bytes),
      bytes: bytes.length,
      length: source.length,
      lines: lineIndex(source).count,
    },
    ...reading,
    errata,
    diagnostics: found,
  });
}

/**
 * A short name for the exact texts that everything was made from: 12 hex digits of the SHA-256 over
 * `id hash` lines, so that a printed page can be held against the files. `data` does the same for all
 * that was read out of them.
 */
function describeCorpus({ plans, files }: Pick<Compiled, 'plans' | 'files'>) {
  const lines = plans.map((plan) => `${plan.id} ${plan.source.sha256}\n`).join('');
  const data = [...files].map(([name, text]) => `${name} ${sha256(text)}\n`).join('');
  return { hash: shorten(lines), data: shorten(data), plans: plans.length };
}

function shorten(text: string): string {
  return sha256(text).slice(0, 12);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function readBytes(file: string): Buffer | null {
  return existsSync(file) ? readFileSync(file) : null;
}

function decode(bytes: Buffer): string | null {
  try {
    // The byte order mark stays: offsets count the untouched file.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
