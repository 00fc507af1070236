import { describe, expect, it } from 'vitest';
import { countPlan, fullPlace, inSiteOrder } from '../../src/views/plans.ts';
import { planOf } from '../search/plans.ts';

describe('inSiteOrder', () => {
  it.each([
    // Newest first.
    [
      [
        ['a', 2018],
        ['b', 2024],
      ],
      'b a',
    ],
    // One year: by id.
    [
      [
        ['b', 2024],
        ['a', 2024],
      ],
      'a b',
    ],
    // 未载明 last, several of them by id.
    [
      [
        ['c', null],
        ['a', null],
        ['b', 1999],
      ],
      'b a c',
    ],
    [[], ''],
  ] as [[string, number | null][], string][])('%j: %s', (years, order) => {
    const plans = years.map(([id, year]) => ({ ...planOf([], year), id }));
    const before = [...plans];
    expect(
      inSiteOrder(plans)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(order);
    expect(plans).toEqual(before);
  });
});

describe('fullPlace', () => {
  it.each([
    ['怀化市', '测试省怀化市测试区'],
    // Nobody between a province and its city.
    [null, '测试省测试区'],
  ])('under %s: %s', (parent, name) => {
    expect(fullPlace({ ...planOf([]).meta, parent })).toBe(name);
  });
});

describe('countPlan', () => {
  it('counts a divided item by what it is divided into', () => {
    const plan = planOf([
      { id: 'title', kind: 'front', paragraphs: ['方案'] },
      { id: '0', kind: 'preamble', paragraphs: ['为此'] },
      { id: '1', kind: 'part', label: '一、', title: '目标' },
      { id: '1.1', kind: 'principle', parent: '1', paragraphs: ['坚持'] },
      { id: '2', kind: 'part', label: '二、', title: '任务' },
      { id: '2.1', kind: 'section', parent: '2', label: '（一）', title: '底线' },
      // One task.
      { id: '2.1.1', parent: '2.1', label: '1.', paragraphs: ['甲乙'] },
      // Two, and one of three.
      { id: '2.1.2', parent: '2.1', label: '2.' },
      { id: '2.1.2.1', kind: 'subitem', parent: '2.1.2', label: '（1）' },
      { id: '2.1.2.2', kind: 'subitem', parent: '2.1.2', label: '（2）' },
      { id: '2.1.2.2.1', kind: 'enumerated', parent: '2.1.2.2', label: '①' },
      { id: '2.1.2.2.2', kind: 'enumerated', parent: '2.1.2.2', label: '②' },
      { id: 'end', kind: 'closing', paragraphs: ['此件'] },
    ]);
    expect(countPlan(plan)).toEqual({ parts: 2, sections: 1, tasks: 4, characters: 35 });
  });

  it('counts nothing in an empty plan', () => {
    expect(countPlan({ nodes: [] })).toEqual({ parts: 0, sections: 0, tasks: 0, characters: 0 });
  });
});
