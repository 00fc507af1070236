import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../src/text/numerals.ts';

describe('readNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零二', 102],
    ['一百一十', 110],
    ['二百三十五', 235],
    // Not a numeral, or not one of this range.
    ['', null],
    ['一二', null],
    ['十十', null],
    ['百', null],
    // 一百二 is said of money, not of articles.
    ['一百二', null],
    ['一百零十', null],
    ['〇', null],
  ])('%j is %j', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });
});
