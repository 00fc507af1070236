import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/model/target.ts';
import { lastDay } from '../../src/views/last-day.ts';
import { targetLabel, targetValue } from '../../src/views/target-label.ts';
import {
  allTargets,
  calendarOf,
  comparableIndicators,
  ladderOf,
  otherWordsNote,
} from '../../src/views/target-tables.ts';
import { named, target } from './sketches.ts';

const withTargets = (id: string, ...targets: Partial<Target>[]) =>
  named(id, [], { targets: targets.map((it) => target('1', it)) });
const quotes = (stated: readonly { target: Target }[]) => stated.map((it) => it.target.quote);
const indicator = (id: string) => ({ id, name: id, unit: '%', direction: 'up' as const });

describe('allTargets', () => {
  it('keeps the order of the plans and of their texts', () => {
    const plans = [
      withTargets('b', { quote: '2' }, { quote: '1' }),
      withTargets('a', { quote: '3' }),
    ];
    expect(quotes(allTargets(plans))).toEqual(['2', '1', '3']);
  });
});

describe('comparableIndicators', () => {
  const plans = [
    withTargets(
      'a',
      { indicator: 'x', quote: '1' },
      { indicator: 'x', quote: '2' },
      { quote: '3' },
    ),
    withTargets('b', { indicator: 'x', quote: '4' }, { indicator: 'y', quote: '5' }),
  ];

  it('has those that two plans state, in the order of the registry, and no target of another', () => {
    const rows = comparableIndicators(plans, [indicator('z'), indicator('y'), indicator('x')]);
    expect(
      rows.map(({ indicator: { id }, cells }) => [
        id,
        [...cells].map(([plan, own]) => [plan, own.map((it) => it.quote)]),
      ]),
    ).toEqual([
      [
        'x',
        [
          ['a', ['1', '2']],
          ['b', ['4']],
        ],
      ],
    ]);
  });

  it('has none where one plan states it twice', () => {
    const [only] = plans;
    expect(comparableIndicators(only ? [only] : [], [indicator('x')])).toEqual([]);
  });
});

describe('lastDay', () => {
  it.each([
    // A year, months of each length, a leap February, a day.
    ['2020', '2020-12-31'],
    ['2025-06', '2025-06-30'],
    ['2025-12', '2025-12-31'],
    ['2024-02', '2024-02-29'],
    ['2023-02', '2023-02-28'],
    ['2024-12-31', '2024-12-31'],
  ])('%s: %s', (date, day) => {
    expect(lastDay(date)).toBe(day);
  });
});

describe('calendarOf', () => {
  const due = (date: string | null, quote: string): Partial<Target> => ({
    quote,
    deadline: { date, words: quote },
  });

  it('sorts by the last day, shares a date between plans, and keeps apart what has none', () => {
    const plans = [
      withTargets('a', due('2024', '年内'), due('2024-06', '六月'), { quote: '无' }),
      withTargets('b', due('2020', '早'), due('2024', '也年内'), due(null, '一个月内'), {
        quote: '每季',
        recurring: { every: 1, per: '季' },
      }),
    ];
    const { dated, recurring, undated } = calendarOf(plans);
    expect(dated.map(({ date, targets }) => [date, quotes(targets)])).toEqual([
      ['2020', ['早']],
      ['2024-06', ['六月']],
      ['2024', ['年内', '也年内']],
    ]);
    expect(quotes(recurring)).toEqual(['每季']);
    expect(quotes(undated)).toEqual(['一个月内']);
  });
});

