import { describe, expect, it } from 'vitest';
import type { OutlineNode } from '../../src/model/outline.ts';
import { pieceOf } from '../../src/text/piece.ts';
import { quoteOf, sentenceAround } from '../../src/views/quote.ts';
import { planOf } from '../search/plans.ts';

// Heading 0–3, first paragraph 4–12 with a page break (`--`) at 8–10, second 13–16.
const source = '一标题\n甲乙丙。--丁。\n戊己。';
const [sketch] = planOf([{ id: '1' }]).nodes;
const node: OutlineNode = {
  ...(sketch as OutlineNode),
  heading: pieceOf(source, [{ start: 0, end: 3 }]),
  paragraphs: [
    pieceOf(source, [
      { start: 4, end: 8 },
      { start: 10, end: 12 },
    ]),
    pieceOf(source, [{ start: 13, end: 16 }]),
  ],
  sentences: [
    { start: 4, end: 8 },
    { start: 10, end: 12 },
    { start: 13, end: 16 },
  ],
};

describe('quoteOf', () => {
  it.each([
    // Within a piece; over the page break; from and into it.
    [4, 6, '甲乙'],
    [5, 12, '乙丙。丁。'],
    [6, 9, '丙。'],
    [9, 11, '丁'],
    // Over the end of a piece, and all there is; paragraphs are parted by a newline.
    [11, 15, '。\n戊己'],
    [0, 16, '一标题\n甲乙丙。丁。\n戊己。'],
    // Reaching out, and quite outside.
    [14, 99, '己。'],
    [20, 30, ''],
  ])('%i–%i: %j', (start, end, text) => {
    expect(quoteOf(node, { start, end })).toBe(text);
  });

  it('needs no heading', () => {
    expect(quoteOf({ ...node, heading: null }, { start: 0, end: 8 })).toBe('甲乙丙。');
  });

  it('runs from a heading into the text on its line', () => {
    const line = '甲局：负责乙。';
    const runIn = {
      ...node,
      heading: pieceOf(line, [{ start: 0, end: 3 }]),
      paragraphs: [pieceOf(line, [{ start: 3, end: 7 }])],
    };
    expect(quoteOf(runIn, { start: 0, end: 6 })).toBe('甲局：负责乙');
  });
});

describe('sentenceAround', () => {
  it.each([
    // Inside a sentence, all of one, its edge.
    [5, 6, [4, 8]],
    [10, 12, [10, 12]],
    [13, 14, [13, 16]],
    // Two sentences, or none: the words themselves.
    [6, 11, [6, 11]],
    [0, 2, [0, 2]],
  ])('%i–%i: %j', (start, end, [from, to]) => {
    expect(sentenceAround(node, { start, end })).toEqual({ start: from, end: to });
  });
});
