import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutlineNode } from '../../../src/model/outline.ts';
import { readTables } from '../../../src/reading/tables/index.ts';
import { grammar, read } from './says.ts';

const WORDS = [
  ...[
    '序号',
    '任务',
    '牵头单位',
    '配合单位',
    '完成时限',
    '指标',
    '2025年',
    '备注',
    '责任分工',
    '单位',
  ],
  ...[
    '1',
    '2',
    '3',
    '县应急局',
    '排查隐患。',
    '整治燃气，',
    '〃',
    '—',
    '一、消防',
    '— 3 —',
    '#',
    '\u200b',
    '**',
  ],
];
const MARKS = ['\n', '\n', '\n\n', '\t', '\t\t', '|', ' ', '  ', '\u3000', '｜'];
const TAGS = [
  '<table>',
  '<tr>',
  '<td rowspan=2>',
  '<td colspan="3">',
  '</td>',
  '</tr>',
  '</table>',
  '<br>',
];

const texts = fc
  .array(fc.constantFrom(...WORDS, ...MARKS, ...MARKS, ...TAGS), { maxLength: 120 })
  .map((parts) => parts.join(''));

describe('any text', () => {
  it('cells stand in the source, to the letter less what they cut', () => {
    fc.assert(
      fc.property(texts, (source) => {
        for (const { start, end, columns, rows } of read(source).tables) {
          expect(start).toBeLessThan(end);
          for (const [at, row] of rows.entries()) {
            expect(row.cells).toHaveLength(columns.length);
            for (const cell of row.cells) {
              if (!cell) continue;
              let kept = source.slice(cell.start, cell.end);
              for (const cut of [...cell.cuts].reverse()) {
                kept = kept.slice(0, cut.start - cell.start) + kept.slice(cut.end - cell.start);
              }
              expect(kept).toBe(cell.text);
              expect(cell.text.trim()).toBe(cell.text);
              expect(cell.row <= at && start <= cell.start && cell.end <= end).toBe(true);
              if (cell.row < at) expect(rows[cell.row]?.cells).toContain(cell);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('tables stand behind each other, findings in the source', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const { tables, findings } = read(source);
        tables.forEach(({ start }, at) => {
          expect(start >= (tables[at - 1]?.end ?? 0)).toBe(true);
        });
        for (const { start = 0, end = 0 } of findings) {
          expect(0 <= start && start < end && end <= source.length).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** A text as one paragraph: the outline is timed elsewhere. */
function wholeNode(source: string): OutlineNode {
  const whole = { start: 0, end: source.length };
  const paragraphs = [{ ...whole, text: source, cuts: [] }];
  const named = { id: 'p', path: '前言', parent: null, label: '', title: '' };
  return { ...named, kind: 'preamble', ...whole, heading: null, paragraphs, sentences: [whole] };
}

describe('time is linear', () => {
  const many = (count: number, row: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => row(at + 1)).join('\n');

  it.each([
    ['tabs', `序号\t任务\t牵头单位\n${many(200_000, (at) => `${at}\t排查\t县应急局`)}`, 1],
    ['bars', `|序号|任务|牵头单位|\n${many(60_000, (at) => `|${at}|排查|县应急局|`)}`, 1],
    ['flattened', `序号\n任务\n牵头单位\n${many(60_000, (at) => `${at}\n排查\n县应急局`)}`, 1],
    ['titles only', many(60_000, () => '任务\n责任单位\n时限'), 0],
    ['titles of rows only', many(60_000, () => '任务\t责任单位\t时限'), 0],
    ['one line of cells', '任务\t责任单位\t'.repeat(300_000), 0],
    ['one line of spaces', `任务 责任单位${' '.repeat(2_000_000)}时限`, 0],
    [
      'HTML',
      `<table><tr><td>任务<td>责任单位${'<tr><td rowspan=9>排查<td>县应急局'.repeat(100_000)}`,
      1,
    ],
    ['tags without an end', '<td '.repeat(500_000), 0],
    ['numbers only', many(200_000, (at) => `${at}`), 0],
  ])(
    '%s',
    (_, source, count) => {
      const before = performance.now();
      expect(readTables(source, [wholeNode(source)], grammar).tables).toHaveLength(count);
      expect(performance.now() - before).toBeLessThan(20_000);
    },
    30_000,
  );
});
