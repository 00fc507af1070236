import { describe, expect, test } from 'vitest';
import { reader } from './registry.ts';
import { readItem } from './says.ts';

/** What the folds say of dates and periods, seen through the targets they make; the plan is of 2025. */
describe('terms', () => {
  /** Why · text · `words date` of its first target. */
  test.each([
    ['end of a year', '2026年底前完成排查', '2026年底前 2026-12-31'],
    ['a bare 到', '到2035年完成改造', '到2035年 2035'],
    ['力争 is no word of the term', '力争2026年底全区完成改造', '2026年底 2026-12-31'],
    ['the plan’s own year', '本年度内完成排查', '本年度内 2025'],
    ['February of a leap year', '2028年2月底前完成排查', '2028年2月底前 2028-02-29'],
    ['a half', '2026年上半年底前完成排查', '2026年上半年底前 2026-06-30'],
    ['a month that is none', '2026年13月底前完成排查', '2026年13月底前 2026'],
    ['起 of another word', '2026年底前起草方案', '2026年底前 2026-12-31'],
    ['每 of another word', '每个单位2026年底前完成排查', '2026年底前 2026-12-31'],
    ['a month in Chinese numerals', '2026年十二月底前完成排查', '2026年十二月底前 2026-12-31'],
    ['a year in Chinese numerals', '二〇二六年底前完成排查', '二〇二六年底前 2026-12-31'],
    ['年 said twice', '2026年年底前完成排查', '2026年年底前 2026-12-31'],
    ['a run of years', '2025-2026年完成改造', '2025-2026年 2026'],
    [
      'a month of the year in which it began',
      '自2026年3月起至12月底开展整治',
      '至12月底 2026-12-31',
    ],
    ['a month alone is of the plan’s year', '至12月底完成排查', '至12月底 2025-12-31'],
    ['half a year', '用半年左右时间完成排查', '用半年左右时间 ?'],
    ['a length of time', '三个月内完成排查', '三个月内 ?'],
  ])('%s: %s', (_why, text, want) => {
    const { targets, source } = readItem(reader, `${text}。`);
    const [{ deadline } = { deadline: null }] = targets;
    expect(`${deadline?.words} ${deadline?.date ?? '?'}`).toBe(want);
    expect(source).toContain(deadline?.words);
  });

  test.each([
    ['及以前 is the past', '2023年及以前排查隐患'],
    ['a run of years that opens nothing', '2024—2026年的计划'],
    ['自 opens a time', '自2026年6月底实行'],
    ['从 too', '从2026年底实行'],
    ['起 behind it', '2026年6月1日起施行'],
    ['以来 is the past', '2024年以来开展排查'],
    ['十四五 is a name', '“十四五”规划'],
  ])('%s: %s', (_why, text) => {
    expect(readItem(reader, `${text}。`).targets).toEqual([]);
  });

  test('two terms, in order', () => {
    const { targets } = readItem(reader, '2026年6月底前完成排查，2026年底前完成整改。');
    expect(targets.map(({ deadline }) => deadline?.date)).toEqual(['2026-06-30', '2026-12-31']);
  });
});

describe('what comes again', () => {
  /** Text · `phrase: bound value unit`, in order; `due` where it is a date that comes again. */
  test.each([
    // Dates of each period: with 前, 底 or 末; a part, a month, a day in it.
    ['每月25日前报送', ['每月25日前: due 1 月']],
    ['每季度末前通报', ['每季度末前: due 1 季']],
    ['每年底考核', ['每年底: due 1 年']],
    ['每年12月底前总结', ['每年12月底前: due 1 年']],
    ['每年的第一季度末前通报', ['每年的第一季度末前: due 1 年']],
    ['每季度首月10日之前报送', ['每季度首月10日之前: due 1 季']],
    ['每季度次月10日前报送', ['每季度次月10日前: due 1 季']],
    ['每月上旬前调度', ['每月上旬前: due 1 月']],
    ['每周5日前报送', ['每周5日前: due 1 周']],
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
    const told = readItem(reader, `${text}。`).targets.map((target) => {
      const { phrase, comparator, value, unit, recurring } = target;
      return target.class === 'deadline'
        ? `${phrase}: due ${recurring?.every} ${recurring?.per}`
        : `${phrase}: ${comparator} ${value} ${unit}`;
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
    ['新增隐性债务', undefined],
  ])('%s', (object, tier) => {
    expect(readItem(reader, `严防${object}。`).targets[0]?.tier).toBe(tier);
  });
});
