import type { AboutLine } from './about.ts';

/**
 * A document as an office would attach it, before it becomes a file: what is said, in which order, and
 * nothing of how it looks. The faces and measures are in `docx.ts`.
 */
export interface OfficeDocument {
  /** 区应急管理局职责清单 */
  title: string;
  /** Under the title, one line each: 《…》, what the document was drawn from. */
  under: readonly string[];
  blocks: readonly Block[];
  /** Whence it comes, label and value: the last lines of the document. */
  about: readonly AboutLine[];
  /** A table with many columns lies on its side. */
  landscape?: boolean;
}

export type Block =
  /** Level 1 is numbered 一、, level 2 （一）; see `numberBlocks`. */
  | { kind: 'heading'; level: 1 | 2; text: string }
  | ({ kind: 'paragraph' } & Paragraph)
  /** Points that count from 1 after each heading; what stands below a point bears no number. */
  | { kind: 'numbered'; points: readonly Point[] }
  | DocumentTable;

export interface Paragraph {
  text: Text;
  /** A passage of a source, to the letter, or a word of ours on what stands here; body text if absent. */
  look?: 'quote' | 'note';
}

export interface Point {
  text: Text;
  below: readonly Paragraph[];
}

export interface DocumentTable {
  kind: 'table';
  head: readonly string[];
  rows: readonly (readonly TableCell[])[];
  /** Shares of the width of the page, one a column; only their proportions count. */
  widths: readonly number[];
}

/** What stands in a cell: a few words, or paragraphs. */
export type TableCell = string | readonly Paragraph[];

/** Plain, or cut into runs where a part of it stands out. Each line of it is a paragraph of its own. */
export type Text = string | readonly TextRun[];

export interface TextRun {
  text: string;
  /** Bold and underlined: two signs, so that none is lost on grey paper. */
  strong?: boolean;
}

/** The characters of a text, without its looks. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/**
 * The blocks with the numbers that official documents write before them (GB/T 9704-2012 7.3.3: 一、（一）1.):
 * headings of level 1 and 2 count where they stand, level 2 anew under each level 1, points anew after
 * each heading. Written out as text, so that a passage copied elsewhere keeps its number.
 */
export function numberBlocks(blocks: readonly Block[]): Block[] {
  let first = 0;
  let second = 0;
  let point = 0;
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      point = 0;
      if (block.level === 2) return { ...block, text: `（${numeral(++second)}）${block.text}` };
      second = 0;
      return { ...block, text: `${numeral(++first)}、${block.text}` };
    }
    if (block.kind !== 'numbered') return block;
    const points = block.points.map((it) => {
      const label = `${++point}. `;
      const text = typeof it.text === 'string' ? label + it.text : [{ text: label }, ...it.text];
      return { ...it, text };
    });
    return { ...block, points };
  });
}

const DIGITS = '〇一二三四五六七八九';

/** A count as labels of official documents write it: 12 → 十二, 120 → 一百二十. Up to 999. */
export function numeral(count: number): string {
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const digit = (it: number) => DIGITS[it] ?? '';
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  const lead = tens > 1 || hundreds > 0 ? digit(tens) : '';
  const middle = tens > 0 ? `${lead}十` : hundreds > 0 && ones > 0 ? '〇' : '';
  return head + middle + (ones > 0 ? digit(ones) : '');
}
