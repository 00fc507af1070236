import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildContent } from '../../scripts/build-content.ts';
import { compileContent } from '../../scripts/content/compile.ts';
import { driftOf } from '../../scripts/content/emit.ts';
import { changed, eachInFolder, META } from './content-folder.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

const here = eachInFolder();

/** All files below a folder with their text and time. */
function snapshot(root: string): Record<string, [string, number]> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [file, [readFileSync(file, 'utf8'), statSync(file).mtimeMs]]),
  );
}

describe('buildContent', () => {
  const generated = () => join(here.folder.root, 'content/generated');

  it('writes what is missing or differs, removes what is not wanted, and leaves the rest alone', () => {
    expect(buildContent(here.folder.root)).toBe(true);
    const first = snapshot(generated());
    expect(Object.keys(first).map((name) => name.slice(generated().length + 1))).toEqual(
      expect.arrayContaining(['corpus.json', 'plans/good.json']),
    );
    here.folder.write('content/generated/plans/gone.json', '{}');
    here.folder.write('content/generated/corpus.json', '{}');
    expect(buildContent(here.folder.root)).toBe(true);
    const second = snapshot(generated());
    expect(Object.keys(second)).toEqual(Object.keys(first));
    const plan = join(generated(), 'plans/good.json');
    expect(second[plan]).toEqual(first[plan]);
    const corpus = join(generated(), 'corpus.json');
    expect(second[corpus]?.[0]).toBe(first[corpus]?.[0]);
  });

  it.each([false, true])('touches no file when there is an error (check: %j)', (check) => {
    expect(buildContent(here.folder.root)).toBe(true);
    here.folder.write('content/generated/stray.json', '{}');
    const before = snapshot(generated());
    here.folder.write(
      META,
      changed('short: 白石', 'short: 3').replace('quote: 消防援', 'quotes: 消防援'),
    );
    expect(buildContent(here.folder.root, { check })).toBe(false);
    expect(snapshot(generated())).toEqual(before);
    expect(here.said.filter((line) => line.startsWith(`${META}:`))).toHaveLength(3);
    expect(here.said.at(-1)).toBe('content: 3 处错误，未写任何文件');
  });

  it('names what has drifted, and writes nothing when only asked', () => {
    expect(buildContent(here.folder.root)).toBe(true);
    expect(buildContent(here.folder.root, { check: true })).toBe(true);
    here.folder.write(META, changed('reads: 消防救援大队', 'reads: 消防救援支队'));
    here.folder.write('content/generated/plans/gone.json', '{}');
    const before = snapshot(generated());
    expect(buildContent(here.folder.root, { check: true })).toBe(false);
    expect(snapshot(generated())).toEqual(before);
    expect(here.said).toEqual([
      'content/generated/plans/good.json 与源不一致',
      'content/generated/corpus.json 与源不一致',
      'content/generated/plans/gone.json 与源不一致',
      'content: 请运行 npm run content 并提交',
    ]);
  });
});

describe('driftOf', () => {
  it('puts each name in one list', () => {
    here.folder.write('g/same.json', '1');
    here.folder.write('g/in/changed.json', '1');
    here.folder.write('g/in/extra.json', '1');
    here.folder.write('g/.gitkeep', '');
    const wanted = new Map([
      ['same.json', '1'],
      ['in/changed.json', '2'],
      ['in/missing.json', '3'],
    ]);
    expect(driftOf(join(here.folder.root, 'g'), wanted)).toEqual({
      missing: ['in/missing.json'],
      changed: ['in/changed.json'],
      extra: ['in/extra.json'],
    });
  });
});

describe('the content of the site', () => {
  it('has no error, and its generated files have not drifted', () => {
    const { files, diagnostics } = compileContent(REPOSITORY);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(driftOf(join(REPOSITORY, 'content/generated'), files)).toEqual({
      missing: [],
      changed: [],
      extra: [],
    });
  });
});
