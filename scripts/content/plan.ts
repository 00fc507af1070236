import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Finding } from '../../src/model/diagnostic.ts';
import { type PlanFile, planFileSchema, planIdSchema, planSchema } from '../../src/model/plan.ts';
import { checkMeta } from '../../src/reading/check-meta.ts';
import { type Registries, readPlan } from '../../src/reading/read-plan.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { isBlank, readTextFile } from './files.ts';
import type { PlanReading } from './kept.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** The two files of a plan, read and checked as far as no registry is needed. */
export interface PlanFiles {
  id: string;
  sourceFile: string;
  metaFile: string;
  bytes: Buffer;
  source: string;
  meta: PlanFile;
  offsetOf: YamlFile<PlanFile>['offsetOf'];
}

/** Where a reading leaves what it has to say. */
export interface Notes {
  diagnostics: Diagnostic[];
  /** Texts by file name, for the lines of the diagnostics. */
  texts: Map<string, string>;
}

/** Read `content/plans/<id>/`; null where a file is missing or broken, and the notes say how. */
export function readPlanFiles(root: string, id: string, notes: Notes): PlanFiles | null {
  const say = (file: string, rule: string, message: string) =>
    notes.diagnostics.push({ file, rule, severity: 'error', message });
  const folder = `content/plans/${id}`;
  const folderName = planIdSchema.safeParse(id);
  if (!folderName.success) {
    say(folder, 'plan/id', folderName.error.issues[0]?.message ?? '');
    return null;
  }
  const sourceFile = `${folder}/source.txt`;
  const metaFile = `${folder}/plan.yaml`;
  const read = (file: string, missing: Finding) => {
    if (!existsSync(join(root, file))) {
      notes.diagnostics.push({ file, ...missing });
      return null;
    }
    const it = readTextFile(root, file);
    if (it.text !== null) notes.texts.set(file, it.text);
    if ('bytes' in it) return it;
    notes.diagnostics.push({ file, ...it.finding });
    return null;
  };
  const source = read(sourceFile, NO_SOURCE);
  const metaText = read(metaFile, NO_META);
  if (source && isBlank(source.text)) {
    say(sourceFile, 'text/empty', '文件是空的；请把方案原文放进来');
  }
  if (!metaText) return null;
  const { value: meta, offsetOf, diagnostics } = readYaml(metaFile, metaText.text, planFileSchema);
  notes.diagnostics.push(...diagnostics);
  if (!source || isBlank(source.text) || !meta) return null;
  return { id, sourceFile, metaFile, bytes: source.bytes, source: source.text, meta, offsetOf };
}

const NO_SOURCE: Finding = {
  rule: 'plan/no-source',
  severity: 'error',
  message: '缺少方案原文 source.txt；新方案用 npm run plan:add 加',
};
const NO_META: Finding = {
  rule: 'plan/no-meta',
  severity: 'error',
  message: '缺少方案说明 plan.yaml；可照抄别的方案再改，或者用 npm run plan:add 加',
};

/** Run the pipeline over a plan and make its entry of the collection. */
export function compilePlan(
  { id, sourceFile, metaFile, bytes, source, meta: file, offsetOf }: PlanFiles,
  registries: Registries,
): PlanReading {
  const { errata: _entries, ...meta } = file;
  const { place, parent, year } = meta;
  const context = { id, place, parent, year: year?.value ?? null };
  const { findings, doubtful, ...reading } = readPlan(source, context, registries);
  const { errata, metaFindings } = checkMeta(source, reading.nodes, file);
  const found = findings.map((finding) => ({ file: sourceFile, ...finding }));
  const ofMeta = metaFindings.map(({ path, finding }) => ({
    file: metaFile,
    ...finding,
    start: offsetOf(path),
  }));
  const plan = planSchema.parse({
    id,
    meta,
    source: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      length: source.length,
      lines: lineIndex(source).count,
    },
    ...reading,
    errata,
    diagnostics: found,
  });
  const doubts = doubtful.map((doubt) => ({ plan: id, ...doubt }));
  return { plan, doubts, diagnostics: [...found, ...ofMeta] };
}
