import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ROOT } from './content.ts';

/**
 * Run a script of the project (`scripts/build.ts`) as from a shell: of Vitest's own variables BASE_URL and
 * NODE_ENV would reach the pages of a build.
 * Rejects with what it said when it fails.
 */
export async function runScript(script: string, ...args: string[]): Promise<void> {
  const { PATH, HOME } = process.env;
  await promisify(execFile)(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { PATH, HOME },
  });
}
