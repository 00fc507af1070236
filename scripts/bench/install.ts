import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder that holds just these packages, installed with npm on first use and whenever the versions here
 * change: what a benchmark needs and the project does not.
 * @param packages name → exact version.
 * @returns the folder.
 */
export function installed(folder: string, packages: Readonly<Record<string, string>>): string {
  const wanted = `${JSON.stringify({ private: true, type: 'module', dependencies: packages }, null, 2)}\n`;
  const manifest = join(folder, 'package.json');
  const done = join(folder, 'node_modules/.installed');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  writeFileSync(done, wanted);
  return folder;
}
