import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** What beside its content a site is made from: folders and files of the project. */
const MADE_FROM = [
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  // What is installed, which need not be what the lock file says.
  'node_modules/.package-lock.json',
  'tsconfig.json',
];

/** Variables that a build may read; those of the first line stand in for what pages read as `import.meta.env`. */
const VARIABLES = new RegExp(
  '^(?:BASE_URL$|SITE$|MODE$|DEV$|PROD$|SSR$|ASSETS_PREFIX$|VITE_|PUBLIC_|ASTRO_' +
    '|NODE_ENV$|NODE_OPTIONS$|TZ$|LANG$|LC_)',
  'u',
);

/** What a site is made from and into. */
export interface Making {
  /** The project. */
  root: string;
  /** The folder with `plans/`, `lexicon/` and `notes/`. */
  content: string;
  /** What else was asked for: base, site … */
  options: Readonly<Record<string, string | boolean | undefined>>;
  /** The day that pages give as the day of their making: `2026-11-21`. */
  day: string;
  /** The folders that are written. */
  made: readonly string[];
  /** The file that remembers how they were made. */
  note: string;
}

/** Whether a making can be spared. */
export interface Remembered {
  /** Whether all was made of just this before, and nobody has touched it since. */
  isMade(): boolean;
  /** Note that it has been made; not if what it is made from changed meanwhile, since half of that may be in it. */
  remember(): void;
}

/** Look at all that goes into a site, now; `remember` looks again. */
export function remembered(making: Making): Remembered {
  const key = keyOf(making);
  const { made, note } = making;
  return {
    isMade: () => existsSync(note) && readFileSync(note, 'utf8') === noteOf(made, key),
    remember() {
      if (keyOf(making) !== key) return;
      mkdirSync(dirname(note), { recursive: true });
      writeFileSync(note, noteOf(made, key));
    },
  };
}

/**
 * A name for everything that goes into a site: equal names, equal sites. Covers the bytes and paths of the
 * project and of the content (but not what is generated from it), the options, the day, the variables a build
 * may read, Node and its machine.
 */
export function keyOf({ root, content, options, day }: Making): string {
  const hash = createHash('sha256');
  for (const name of MADE_FROM) add(hash, root, join(root, name));
  for (const name of ['plans', 'lexicon', 'notes']) add(hash, content, join(content, name));
  hash.update(JSON.stringify([Object.entries(options).sort(), day, process.version, process.arch]));
  const variables = Object.entries(process.env).filter(([name]) => VARIABLES.test(name));
  hash.update(JSON.stringify(variables.sort()));
  return hash.digest('hex');
}

/** Bytes and path of a file, or of all below a folder, in order; what is missing is told from what is empty. */
function add(hash: Hash, from: string, path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  const name = relative(from, path).split(sep).join('/');
  if (stat?.isDirectory()) {
    hash.update(`${JSON.stringify(name)}/\n`);
    for (const entry of readdirSync(path).sort()) add(hash, from, join(path, entry));
  } else {
    const bytes = stat ? readFileSync(path) : null;
    hash.update(`${JSON.stringify(name)} ${bytes?.length ?? 'none'}\n`);
    if (bytes) hash.update(bytes);
  }
}

/** The key, and names, sizes and times of all files made: what changes when anybody touches one. */
function noteOf(made: readonly string[], key: string): string {
  const hash = createHash('sha256');
  for (const folder of made) {
    const names = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
    for (const name of names.sort()) {
      const { size, mtimeMs } = statSync(join(folder, name));
      hash.update(`${JSON.stringify(name)} ${size} ${mtimeMs}\n`);
    }
    hash.update('\n');
  }
  return `${key}\n${hash.digest('hex')}\n`;
}
