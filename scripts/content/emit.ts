import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

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

/**
 * Make a folder hold just these files, touching only what differs. All are written under another name first, so
 * that a full disk leaves the folder as it was. Returns what it did.
 */
export function emit(folder: string, files: ReadonlyMap<string, string>): Drift {
  const drift = driftOf(folder, files);
  const written: { fresh: string; file: string }[] = [];
  try {
    for (const name of [...drift.missing, ...drift.changed]) {
      const file = join(folder, name);
      const fresh = join(dirname(file), `.${basename(file)}-${process.pid}`);
      mkdirSync(dirname(file), { recursive: true });
      written.push({ fresh, file });
      writeFileSync(fresh, files.get(name) ?? '');
    }
  } catch (error) {
    for (const { fresh } of written) rmSync(fresh, { force: true });
    throw error;
  }
  for (const { fresh, file } of written) renameSync(fresh, file);
  for (const name of drift.extra) rmSync(join(folder, name));
  return drift;
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
