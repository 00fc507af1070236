import { describe, expect, it } from 'vitest';
import { dutiesOf, isSeat, mayIncludeDepartment } from '../../src/views/duties.ts';
import { charge, named } from './sketches.ts';

// `甲事。（公安牵头）` stands at 3–12, after the heading `一事`; the sentence without a clause is 13–21.
const plan = named(
  'a',
  [
    { id: '1', kind: 'part', title: '一事' },
    { id: '1.1', parent: '1', paragraphs: ['甲事。（公安牵头）', '各级要做好乙事。'] },
  ],
  {
    clauses: [
      {
        id: '1.1-c1',
        node: '1.1',
        path: '1.1',
        start: 6,
        end: 12,
        covers: { start: 3, end: 6 },
        tokens: [],
      },
    ],
  },
);
const node = plan.nodes[1];
if (node) node.sentences = [{ start: 13, end: 21 }];

const dutyOf = (...charges: ReturnType<typeof charge>[]) =>
  dutiesOf({ ...plan, assignments: charges });

describe('dutiesOf', () => {
  it('quotes the clause, and the text it speaks about', () => {
    const [duty] = dutyOf(charge('1.1', '公安', 'lead', { clause: '1.1-c1', start: 7, end: 9 }));
    expect(duty).toMatchObject({ plan: 'a', charge: '（公安牵头）', task: '甲事。' });
    // A passage without a title is called by what it stands in.
    expect(duty?.heading).toBe('一事');
  });

  it('quotes the sentence where there is no clause, and the words where there is no sentence', () => {
    const charges = [
      charge('1.1', '各级', 'share', { start: 13, end: 15 }),
      charge('1.1', '公安', 'lead', { start: 7, end: 9 }),
    ];
    expect(dutyOf(...charges).map(({ charge: said, task }) => [said, task])).toEqual([
      ['各级要做好乙事。', ''],
      ['公安', ''],
    ]);
  });

  it('leaves out what stands in no node, and keeps the order', () => {
    const charges = [
      charge('9', '甲', 'lead'),
      charge('1.1', '乙', 'lead'),
      charge('1', '丙', 'lead'),
    ];
    expect(dutyOf(...charges).map(({ assignment }) => assignment.mention)).toEqual(['乙', '丙']);
  });
});

describe('mayIncludeDepartment', () => {
  it.each([
    // Classes that a department may belong to.
    ['各有关部门', 'collective', true],
    ['相关成员单位', 'collective', true],
    ['有关各方', 'collective', true],
    // Classes of places and governments.
    ['各街道(乡)', 'collective', false],
    ['各县(市)区政府', 'collective', false],
    // A body is itself.
    ['组织部门', 'unit', false],
  ] as const)('%s (%s): %j', (mention, kind, wanted) => {
    expect(mayIncludeDepartment(charge('1', mention, 'share', { kind }))).toBe(wanted);
  });
});

it('a seat is in a working group', () => {
  expect(isSeat(charge('1', '甲', 'member', { how: 'workgroup' }))).toBe(true);
  expect(isSeat(charge('1', '甲', 'lead'))).toBe(false);
});
