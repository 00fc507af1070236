import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/text/line-index.ts';
import { pieceOf } from '../../src/text/piece.ts';
import { type ReadingNode, readingTree } from '../../src/views/reading.ts';
import { toRuns } from '../../src/views/runs.ts';
import { erratumIn, planOf } from '../search/plans.ts';
import { pieceArbitrary } from '../text/pieces.ts';

/** `ab[cd]`: marked runs in brackets, twice where two marks share one. */
function drawn(runs: readonly { text: string; marks: readonly unknown[] }[]): string {
  return runs
    .map(({ text, marks }) => '['.repeat(marks.length) + text + ']'.repeat(marks.length))
    .join('|');
}

describe('toRuns', () => {
  // `xx` before, a cut `--` in the middle: shown are offsets 2–5 and 7–10.
  const source = 'xx甲乙丙--丁戊己yy';
  const piece = pieceOf(source, [
    { start: 2, end: 5 },
    { start: 7, end: 10 },
  ]);

  it.each([
    // No mark: one run.
    [[], '甲乙丙丁戊己'],
    // Inside, at the start, at the end, all of it.
    [[[3, 4]], '甲|[乙]|丙丁戊己'],
    [[[2, 3]], '[甲]|乙丙丁戊己'],
    [[[9, 10]], '甲乙丙丁戊|[己]'],
    [[[2, 10]], '[甲乙丙丁戊己]'],
    // Over the cut, and ending in it.
    [[[4, 8]], '甲乙|[丙丁]|戊己'],
    [[[4, 6]], '甲乙|[丙]|丁戊己'],
    // Two that touch, two that overlap, one in the other.
    [
      [
        [2, 3],
        [3, 4],
      ],
      '[甲]|[乙]|丙丁戊己',
    ],
    [
      [
        [2, 4],
        [3, 5],
      ],
      '[甲]|[[乙]]|[丙]|丁戊己',
    ],
    [
      [
        [2, 5],
        [3, 4],
      ],
      '[甲]|[[乙]]|[丙]|丁戊己',
    ],
    // Reaching out of the piece, and wholly outside.
    [[[0, 3]], '[甲]|乙丙丁戊己'],
    [
      [
        [0, 2],
        [10, 12],
      ],
      '甲乙丙丁戊己',
    ],
  ] as [[number, number][], string][])('%j: %s', (marks, wanted) => {
    const spans = marks.map(([start, end]) => ({ start, end }));
    expect(drawn(toRuns(piece, spans))).toBe(wanted);
  });

  it('never changes a word, whatever is marked', () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(80), fc.nat(80))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pieceArbitrary, spans, ({ piece: any, source: from }, marks) => {
        const runs = toRuns(any, marks);
        expect(runs.map(({ text }) => text).join('')).toBe(any.text);
        expect(runs.every(({ text }) => text !== '')).toBe(true);
        // A mark over a kept character marks the run that holds it, and no mark is invented.
        for (const run of runs) for (const mark of run.marks) expect(marks).toContain(mark);
        expect(from.slice(any.start, any.start + 1)).toBe(any.text.slice(0, 1));
      }),
    );
  });

  it('marks every kept character that a mark covers, and no other', () => {
    fc.assert(
      fc.property(pieceArbitrary, fc.nat(60), fc.nat(20), ({ piece: any, kept }, start, length) => {
        const mark = { start, end: start + length };
        const covered = kept.flatMap((span) =>
          Array.from({ length: span.end - span.start }, (_, at) => span.start + at),
        );
        const wanted = covered.map((at) => mark.start <= at && at < mark.end);
        const got = toRuns(any, [mark]).flatMap(({ text, marks }) =>
          Array.from({ length: text.length }, () => marks.length > 0),
        );
        expect(got).toEqual(wanted);
      }),
    );
  });
});

describe('readingTree', () => {
  const plan = planOf([
    { id: '2', kind: 'part', path: '二', label: '二、', title: '任务' },
    { id: '2.1', parent: '2', path: '二/1', label: '1.', title: '引导', paragraphs: ['奥论引导'] },
    { id: '2.2', parent: '2', path: '二/2', label: '2.', paragraphs: ['奥论引导'] },
  ]);
  const source = '二、任务\n1.引导\n奥论引导\n2.\n奥论引导\n';
  plan.errata.push(erratumIn(plan, '2.1', '奥论', '舆论'));
  const tree = (ids: string[]) => readingTree(plan, ids, lineIndex(source));
  const draw = (node: ReadingNode): string =>
    `${node.line}:${drawn(node.heading)}${node.titled ? '!' : ''}(${node.paragraphs.map(drawn)})${node.children.map(draw).join('')}`;

  it('nests, and marks a slip in its own node only', () => {
    expect(tree(['2', '2.1', '2.2']).map(draw)).toEqual([
      '1:二、任务!()2:1.引导!([奥论]|引导)4:2.(奥论引导)',
    ]);
  });

  it('makes a root of a node whose parent is not wanted', () => {
    expect(tree(['2.2', '2.1']).map(draw)).toEqual(['2:1.引导!([奥论]|引导)', '4:2.(奥论引导)']);
  });
});
