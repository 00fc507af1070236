import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { type PackedLexicon, packLexicon, unpackLexicon } from '../../src/reading/pack.ts';
import { compileReader, readPlan } from '../../src/reading/read-plan.ts';
import { files, lexicon, registries } from './lexicon/files.ts';

/** What a reader in a browser may weigh, words and all. */
const MOST = 90_000;

const READING = fileURLToPath(new URL('../../src/reading/', import.meta.url));
/** As it is sent. */
const packed = JSON.stringify(packLexicon(files, files.indicators));

/** Modules and all they bring along, as one file for a browser. */
async function bundle(modules: readonly string[], treeshake = true) {
  const build = await rolldown({
    input: 'entry',
    platform: 'browser',
    treeshake,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) =>
          id === 'entry'
            ? modules.map((one) => `export * from ${JSON.stringify(READING + one)};`).join('\n')
            : null,
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  return output[0];
}

describe('the reader in a browser', () => {
  it('weighs little, its lexicon with it', async () => {
    const { code } = await bundle(['read-plan.ts', 'pack.ts']);
    const sizes = { code: gzipSync(code).length, lexicon: gzipSync(packed).length };
    const all = sizes.code + sizes.lexicon;
    expect(all, `${all} bytes gzipped: ${JSON.stringify(sizes)}`).toBeLessThanOrEqual(MOST);
  });

  it('brings no package along, neither does any file of src/reading', async () => {
    const files = readdirSync(READING, { recursive: true, encoding: 'utf8' });
    const { modules } = await bundle(
      files.filter((file) => file.endsWith('.ts')),
      false,
    );
    const ids = Object.keys(modules);
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => id.includes('node_modules'))).toEqual([]);
  });
});

describe('the packed lexicon', () => {
  const unpacked = unpackLexicon(JSON.parse(packed) as PackedLexicon);

  it('has the same words and rows', () => {
    const sorted = (words: typeof lexicon.words) =>
      words.map((word) => JSON.stringify(word, Object.keys(word).sort())).sort();
    expect(sorted(unpacked.lexicon.words)).toEqual(sorted(lexicon.words));
    expect(unpacked.lexicon.rules).toEqual(lexicon.rules);
  });

  it('reads a plan as the files do', () => {
    const source = readFileSync(
      new URL('../../content/plans/hecheng/source.txt', import.meta.url),
      'utf8',
    );
    // None of the plans whose doubtful mentions the registry lists.
    const plan = { id: 'draft', place: '鹤城区', parent: '怀化市', year: 2024 };
    const reader = compileReader(unpacked.lexicon, unpacked.files);
    expect(readPlan(source, plan, reader)).toEqual(readPlan(source, plan, registries));
  });
});
