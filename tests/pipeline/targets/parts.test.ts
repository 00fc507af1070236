import { describe, expect, test } from 'vitest';
import { termsOf } from '../../../src/pipeline/targets/dates.ts';
import { halfWidth, parseNumeral } from '../../../src/pipeline/targets/numerals.ts';
import { tierOf } from '../../../src/pipeline/targets/tiers.ts';

describe('numerals', () => {
  test.each([
    ['193', 193],
    ['1,200', 1200],
    ['1.5万', 15000],
    ['1.1万', 11000],
    ['2千', 2000],
    ['3亿', 3e8],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百九十三', 193],
    ['三千', 3000],
    ['五万', 50000],
    ['百', 100],
  ])('%s', (numeral, value) => {
    expect(parseNumeral(numeral)).toBe(value);
  });

  test('what is no numeral is not a number', () => {
    expect(parseNumeral('个')).toBeNaN();
  });

  test('half width keeps offsets', () => {
    expect(halfWidth('达到９２．５％以上')).toBe('达到92.5%以上');
  });
});

describe('terms', () => {
  /** Why · text · `words date`, in order; the plan's year is 2024. */
  test.each([
    ['end of a year', '2024年底前', ['2024年底前 2024-12-31']],
    ['a bare 到', '到2035年', ['到2035年 2035']],
    ['力争 is no word of the term', '力争2024年底全区', ['2024年底 2024-12-31']],
    ['the plan’s own year', '本年度内', ['本年度内 2024']],
    ['February of a leap year', '2024年2月底前', ['2024年2月底前 2024-02-29']],
    ['a half', '2024年上半年底前', ['2024年上半年底前 2024-06-30']],
    ['a month that is none', '2024年13月底前', ['2024年13月底前 2024']],
    ['及以前 is the past', '2023年及以前排查', []],
    ['十四五 is a name', '“十四五”规划', []],
    ['a length of time', '三个月内', ['三个月内 ?']],
  ])('%s: %s', (_why, text, want) => {
    const terms = termsOf(text, 2024);
    expect(terms.map(({ deadline }) => `${deadline.words} ${deadline.date ?? '?'}`)).toEqual(want);
    for (const { from, to, deadline } of terms) expect(text.slice(from, to)).toBe(deadline.words);
  });
});

describe('tiers', () => {
  test.each([
    ['较大及以上生产安全事故', '较大及以上'],
    ['较大以上的突发环境事件', '较大以上'],
    ['重特大网络安全案事件', '重特大'],
    ['影响重大的政治安全和社会稳定案事件', '影响重大'],
    ['因环境污染引发的群体性事件', '群体性'],
    ['自然灾害引发群死群伤事故', '群死群伤'],
    ['新增隐性债务', null],
  ])('%s', (object, tier) => {
    expect(tierOf(object)).toBe(tier);
  });
});
