import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Doubt } from '../../src/model/function-entry.ts';
import {
  type Plan,
  type PlanFile,
  planFileSchema,
  planIdSchema,
  planSchema,
} from '../../src/model/plan.ts';
import { checkMeta } from '../../src/pipeline/check-meta.ts';
import { type Registries, readPlan } from '../../src/pipeline/read-plan.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { decodeUtf8, readBytes } from './files.ts';
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
  const bytes = readBytes(join(root, sourceFile));
  const metaBytes = readBytes(join(root, metaFile));
  if (!bytes) say(sourceFile, 'plan/no-source', '缺少方案原文 source.txt');
  if (!metaBytes) say(metaFile, 'plan/no-meta', '缺少方案说明 plan.yaml');
  const source = bytes && decodeUtf8(bytes);
  const metaText = metaBytes && decodeUtf8(metaBytes);
  if (bytes && source === null) say(sourceFile, 'text/encoding', NOT_UTF8);
  if (metaBytes && metaText === null) say(metaFile, 'text/encoding', NOT_UTF8);
  if (source !== null) notes.texts.set(sourceFile, source);
  if (metaText === null) return null;
  notes.texts.set(metaFile, metaText);
  const { value: meta, offsetOf, diagnostics } = readYaml(metaFile, metaText, planFileSchema);
  notes.diagnostics.push(...diagnostics);
  if (!bytes || source === null || !meta) return null;
  return { id, sourceFile, metaFile, bytes, source, meta, offsetOf };
}

const NOT_UTF8 = '不是有效的 UTF-8 文本；请另存为 UTF-8';

/** Run the pipeline over a plan and make its entry of the collection. */
export function compilePlan(
  { id, sourceFile, metaFile, bytes, source, meta: file, offsetOf }: PlanFiles,
  registries: Registries,
  notes: Notes,
): { plan: Plan; doubts: Doubt[] } {
  const { errata: _entries, ...meta } = file;
  const { place, parent, year } = meta;
  const context = { id, place, parent, year: year?.value ?? null };
  const { findings, doubtful, ...reading } = readPlan(source, context, registries);
  const { errata, metaFindings } = checkMeta(source, reading.nodes, file);
  const found = findings.map((finding) => ({ file: sourceFile, ...finding }));
  notes.diagnostics.push(
    ...found,
    ...metaFindings.map(({ path, finding }) => ({
      file: metaFile,
      ...finding,
      start: offsetOf(path),
    })),
  );
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
  return { plan, doubts: doubtful.map((doubt) => ({ plan: id, ...doubt })) };
}
