import { describe, expect, it } from 'vitest';
import type { SharedRun, TopicRow } from '../../src/model/topic.ts';
import { differenceNote, sideBySide } from '../../src/views/topic-page.ts';
import { named } from './sketches.ts';

// Offsets: `甲一。乙二。` is 0–6 of each plan's source, a line each node.
const a = named('a', [
  { id: '1', paragraphs: ['甲一。乙二。'] },
  { id: '2', paragraphs: ['丙三。'] },
]);
const b = named('b', [{ id: '1', paragraphs: ['甲一。丁四。'] }]);

const sentence = (plan: string, node: string, start: number, end: number) => ({
  plan,
  node,
  start,
  end,
});

const ROW: TopicRow = {
  topic: 't',
  wording: [
    {
      plan: 'a',
      node: '1',
      path: '1',
      runs: [{ kind: 'shared', start: 0, end: 2, plans: ['b'] }],
    },
  ],
  groups: [
    { aligned: true, sentences: [sentence('a', '1', 0, 3), sentence('b', '1', 0, 3)] },
    {
      aligned: false,
      sentences: [sentence('a', '1', 3, 6), sentence('a', '2', 7, 10), sentence('b', '1', 3, 6)],
    },
  ],
};

/** `[甲一]。`: marked runs in brackets; `#` where a task begins. */
const drawn = (row: TopicRow) =>
  sideBySide(row, [a, b]).map(({ aligned, cells }) => [
    aligned,
    Object.fromEntries(
      [...cells].map(([plan, sentences]) => [
        plan,
        sentences.map(({ opens, runs }) => {
          const text = runs.map((run) => (run.marks.length > 0 ? `[${run.text}]` : run.text));
          return (opens ? '#' : '') + text.join('');
        }),
      ]),
    ),
  ]);

describe('sideBySide', () => {
  it('has every sentence in its line and column, marked, and says where tasks begin', () => {
    expect(drawn(ROW)).toEqual([
      [true, { a: ['#[甲一]。'], b: ['#甲一。'] }],
      [false, { a: ['乙二。', '#丙三。'], b: ['丁四。'] }],
    ]);
  });

  it('cuts a mark that runs over the end of its sentence', () => {
    const runs: SharedRun[] = [{ kind: 'shared', start: 1, end: 5, plans: ['b'] }];
    const [wording] = ROW.wording;
    const row = { ...ROW, wording: wording ? [{ ...wording, runs }] : [] };
    expect(drawn(row).map(([, cells]) => (cells as Record<string, string[]>).a?.[0])).toEqual([
      '#甲[一。]',
      '[乙二]。',
    ]);
  });

  it.each([
    // A plan, a node and a place that there are not.
    sentence('nowhere', '1', 0, 3),
    sentence('a', '9', 0, 3),
    sentence('a', '1', 3, 60),
  ])('leaves out %j', (stray) => {
    expect(drawn({ ...ROW, groups: [{ aligned: false, sentences: [stray] }] })).toEqual([
      [false, {}],
    ]);
  });
});

describe('differenceNote', () => {
  const shortOf = (plan: string) => ({ a: '鹤城', b: '沅江' })[plan] ?? plan;

  it.each([
    // What others say instead, each by name; where else the words stand.
    [
      {
        kind: 'differs',
        start: 0,
        end: 1,
        against: [
          { plan: 'a', node: '1', text: '50%' },
          { plan: 'b', node: '1', text: '5%左右' },
        ],
      },
      '鹤城作“50%”；沅江作“5%左右”',
    ],
    [{ kind: 'shared', start: 0, end: 1, plans: ['a', 'b'] }, '同见于鹤城、沅江'],
  ] as [SharedRun, string][])('%j: %s', (run, said) => {
    expect(differenceNote(run, shortOf)).toBe(said);
  });
});
