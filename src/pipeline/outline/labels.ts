import type { NodeKind } from '../../model/outline.ts';
import { readNumeral } from './numerals.ts';

/** A label at the beginning of a line. */
export interface Label {
  kind: Extract<NodeKind, 'part' | 'section' | 'item' | 'subitem' | 'enumerated' | 'principle'>;
  /** Value of the number; 0 for a dash, which has none. */
  ordinal: number;
  /** Normalised to full width, for the path: `二`, `（一）`, `3`, `（3）`, `③`, `——`. */
  name: string;
  /** Length in the line's text, including the mark after the number and space behind it. */
  length: number;
}

interface Form {
  kind: Label['kind'];
  pattern: RegExp;
  /** The label in the path, from the captured number. */
  name: (number: string) => string;
  value: (number: string) => number | null;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const arabic = (number: string) => Number(number);

/**
 * Label forms in the order of GB/T 9704-2012 7.3.3, with the variants that plans print.
 * Each must stand at the beginning of a line; a number inside a sentence is no label.
 */
const FORMS: readonly Form[] = [
  {
    // 一、  一．  一.   Refused: 一是… (a list inside a sentence), 一律…
    kind: 'part',
    pattern: new RegExp(`^(${CHINESE})\\s*[、．.]\\s*`, 'u'),
    name: (number) => number,
    value: readNumeral,
  },
  {
    // 第一部分  第二章   Refused: 第一责任人, 第三方 (no unit word follows)
    kind: 'part',
    pattern: new RegExp(`^第(${CHINESE})(?:部分|章|编)[\\s：:、]*`, 'u'),
    name: (number) => number,
    value: readNumeral,
  },
  {
    // （一）  (一)  （一）、
    kind: 'section',
    pattern: new RegExp(`^[（(]\\s*(${CHINESE})\\s*[）)]\\s*、?\\s*`, 'u'),
    name: (number) => `（${number}）`,
    value: readNumeral,
  },
  {
    // 第一节
    kind: 'section',
    pattern: new RegExp(`^第(${CHINESE})节[\\s：:、]*`, 'u'),
    name: (number) => `（${number}）`,
    value: readNumeral,
  },
  {
    // 1.  1、  1．  12. 深化   Refused: 2.5亿, 1、2号楼 (a digit follows), 2024年 (no mark)
    kind: 'item',
    pattern: /^(\d{1,3})\s*[.．、](?![\d.])\s*/u,
    name: (number) => String(Number(number)),
    value: arabic,
  },
  {
    // （1）  (1)  1)  1）
    kind: 'subitem',
    pattern: /^[（(]?\s*(\d{1,2})\s*[）)]\s*、?\s*/u,
    name: (number) => `（${Number(number)}）`,
    value: arabic,
  },
  {
    // ① ②
    kind: 'enumerated',
    pattern: new RegExp(`^([${CIRCLED}])\\s*[、．.]?\\s*`, 'u'),
    name: (number) => number,
    value: (number) => CIRCLED.indexOf(number) + 1,
  },
  {
    // ——坚持生命至上、安全第一。   Refused: a dash alone, a page number — 1 —
    kind: 'principle',
    pattern: /^(——|—|--)(?=[^\s—\d-])/u,
    name: () => '——',
    value: () => 0,
  },
];

/**
 * The label at the beginning of a line's text, or null.
 * The longest line of a plan costs no more than a short one: each pattern is anchored.
 */
export function readLabel(text: string): Label | null {
  for (const form of FORMS) {
    const match = form.pattern.exec(text);
    const number = match?.[1];
    if (!match || number === undefined) continue;
    const ordinal = form.value(number);
    if (ordinal === null) continue;
    return { kind: form.kind, ordinal, name: form.name(number), length: match[0].length };
  }
  return null;
}
