import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** How the files on disk differ from those wanted: each name stands in one list. */
export interface Drift {
  missing: string[];
  changed: string[];
  extra: string[];
}

/** Compare a folder with the files that it should hold. Names are relative, with `/`. */
export function driftOf(folder: string, files: ReadonlyMap<string, string>): Drift {
  const drift: Drift = { missing: [], changed: [], extra: [] };
  for (const [name, text] of files) {
    const file = join(folder, name);
    if (!existsSync(file)) drift.missing.push(name);
    else if (readFileSync(file, 'utf8') !== text) drift.changed.push(name);
  }
  for (const name of listFiles(folder)) if (!files.has(name)) drift.extra.push(name);
  return drift;
}

/** Make a folder hold just these files, touching only what differs. Returns what it did. */
export function emit(folder: string, files: ReadonlyMap<string, string>): Drift {
  const drift = driftOf(folder, files);
  for (const name of [...drift.missing, ...drift.changed]) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files.get(name) ?? '');
  }
  for (const name of drift.extra) rmSync(join(folder, name));
  return drift;
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
