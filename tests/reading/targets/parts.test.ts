import { describe, expect, test } from 'vitest';
import { termsOf } from '../../../src/reading/targets/dates.ts';
import { frequenciesOf, unitOf } from '../../../src/reading/targets/frequencies.ts';
import { halfWidth, parseNumeral } from '../../../src/reading/targets/numerals.ts';
import { tierOf } from '../../../src/reading/targets/tiers.ts';

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
    ['1.5万亿', 1.5e12],
    ['12，000', 12000],
  ])('%s', (numeral, value) => {
    expect(parseNumeral(numeral)).toBe(value);
  });

  test.each(['个', '约5', '5个', '零十个'])('%s is no numeral', (text) => {
    expect(parseNumeral(text)).toBeNaN();
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
    // a day that opens a time is no term, nor is one that comes again
    ['自 opens a time', '自2024年6月底', []],
    ['从 too', '从2024年底', []],
    ['起 behind it', '2024年6月1日起施行', []],
    ['以来 is the past', '2024年以来', []],
    ['起 of another word', '2024年底前起草方案', ['2024年底前 2024-12-31']],
    ['每 of another word', '每个单位2024年底前', ['2024年底前 2024-12-31']],
    [
      'two terms, in order',
      '2024年6月底前排查，2024年底前整改',
      ['2024年6月底前 2024-06-30', '2024年底前 2024-12-31'],
    ],
    ['a month in Chinese numerals', '2024年十二月底前', ['2024年十二月底前 2024-12-31']],
    ['年 said twice', '2025年年底前', ['2025年年底前 2025-12-31']],
    ['a run of years', '2024-2026年完成改造', ['2024-2026年 2026']],
    ['a run of years that opens nothing', '2024—2026年的计划', []],
    ['a month of the year in which it began', '自2023年3月起至12月底', ['至12月底 2023-12-31']],
    ['a month alone is of the plan’s year', '至12月底', ['至12月底 2024-12-31']],
    ['half a year', '用半年左右时间', ['用半年左右时间 ?']],
    ['十四五 is a name', '“十四五”规划', []],
    ['a length of time', '三个月内', ['三个月内 ?']],
  ])('%s: %s', (_why, text, want) => {
    const terms = termsOf(text, 2024);
    expect(terms.map(({ deadline }) => `${deadline.words} ${deadline.date ?? '?'}`)).toEqual(want);
    for (const { from, to, deadline } of terms) expect(text.slice(from, to)).toBe(deadline.words);
  });
});

describe('what comes again', () => {
  /** Text · `words: bound value unit`, in order; `due` where it is a date that comes again. */
  test.each([
    // Dates of each period: with 前, 底 or 末; a part, a month, a day in it.
    ['每月25日前报送', ['每月25日前: = 1 次/月 due']],
    ['每季度末前通报', ['每季度末前: = 1 次/季 due']],
    ['每年底考核', ['每年底: = 1 次/年 due']],
    ['每年12月底前总结', ['每年12月底前: = 1 次/年 due']],
    ['每年的第一季度末前', ['每年的第一季度末前: = 1 次/年 due']],
    ['每季度首月10日之前', ['每季度首月10日之前: = 1 次/季 due']],
    ['每季度次月10日前', ['每季度次月10日前: = 1 次/季 due']],
    ['每月上旬前调度', ['每月上旬前: = 1 次/月 due']],
    ['每周5日前', ['每周5日前: = 1 次/周 due']],
    // Counts.
    ['每季度至少检查2次', ['每季度至少检查2次: >= 2 次/季']],
    [
      '每季度带队对本单位隐患排查整治情况至少开展1次检查',
      ['每季度带队对本单位隐患排查整治情况至少开展1次: >= 1 次/季'],
    ],
    ['每半年开展一次演练', ['每半年开展一次: = 1 次/半年']],
    ['每两年轮训一遍', ['每两年轮训一遍: = 1 遍/2年']],
    ['三年一轮检查', ['三年一轮: = 1 轮/3年']],
    // A period of no length is none.
    ['每零年检查一次', []],
    ['零年一次', []],
    // Names, not periods.
    ['每日天气预报', []],
    ['一年一度的会议', []],
  ])('%s', (text, want) => {
    const told = frequenciesOf(text).map((one) => {
      const words = text.slice(one.from, one.to);
      return `${words}: ${one.bound} ${one.value} ${unitOf(one)}${one.due ? ' due' : ''}`;
    });
    expect(told).toEqual(want);
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
