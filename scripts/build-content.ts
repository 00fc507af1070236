/**
 * `content/` → `content/generated/`. Prints each diagnostic as `file:line:col rule message`; an error
 * leaves the generated files untouched and exits 1.
 *
 *   node scripts/build-content.ts           write what differs
 *   node scripts/build-content.ts --check   write nothing; exit 1 when the files have drifted
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileContent } from './content/compile.ts';
import { type Drift, driftOf, emit } from './content/emit.ts';
import { explainSystem, isSystemFault } from './content/files.ts';
import type { KeptReadings } from './content/kept.ts';
import { formatDiagnostics } from './content/report.ts';

/**
 * Compile and write the collections. Returns whether all went well; prints what it did.
 * @param kept readings from before, for who builds again and again.
 */
export function buildContent(
  root: string,
  { check = false, kept }: { check?: boolean; kept?: KeptReadings } = {},
): boolean {
  const started = performance.now();
  const { files, plans, diagnostics, texts } = compileContent(root, kept);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  for (const line of formatDiagnostics(errors, (file) => texts.get(file))) console.error(line);
  for (const line of formatDiagnostics(warnings, (file) => texts.get(file))) {
    console.log(`提示 ${line}`);
  }
  if (errors.length > 0) {
    console.error(`content: ${errors.length} 处错误，未写任何文件`);
    return false;
  }
  const folder = join(root, 'content/generated');
  const drift = check ? driftOf(folder, files) : emitted(folder, files);
  if (!drift) return false;
  const touched = [...drift.missing, ...drift.changed, ...drift.extra];
  if (check && touched.length > 0) {
    for (const name of touched) console.error(`content/generated/${name} 与源不一致`);
    console.error('content: 请运行 npm run content 并提交');
    return false;
  }
  const nodes = plans.reduce((sum, plan) => sum + plan.nodes.length, 0);
  const took = Math.round(performance.now() - started);
  console.log(
    `content: ${plans.length} plans, ${nodes} nodes; ${touched.length} files ${check ? 'differ' : 'written'} in content/generated (${took} ms)`,
  );
  return true;
}

/** Null where the files could not be written; it has been said why. */
function emitted(folder: string, files: ReadonlyMap<string, string>): Drift | null {
  try {
    return emit(folder, files);
  } catch (error) {
    if (!isSystemFault(error)) throw error;
    console.error(
      `content/generated:1:1 file/unwritable 写不了（${explainSystem(error)}）；原有的文件没有动`,
    );
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  process.exitCode = buildContent(root, { check: process.argv.includes('--check') }) ? 0 : 1;
}
