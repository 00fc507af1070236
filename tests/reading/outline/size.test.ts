import { describe, expect, it } from 'vitest';
import { guessMeta } from '../../../src/reading/meta/index.ts';
import { registries } from '../lexicon/files.ts';
import { readOutline } from '../outline-of.ts';

/** Texts that nobody writes and a broken file may hold: read to the end, in time that grows as they do. */
describe('a huge text', () => {
  it.each([
    ['one line', '赫山区应急管理局要加强安全生产，'.repeat(60_000)],
    ['open brackets and other closers', '（'.repeat(500_000) + '】'.repeat(500_000)],
    ['odd spaces', '安 2'.repeat(200_000)],
    ['items', Array.from({ length: 5000 }, (_, at) => `${at + 1}.排查。整治。`).join('\n')],
    ['short lines', '安全\n'.repeat(100_000)],
    ['decimals', '1.1 职责\n1.2 职责\n'.repeat(10_000)],
    ['endings of places', '市区县州旗'.repeat(50_000)],
    ['one label', '1.\n'.repeat(20_000)],
  ])('%s', { timeout: 60_000 }, (_what, text) => {
    const { nodes } = readOutline(text);
    expect(nodes).not.toHaveLength(0);
    expect(guessMeta(text, nodes, registries.meta).years).toEqual([]);
  });
});
