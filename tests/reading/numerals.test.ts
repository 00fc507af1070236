import { describe, expect, it } from 'vitest';
import { ordinalOf, parseNumeral, writeOrdinal } from '../../src/reading/numerals.ts';

describe('ordinalOf', () => {
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
    ['一百〇二', 102],
    ['一十二', 12],
    ['3', 3],
    ['１2', 12],
    ['999', 999],
    // Not a numeral, or not one of this range.
    ['', null],
    ['一二', null],
    ['十十', null],
    ['百', null],
    // 一百二 is said of money, not of articles.
    ['一百二', null],
    ['一百零十', null],
    ['〇', null],
    ['0', null],
    ['1000', null],
    ['1.5', null],
    ['一千', null],
  ])('%j is %j', (text, value) => {
    expect(ordinalOf(text)).toBe(value);
  });
});

describe('writeOrdinal', () => {
  it('writes what ordinalOf reads', () => {
    for (let value = 1; value <= 999; value++) expect(ordinalOf(writeOrdinal(value))).toBe(value);
  });
});

describe('parseNumeral', () => {
  it.each([
    ['二○二四', 2024],
    ['二〇二四', 2024],
    ['1,200.5万', 12_005_000],
    ['两', 2],
  ])('%j is %j', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });
});