describe('ladderOf', () => {
  const zero = (commitment: Target['commitment'], tier?: string): Partial<Target> => ({
    class: 'zero',
    quote: `${commitment}${tier ?? ''}`,
    ...(commitment ? { commitment } : {}),
    ...(tier ? { tier } : {}),
  });

  it('puts firm verbs above loose ones and grave tiers before light ones, each target once', () => {
    const { tiers, rungs } = ladderOf([
      withTargets('a', zero('防范'), zero('杜绝', '较大及以上'), zero('遏制', '一般'), {
        quote: '数',
      }),
      withTargets('b', zero('杜绝', '重特大'), zero('杜绝', '较大'), zero('严防', '群死群伤')),
    ]);
    expect(tiers).toEqual(['重特大', '较大以上', '较大', '一般', '']);
    expect(rungs.map(({ commitment }) => commitment)).toEqual(['杜绝', '遏制', '严防', '防范']);
    const found = rungs.flatMap(({ byTier }) =>
      [...byTier].map(([tier, stated]) => [tier, quotes(stated)]),
    );
    expect(found).toEqual([
      ['较大以上', ['杜绝较大及以上']],
      ['重特大', ['杜绝重特大']],
      ['较大', ['杜绝较大']],
      ['一般', ['遏制一般']],
      ['', ['严防群死群伤']],
      ['', ['防范']],
    ]);
  });

  it.each([
    // As the texts write the tier, and the column it stands in.
    ['较大以上', '较大以上'],
    ['较大及以上', '较大以上'],
    ['较大', '较大'],
    ['重大人员伤亡', '重大'],
    ['重特大', '重特大'],
    ['系统性', ''],
    [undefined, ''],
  ])('%s stands under %s', (tier, column) => {
    const { tiers } = ladderOf([withTargets('a', zero('杜绝', tier))]);
    expect(tiers).toEqual([column]);
  });
});

describe('labels', () => {
  const long = '一'.repeat(29);

  it.each([
    // In a row its subject stands beside it: the value. By itself: the quotation.
    [{}, '达到80%', '治理率达到80%'],
    // A date that the value does not have is put before it, and not twice.
    [{ deadline: { date: '2024-12-31', words: '2024年底' } }, '2024年底达到80%', '治理率达到80%'],
    [
      { phrase: '2024年底达到80%', deadline: { date: null, words: '2024年底' } },
      '2024年底达到80%',
      '治理率达到80%',
    ],
    // What must not happen says nothing without its object.
    [{ class: 'zero', quote: '杜绝事故', phrase: '杜绝' }, '杜绝事故', '杜绝事故'],
    // A long quotation is its subject and its value; a long subject its end.
    [{ quote: long }, '达到80%', '治理率：达到80%'],
    [{ quote: long, name: `${long}治理率` }, '达到80%', `……${'一'.repeat(11)}治理率：达到80%`],
    // A subject that holds the value says it.
    [{ quote: long, name: '清零行动', phrase: '清零' }, '清零', '清零行动'],
  ] as [Partial<Target>, string, string][])('%j: %s, %s', (more, value, label) => {
    expect(targetValue(target('1', more))).toBe(value);
    expect(targetLabel(target('1', more))).toBe(label);
  });
});

describe('otherWordsNote', () => {
  const zero = (commitment: Target['commitment'], phrase: string): Partial<Target> => ({
    class: 'zero',
    commitment,
    phrase,
  });

  it('names the words that stand on a rung of another name, each once, firm rungs first', () => {
    const plans = [
      withTargets('a', zero('清零', '为零'), zero('清零', '动态清零'), zero('不发生', '“零放过”')),
      withTargets('b', zero('清零', '为零'), zero('遏制', '有效防范和坚决遏制')),
    ];
    expect(otherWordsNote(plans)).toBe('“不发生”一行包括“零放过”；“清零”一行包括“为零”。');
  });

  it('says that there are more where they are many', () => {
    const many = [...'一二三四五六七'].map((it) => zero('不发生', `无${it}`));
    expect(otherWordsNote([withTargets('a', ...many)])).toBe(
      '“不发生”一行包括“无一”“无二”“无三”“无四”“无五”“无六”等。',
    );
  });

  it('is empty where each says its own', () => {
    expect(otherWordsNote([withTargets('a', zero('杜绝', '坚决杜绝'))])).toBe('');
  });
});
