import type { Piece } from '../../text/piece.ts';
import { isContents, isFurniture } from './furniture.ts';
import { type Label, readLabel } from './labels.ts';

/** A line that may be numbered by decimals: its numbers, and how long the label is. */
interface Candidate {
  at: number;
  numbers: readonly number[];
  length: number;
}

/**
 * 1.1 编制目的   1.1.1 …   １．１ 编制目的   2.3、…
 * Refused: 1.1亿元, 2.5公里 (a quantity), 2024.5.1 (a date), 1.1 alone, 3.10.2.1.1 (five levels)
 */
const DECIMAL =
  /^(\d{1,2}(?:\.\d{1,2}){1,3})(?![\d.])[、.]?\s*(?=[\p{Script=Han}“《【])(?!(?:[万亿多余]|元|倍|米|公里|千米|公顷|平方|立方|吨|千克|公斤|年|月|度|个百分点))/u;
/** 1 总则   2. 组织体系   3、预防   (the space after a number is cut from the text, and stands in the cuts) */
const TOP = /^(\d{1,2})(?:\s*[.、]\s*|\s*)(?=[\p{Script=Han}“《【])/u;
/** A heading of the first level is short and no sentence. */
const TOP_MAX = 30;
const SENTENCE_MARK = /[，。；：！？,;:!?]/u;

/** Kinds from the first level down where decimals are the frame. */
const KINDS = ['part', 'section', 'item', 'subitem'] as const;
/** And from their own first level down below 第一章 or （一）; one further below 1. */
const KINDS_BELOW = ['item', 'subitem', 'enumerated'] as const;
/** Above 一、 (4) where the decimals are the frame; below 1. (7) and above （1） (8) where they are not. */
const FRAME_RANK = 3;
const ITEM_RANK = 7;

/**
 * Find the labels of a text that is numbered by decimals, as emergency plans are (国务院办公厅《突发事件应急预案
 * 管理办法》 and GB/T 1.1-2020 7.2: 1, 1.1, 1.1.1). Whether `1 总则` is a heading or `1.1` a quantity is a
 * property of the whole text: only one that has 1.1 and then 1.2 or 2.1 is read so.
 * @param pieces the lines of the document in order.
 * @returns labels by index of their line; empty for a text of other numbering.
 */
export function readDecimals(pieces: readonly Piece[]): ReadonlyMap<number, Label> {
  const found = new Map<number, Label>();
  const texts = pieces.map(({ text }) => text);
  const lines = texts.map((text) => (isContents(text) || isFurniture(text) ? '' : narrow(text)));
  const deep = lines.flatMap((text, at) => candidate(DECIMAL, text, at));
  const first = deep.findIndex(({ numbers }) => numbers.join('.') === '1.1');
  const goesOn = deep
    .slice(first + 1)
    .some(({ numbers }) => ['1.2', '2.1'].includes(numbers.join('.')));
  if (first === -1 || !goesOn) return found;
  const own = deep.slice(first);
  const tops = readTops(lines, own, (at, { length }) => isSetOff(pieces[at] as Piece, length));
  const start = tops[0]?.at ?? own[0]?.at ?? 0;
  const above = texts.slice(0, start).map((text) => readLabel(text)?.rank ?? ITEM_RANK + 1);
  const isFrame = above.every((rank) => rank >= ITEM_RANK);
  const kinds: readonly Label['kind'][] = isFrame ? KINDS : KINDS_BELOW;
  const levelOf = ({ numbers }: Candidate) => {
    if (isFrame) return numbers.length - 1;
    return numbers.length - (tops.length > 0 ? 1 : 2) + (above.includes(ITEM_RANK) ? 1 : 0);
  };
  for (const one of [...tops, ...own]) {
    const { at, numbers, length } = one;
    found.set(at, {
      kind: kinds[Math.min(levelOf(one), kinds.length - 1)] ?? 'item',
      // Levels share what lies between two whole ranks.
      rank: (isFrame ? FRAME_RANK : ITEM_RANK) + numbers.length / 10,
      ordinal: numbers.at(-1) ?? 0,
      name: numbers.join('.'),
      length,
    });
  }
  return found;
}

/** Full-width digits and stops as half-width ones; the length stays. */
function narrow(text: string): string {
  return text.replaceAll(/[０-９．]/gu, (character) => character.normalize('NFKC'));
}

function candidate(pattern: RegExp, text: string, at: number): Candidate[] {
  const [whole, number] = pattern.exec(text) ?? [];
  if (whole === undefined || number === undefined) return [];
  const numbers = number.split('.').map(Number);
  return numbers.includes(0) ? [] : [{ at, numbers, length: whole.length }];
}

/** Whether a mark or a space parts the number of a line, `length` long with it, from its words. */
function isSetOff({ start, text, cuts }: Piece, length: number): boolean {
  return /\D$/u.test(text.slice(0, length)) || cuts.some((cut) => cut.start === start + length);
}

/**
 * The headings of the first level among lines that begin with a number: `k …` is one where k.1 follows before
 * any other decimal, or where it is short, next in order, and (k+1).1 or nothing follows (8 附则).
 * A list `1. … 2. …` inside 2.3 is none.
 */
function readTops(
  lines: readonly string[],
  deep: readonly Candidate[],
  setOff: (at: number, top: Candidate) => boolean,
): Candidate[] {
  const tops: Candidate[] = [];
  let after = 0;
  lines.forEach((text, at) => {
    while (after < deep.length && (deep[after] as Candidate).at <= at) after++;
    const [top] = candidate(TOP, text, at);
    if (!top) return;
    const [number = 0] = top.numbers;
    const next = deep[after]?.numbers;
    const opens = next?.[0] === number && next[1] === 1 && next.length === 2;
    const short = text.length <= TOP_MAX && !SENTENCE_MARK.test(text.slice(top.length));
    const follows = number === (tops.at(-1)?.numbers[0] ?? 0) + 1;
    const closes = next === undefined || (next[0] ?? 0) > number;
    if (short && (opens || (follows && closes && tops.length > 0 && setOff(at, top))))
      tops.push(top);
  });
  return tops;
}
