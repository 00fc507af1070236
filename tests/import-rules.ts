import { posix } from 'node:path';
import ts from 'typescript';

/** What a part of `src/` may import from the rest of it. Packages are another matter: see `BARRED`. */
interface Rule {
  /** Which files it is about; the first group, if there is one, is `$1` in `allows`. */
  files: RegExp;
  /** Folders or files, from `src/`, that they may import. */
  allows: readonly string[];
}

/** The first rule that fits a file counts. A file that none fits (pages, components) may import freely. */
const RULES: readonly Rule[] = [
  { files: /^src\/text\//, allows: ['text'] },
  { files: /^src\/model\//, allows: ['model', 'text'] },
  // The engine knows no stage: whatever it reads comes out of the lexicon.
  {
    files: /^src\/reading\/(?:alphabet|lexicon|numerals|passes|pattern|rules|tokens|words)\.ts$/,
    allows: [
      'text',
      'model',
      'reading/alphabet.ts',
      'reading/lexicon.ts',
      'reading/numerals.ts',
      'reading/passes.ts',
      'reading/pattern.ts',
      'reading/tokens.ts',
    ],
  },
  // A stage knows the model, the text and the engine that runs words and rows, never another stage.
  {
    files: /^src\/reading\/([^/]+)\//,
    allows: [
      'text',
      'model',
      'reading/$1',
      'reading/lexicon.ts',
      'reading/numerals.ts',
      'reading/rules.ts',
      'reading/tokens.ts',
    ],
  },
  // What composes the stages.
  { files: /^src\/reading\/[^/]+\.ts$/, allows: ['text', 'model', 'reading'] },
  { files: /^src\/views\//, allows: ['text', 'model', 'views'] },
  // Views into files, at build and in the browser.
  { files: /^src\/files\//, allows: ['text', 'model', 'views', 'files'] },
  // A topic of many plans: the columns that a reader chooses are laid side by side where she is. It is fetched
  // then, and is the one part of a stage that may be.
  {
    files: /^src\/islands\/side-by-side\.ts$/,
    allows: ['text', 'model', 'views', 'islands', 'site.ts', 'reading/align/side.ts'],
  },
  // Islands, and what they share with the build, run in the browser: whatever they import is sent there.
  {
    files: /^src\/(?:islands|search|graph)\//,
    allows: [
      'text',
      'model',
      'views',
      'islands',
      'search',
      'graph',
      'files',
      'site.ts',
      // The corpus hash, some 60 bytes; the plans beside it are not to be sent.
      '../content/generated/corpus.json',
    ],
  },
  { files: /^src\/worker\//, allows: ['worker'] },
  // What stands in for islands in the offline build runs in the browser as they do.
  {
    files: /^src\/offline\//,
    allows: ['text', 'model', 'views', 'islands', 'search', 'offline', 'site.ts'],
  },
];

/** Pure code knows neither the site generator nor the machine it runs on. */
const PURE = /^src\/(?:text|model|reading|views|files)\//;
const BARRED = /^(?:astro(?:[:/]|$)|@astrojs\/|node:)/;

/**
 * What a file imports against the rules of design.md, in words; empty is right.
 * Sees imports of values and types, `export … from` and `import()`.
 * @param file its path from the root of the repository, with forward slashes.
 */
export function importViolations(file: string, text: string): string[] {
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map((name) => name.fileName);
  const rule = RULES.find(({ files }) => files.test(file));
  return specifiers.flatMap((specifier) => {
    if (PURE.test(file) && isBarred(specifier)) return [`${file} imports ${specifier}`];
    if (!specifier.startsWith('.') || !rule) return [];
    const target = posix.join(posix.dirname(file), specifier);
    const part = rule.files.exec(file)?.[1] ?? '';
    const allowed = rule.allows
      .map((folder) => posix.join('src', folder.replace('$1', part)))
      .some((folder) => target === folder || target.startsWith(`${folder}/`));
    return allowed ? [] : [`${file} imports ${target}`];
  });
}

/** Node's own modules go by their bare names too. */
function isBarred(specifier: string): boolean {
  return BARRED.test(specifier) || NODE_MODULES.has(specifier.split('/')[0] ?? '');
}

const NODE_MODULES = new Set([
  'fs',
  'path',
  'os',
  'url',
  'child_process',
  'crypto',
  'http',
  'util',
]);
