import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importViolations } from './import-rules.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

describe('the checker', () => {
  it.each([
    // A stage that imports another stage.
    ['src/reading/clauses/parse.ts', `import { readOutline } from '../outline/index.ts';`],
    // Its type is no better.
    ['src/reading/clauses/parse.ts', `import type { Label } from '../outline/labels.ts';`],
    // From a folder deeper.
    ['src/reading/units/names/a.ts', `import { a } from '../../clauses/a.ts';`],
    // By way of an export.
    ['src/reading/units/index.ts', `export { a } from '../targets/index.ts';`],
    // At run time.
    ['src/reading/units/index.ts', `const a = await import('../targets/index.ts');`],
    // The engine knows no stage, and nothing that composes them.
    ['src/reading/rules.ts', `import { a } from './clauses/grammar.ts';`],
    ['src/reading/tokens.ts', `import { a } from './residue.ts';`],
    // A stage asks the engine by its doors; how patterns are kept is no matter of its own.
    ['src/reading/units/a.ts', `import { Alphabet } from '../alphabet.ts';`],
    ['src/reading/units/a.ts', `import { toLexicon } from '../words.ts';`],
    // What composes the stages.
    ['src/reading/align/index.ts', `import { buildPlan } from '../build-plan.ts';`],
    // A stage whose name begins like the other's.
    ['src/reading/unit/a.ts', `import { a } from '../units/a.ts';`],
    // The file system in a pure stage.
    ['src/reading/outline/index.ts', `import { readFileSync } from 'node:fs';`],
    // Without the prefix.
    ['src/text/piece.ts', `import { readFile } from 'fs/promises';`],
    // The site generator in the model.
    ['src/model/plan.ts', `import { z } from 'astro/zod';`],
    ['src/views/matrix.ts', `import { getCollection } from 'astro:content';`],
    // The text layer knows nothing above it.
    ['src/text/piece.ts', `import type { OutlineNode } from '../model/outline.ts';`],
    // The model knows no stage.
    ['src/model/plan.ts', `import { readOutline } from '../reading/outline/index.ts';`],
    // A view that reads a text anew.
    ['src/views/matrix.ts', `import { readOutline } from '../reading/outline/index.ts';`],
    // A view that knows a component.
    ['src/views/matrix.ts', `import { a } from '../components/a.ts';`],
    // An island that would send the pipeline to the browser.
    ['src/islands/compare.ts', `import { align } from '../reading/align/index.ts';`],
    // So would what islands share with the build.
    ['src/search/query.ts', `import { align } from '../reading/align/index.ts';`],
    // The island that may know how tasks are laid side by side, and nothing else of the stages.
    ['src/islands/side-by-side.ts', `import { align } from '../reading/align/index.ts';`],
    // A whole plan, sent to the browser.
    ['src/islands/a.ts', `import plan from '../../content/generated/plans/anshan.json';`],
  ])('refuses %s: %s', (file, text) => {
    expect(importViolations(file, text)).toHaveLength(1);
  });

  it.each([
    // Itself, the text layer and the model.
    [
      'src/reading/outline/tree.ts',
      `import { a } from './labels.ts'; import { b } from '../../text/piece.ts'; import type { C } from '../../model/outline.ts';`,
    ],
    // The engine in a stage, and itself.
    ['src/reading/units/a.ts', `import { a } from '../rules.ts'; import '../numerals.ts';`],
    ['src/reading/rules.ts', `import { a } from './pattern.ts'; import './alphabet.ts';`],
    // A package.
    ['src/model/plan.ts', `import { z } from 'zod';`],
    // The composition of the stages.
    ['src/reading/build-corpus.ts', `import { a } from './outline/index.ts';`],
    // A page may know everything.
    [
      'src/pages/index.ts',
      `import { getCollection } from 'astro:content'; import '../views/a.ts';`,
    ],
    // An import in a comment or a string is none.
    ['src/text/piece.ts', `// import 'node:fs'\nconst text = "import 'node:fs'";`],
    // The corpus hash in an island.
    ['src/islands/search/a.ts', `import c from '../../../content/generated/corpus.json';`],
    // A package whose name only begins like a barred one.
    ['src/views/a.ts', `import 'astronomy';`],
  ])('lets %s: %s', (file, text) => {
    expect(importViolations(file, text)).toEqual([]);
  });
});

describe('src/', () => {
  const files = readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[mc]?tsx?$/.test(file))
    .map((file) => `src/${file.replaceAll('\\', '/')}`);

  it('has the parts that the rules are about', () => {
    for (const part of ['src/text/', 'src/model/', 'src/reading/outline/']) {
      expect(files.some((file) => file.startsWith(part))).toBe(true);
    }
  });

  it('keeps the import rules', () => {
    const found = files.flatMap((file) =>
      importViolations(file, readFileSync(`${ROOT}/${file}`, 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
