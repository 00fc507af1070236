import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a build leaves in `.build/` when it is killed: its fresh site, and the mirror of the project. */
const LEFTOVER = /^(?:site|root)-(\d+)$/u;

/** Put the fresh folder in the place of the old one: two renames, so nobody is served half a site. */
export function swapIn(fresh: string, target: string): void {
  const old = join(dirname(target), `${oldPrefix(target)}${process.pid}`);
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (existsSync(old)) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * Clear away what builds that were killed left behind. Where one was killed between its two renames, the old
 * site goes back to its place.
 * @param scratch folder of the fresh sites; @param target the site.
 */
export function clearLeftovers(scratch: string, target: string): void {
  for (const name of namesIn(scratch)) {
    const pid = LEFTOVER.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(scratch, name), { recursive: true, force: true });
  }
  const prefix = oldPrefix(target);
  for (const name of namesIn(dirname(target)).filter((it) => it.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length)))) continue;
    const folder = join(dirname(target), name);
    if (existsSync(target)) rmSync(folder, { recursive: true, force: true });
    else renameSync(folder, target);
  }
}

/** `.dist-old-1234`, beside the site that a build of that process takes the place of. */
function oldPrefix(target: string): string {
  return `.${basename(target)}-old-`;
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // There, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
