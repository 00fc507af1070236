import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Making, remembered } from '../../scripts/build/making.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'duizhao-making-'));
  write('src/pages/index.astro', 'page');
  write('public/favicon.svg', 'icon');
  write('package-lock.json', '{}');
  write('content/plans/a/source.txt', '一、');
  write('content/lexicon/units.yaml', 'units');
  write('content/generated/plans/a.json', '{}');
  write('dist/index.html', 'built');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

function look(changes: Partial<Making> = {}) {
  return remembered({
    root,
    content: join(root, 'content'),
    options: { base: '/', site: undefined },
    day: '2026-11-21',
    made: [join(root, 'dist'), join(root, 'content/generated')],
    note: join(root, '.build/made/dist'),
    ...changes,
  });
}

describe('a site that has been built', () => {
  it('is not built again, whatever was read or written elsewhere', () => {
    expect(look().isMade()).toBe(false);
    look().remember();
    write('tests/a.test.ts', 'test');
    write('README.md', 'read me');
    expect(look().isMade()).toBe(true);
  });

  it.each<[string, () => void]>([
    // What it is made from.
    ['a plan', () => void write('content/plans/a/source.txt', '二、')],
    ['a plan of the same length', () => void write('content/plans/a/source.txt', '一，')],
    ['a further plan', () => void write('content/plans/b/source.txt', '一、')],
    ['a registry', () => void write('content/lexicon/units.yaml', 'unit')],
    ['a note', () => void write('content/notes/a.mdx', 'note')],
    ['a page', () => void write('src/pages/index.astro', 'other')],
    ['an empty page', () => void write('src/pages/b.astro', '')],
    ['a page gone', () => rmSync(join(root, 'src/pages/index.astro'))],
    ['a file served as it is', () => void write('public/favicon.svg', 'other')],
    ['a script', () => void write('scripts/index-search.ts', 'script')],
    ['the configuration', () => void write('astro.config.mjs', 'config')],
    ['the versions wanted', () => void write('package-lock.json', '{ }')],
    ['the versions installed', () => void write('node_modules/.package-lock.json', '{}')],
    // The same bytes in another place.
    [
      'a file moved',
      () => void renameSync(join(root, 'public/favicon.svg'), join(root, 'public/icon.svg')),
    ],
    ['a variable that pages may read', () => void vi.stubEnv('PUBLIC_NAME', 'x')],
    ['one that stands in for the base path', () => void vi.stubEnv('BASE_URL', '/x/')],
    // What was made of it.
    ['a built page', () => void write('dist/index.html', 'spoilt')],
    [
      'a built page, in the same size: its time is another',
      () => void utimesSync(join(root, 'dist/index.html'), 1, 1),
    ],
    ['a built page gone', () => rmSync(join(root, 'dist/index.html'))],
    ['a file too many', () => void write('dist/old.html', '')],
    ['all of it gone', () => rmSync(join(root, 'dist'), { recursive: true })],
    ['generated data', () => void write('content/generated/plans/a.json', '{ }')],
  ])('is built again after a change of %s', (_what, change) => {
    look().remember();
    change();
    expect(look().isMade()).toBe(false);
  });

  it.each<[string, Partial<Making>]>([
    ['the base path', { options: { base: '/x/', site: undefined } }],
    ['the origin', { options: { base: '/', site: 'https://example.org' } }],
    // Pages bear the day of their making.
    ['the day', { day: '2026-11-22' }],
  ])('is built again for another wish: %s', (_what, wish) => {
    look().remember();
    expect(look(wish).isMade()).toBe(false);
  });

  it('is not taken for that of a text that was changed while it was built', () => {
    const before = look();
    write('content/plans/a/source.txt', '二、');
    before.remember();
    // Back to what it was when the build began: half of the other may be in what was built.
    write('content/plans/a/source.txt', '一、');
    expect(look().isMade()).toBe(false);
  });
});
