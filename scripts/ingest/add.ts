import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { isResidue } from '../../src/model/share-read.ts';
import { placingSchema } from '../../src/model/topic.ts';
import { guessMeta } from '../../src/reading/meta/index.ts';
import { readOutline } from '../../src/reading/outline/index.ts';
import { type Compiled, compileContent } from '../content/compile.ts';
import { emit } from '../content/emit.ts';
import { lexiconOnDisk, loadRegistries } from '../content/lexicon.ts';
import { formatDiagnostics } from '../content/report.ts';
import { describeAddition } from './describe.ts';
import { checkText, type Extraction } from './extraction.ts';
import { type Origin, planFields, type Told, writeYaml } from './plan-yaml.ts';

export interface Addition {
  /** Folder that holds `content/`. */
  root: string;
  id: string;
  extraction: Extraction;
  origin: Origin;
  told: Told;
  dryRun: boolean;
}

/**
 * Add a plan and say what was read. It is tried in a copy of the content first, so that a plan which does not
 * compile leaves no trace; then its folder is put in place whole, by a rename.
 * @returns whether it was added (or could be), and the lines to print.
 */
export function addPlan({ root, id, extraction, origin, told, dryRun }: Addition): {
  ok: boolean;
  lines: string[];
} {
  const folder = `content/plans/${id}`;
  if (existsSync(join(root, folder))) {
    return refuse(`${folder}:1:1 plan/exists 已经有这个方案；换一个 --id，或者直接改它的文件`);
  }
  const { text } = extraction;
  checkText(text);
  const { loaded, diagnostics } = loadRegistries(lexiconOnDisk(root));
  if (!loaded) return { ok: false, lines: formatDiagnostics(diagnostics, () => undefined) };
  const { outline, meta } = loaded.registries;
  const guess = guessMeta(text, readOutline(text, outline).nodes, meta);
  const { fields, missing } = planFields(guess, told, extraction, origin, shortNames(root));
  const sourceFile = `${folder}/source.txt`;
  if (missing.length > 0) {
    return refuse(
      `${sourceFile}:1:1 plan/place-unknown 原文没有写明是哪里的、哪一级的；请加 ${missing.join(' ')}，如 --place 赫山区 --level 市辖区`,
    );
  }
  const files = { 'source.txt': text, 'plan.yaml': writeYaml(fields) };
  const compiled = tryOut(root, id, files);
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    return { ok: false, lines: [...format(errors, compiled), '没有加：有错误，未写任何文件'] };
  }
  const plan = compiled.plans.find((one) => one.id === id);
  if (!plan) return refuse(`${folder}:1:1 plan/unread 没有读出这个方案`);
  // What no rule took is told apart from what is doubtful.
  const own: Diagnostic[] = compiled.diagnostics.filter(
    (it) => it.file.startsWith(`${folder}/`) && !isResidue(it),
  );
  const placings = placingSchema
    .array()
    .parse(JSON.parse(compiled.files.get('alignment.json') ?? '[]'))
    .filter((it) => it.plan === id);
  const lines = describeAddition({
    plan,
    source: text,
    sourceFile,
    guess,
    told,
    extraction,
    placings,
    topics: compiled.files.get('topics.json') ?? '',
    findings: format(own, compiled),
  });
  if (dryRun) return { ok: true, lines: [...lines, '', '试读：未写任何文件'] };
  putInPlace(root, folder, files);
  emit(join(root, 'content/generated'), compiled.files);
  return {
    ok: true,
    lines: [...lines, '', `已写 ${folder}/，并更新 content/generated；请核对后提交`],
  };
}

/** Compile the content with the plan in it, in a copy. */
function tryOut(root: string, id: string, files: Record<string, string>): Compiled {
  const copy = mkdtempSync(join(tmpdir(), 'duizhao-add-'));
  try {
    for (const name of ['plans', 'lexicon']) {
      cpSync(join(root, 'content', name), join(copy, 'content', name), { recursive: true });
    }
    write(join(copy, 'content/plans', id), files);
    return compileContent(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** A folder whose name begins with a dot is no plan to anyone who looks meanwhile. */
function putInPlace(root: string, folder: string, files: Record<string, string>): void {
  const fresh = join(root, 'content/plans', `.adding-${process.pid}`);
  try {
    write(fresh, files);
    renameSync(fresh, join(root, folder));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function write(folder: string, files: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** The short names that plans bear already; a plan.yaml that is broken is told elsewhere. */
function shortNames(root: string): Set<string> {
  const folder = join(root, 'content/plans');
  const files = existsSync(folder)
    ? readdirSync(folder).map((id) => join(folder, id, 'plan.yaml'))
    : [];
  return new Set(
    files.flatMap((file) => {
      const short =
        existsSync(file) && /^short: *["']?(.+?)["']?\s*$/mu.exec(readFileSync(file, 'utf8'));
      return short ? (short[1] ?? []) : [];
    }),
  );
}

function format(diagnostics: readonly Diagnostic[], { texts }: Compiled): string[] {
  return formatDiagnostics(diagnostics, (file) => texts.get(file));
}

function refuse(line: string): { ok: boolean; lines: string[] } {
  return { ok: false, lines: [line] };
}
