import { describe, expect, it } from 'vitest';
import { leftOut, readAddress } from '../../../src/islands/basket/address.ts';

const PLANS = new Set(['hecheng', 'anshan']);

describe('readAddress', () => {
  it.each([
    // All is known: nothing is said.
    ['?p=hecheng.2.1.3,anshan.1', 2, ''],
    ['', 0, ''],
    // A plan that is not here, a key that is none.
    ['?p=hecheng.1,nowhere.1', 1, '网址中的“nowhere.1”本站没有，已略去。'],
    ['?p=x', 0, '网址中的“x”本站没有，已略去。'],
    // A note that is none.
    ['?p=hecheng.1&n=%', 1, '网址里有 1 条批注读不出来，已略去。'],
  ])('%s', (query, length, words) => {
    const named = readAddress(query, PLANS);
    expect(named.list).toHaveLength(length);
    expect(named.words).toBe(words);
  });
});

it('does not read out a long list of nonsense', () => {
  const words = leftOut(['a'.repeat(100), 'b', 'c', 'd', 'e']);
  expect(words).toBe(`网址中的“${'a'.repeat(24)}……”“b”“c”等 5 处本站没有，已略去。`);
  expect(leftOut([])).toBe('');
});
