import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureCommand } from './measure/process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A content folder with so many plans: the project's own, or one made up after it. Made anew each time, since
 * its registries are those of the day.
 */
export async function contentOf(plans: number): Promise<string> {
  const own = join(root, 'content');
  if (readdirSync(join(own, 'plans')).length === plans) return own;
  const out = join(root, `.build/bench/corpus-${plans}`);
  const args = ['scripts/bench/corpus.ts', '--plans', String(plans), '--out', out];
  await measureCommand({ file: process.execPath, args, cwd: root });
  return out;
}
