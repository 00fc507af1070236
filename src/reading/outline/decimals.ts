import { lexLine, lineForm, type OutlineGrammar, PASS } from './grammar.ts';
import { LABEL_MAX, type Label } from './labels.ts';
import { isApart, type LineForms } from './line-forms.ts';
import type { Line } from './lines.ts';

/** A line with what its form tells. */
type Formed = Line & { forms: LineForms };

/** A line that may be numbered by decimals: its numbers, and how long the label is. */
interface Candidate {
  at: number;
  numbers: readonly number[];
  length: number;
}

/** A heading is short and no sentence. */
const HEADING_MAX = 30;
const SENTENCE_MARK = /[，。；：！？,;:!?]/u;
const SENTENCE_END = /[。；：！？;:!?…”）)]$/u;

/** Kinds from the first level down where decimals are the frame. */
const KINDS = ['part', 'section', 'item', 'subitem'] as const;
/** And from their own first level down below 第一章 or （一）; one further below 1. */
const KINDS_BELOW = ['item', 'subitem', 'enumerated'] as const;
/** Above 一、 (4) where the decimals are the frame; below 1. (7) and above （1） (8) where they are not. */
const FRAME_RANK = 3;
const ITEM_RANK = 7;

/**
 * Find the labels of a text that is numbered by decimals, as emergency plans are (国务院办公厅《突发事件应急预案
 * 管理办法》 and GB/T 1.1-2020 7.2: 1, 1.1, 1.1.1). Whether `1 总则` is a heading or `1.1` a quantity is a property of
 * the whole text: a number counts where the one before it or after it stands in the text too, or where its line is
 * plainly a heading; so an excerpt that begins at 2.2 is read as well.
 * @returns labels by index of their line; empty for a text of other numbering.
 */
export function readDecimals(
  lines: readonly Formed[],
  grammar: OutlineGrammar,
): ReadonlyMap<number, Label> {
  const deep = candidatesIn(lines, DEEP, grammar);
  const linked = linkedOf(deep);
  const own = deep.filter((one) => linked.has(one) || isPlainHeading(lines, one));
  if (own.length === 0) return new Map();
  const tops = readTops(lines, own, candidatesIn(lines, TOP, grammar));
  const start = tops[0]?.at ?? own[0]?.at ?? 0;
  const above = lines.slice(0, start).map(({ forms }) => forms.label?.rank ?? ITEM_RANK + 1);
  const isFrame = above.every((rank) => rank >= ITEM_RANK);
  const belowItem = above.includes(ITEM_RANK);
  const levelOf = ({ numbers: { length } }: Candidate) =>
    isFrame ? length - 1 : length - (tops.length > 0 ? 1 : 2) + (belowItem ? 1 : 0);
  return new Map([...tops, ...own].map((one) => [one.at, labelOf(one, levelOf(one), isFrame)]));
}

function labelOf({ numbers, length }: Candidate, level: number, isFrame: boolean): Label {
  const kinds: readonly Label['kind'][] = isFrame ? KINDS : KINDS_BELOW;
  return {
    kind: kinds[Math.min(level, kinds.length - 1)] ?? 'item',
    // Levels share what lies between two whole ranks.
    rank: (isFrame ? FRAME_RANK : ITEM_RANK) + numbers.length / 10,
    decimal: true,
    ordinal: numbers.at(-1) ?? 0,
    name: numbers.join('.'),
    length,
    rule: numbers.length > 1 ? 'decimal-heading' : 'decimal-top',
  };
}

/** What begins with one number, or with two and a stop between them: a look before the line is read. */
const TOP = /^[\d０-９]{1,2}(?![.．]?[\d０-９])/u;
const DEEP = /^[\d０-９]{1,2}[.．][\d０-９]/u;

function candidatesIn(
  lines: readonly Formed[],
  look: RegExp,
  grammar: OutlineGrammar,
): Candidate[] {
  return lines.flatMap(({ piece: { text }, forms }, at): Candidate[] => {
    if (!look.test(text) || isApart(forms)) return [];
    const form = lineForm(grammar, PASS.decimal, lexLine(grammar, text, LABEL_MAX));
    if (!form) return [];
    const numbers = form.part('number').flatMap(({ value }) => value ?? []);
    const counts = numbers.every((number) => number >= 1 && number <= 99);
    return counts ? [{ at, numbers, length: form.length }] : [];
  });
}

/** Those whose neighbour in counting stands in the text: 2.3 after 2.2 or before 2.4, 3.1 after 2.5, 2.2.1 after 2.2. */
function linkedOf(deep: readonly Candidate[]): ReadonlySet<Candidate> {
  const linked = new Set<Candidate>();
  const before = new Map<string, Candidate>();
  let last: Candidate | undefined;
  for (const one of deep) {
    const { numbers } = one;
    const [top = 0, second] = numbers;
    const opens = numbers.length === 2 && second === 1 && last?.numbers[0] === top - 1;
    const previous = before.get(keyBefore(numbers)) ?? (opens ? last : undefined);
    if (previous) linked.add(previous).add(one);
    before.set(numbers.join('.'), one);
    last = one;
  }
  return linked;
}

/** What stands before a number in counting: 2.2 before 2.3, and 2.2 before 2.2.1. */
function keyBefore(numbers: readonly number[]): string {
  const above = numbers.slice(0, -1);
  const last = numbers.at(-1) ?? 0;
  return (last > 1 ? [...above, last - 1] : above).join('.');
}

/** Whether a line alone is a heading: short, no sentence, and below a line that is not broken. */
function isPlainHeading(lines: readonly Formed[], { at, length }: Candidate): boolean {
  const above = lines[at - 1]?.piece.text ?? '';
  return (
    isShort(lines[at] as Formed, length) &&
    (above.length <= HEADING_MAX || SENTENCE_END.test(above))
  );
}

function isShort({ piece: { text } }: Formed, length: number): boolean {
  return text.length <= HEADING_MAX && !SENTENCE_MARK.test(text.slice(length));
}

/** Whether a mark or a space parts the number of a line, `length` long with it, from its words. */
function isSetOff({ piece: { start, text, cuts } }: Formed, length: number): boolean {
  return /\D$/u.test(text.slice(0, length)) || cuts.some((cut) => cut.start === start + length);
}

/**
 * The headings of the first level among lines that begin with a number: `k …` is one where k.1 follows before
 * any other decimal, or where it is short, next in order, and (k+1).1 or nothing follows (8 附则).
 * A list `1. … 2. …` inside 2.3 is none. What an excerpt begins with (2 组织体系, 2.2 …) need not be followed by .1.
 */
function readTops(
  lines: readonly Formed[],
  deep: readonly Candidate[],
  candidates: readonly Candidate[],
): Candidate[] {
  const tops: Candidate[] = [];
  let after = 0;
  for (const top of candidates) {
    while (after < deep.length && (deep[after] as Candidate).at <= top.at) after++;
    const line = lines[top.at] as Formed;
    if (!isShort(line, top.length)) continue;
    const next = deep[after]?.numbers;
    if (opens(top, next, after === 0)) tops.push(top);
    else if (follows(top, tops.at(-1), next) && isSetOff(line, top.length)) tops.push(top);
  }
  return tops;
}

type Numbers = Candidate['numbers'];

function opens({ numbers: [number] }: Candidate, next: Numbers | undefined, isFirst: boolean) {
  return next?.length === 2 && next[0] === number && (next[1] === 1 || isFirst);
}

function follows(
  { numbers: [number = 0] }: Candidate,
  last: Candidate | undefined,
  next: Numbers | undefined,
) {
  const inOrder = last !== undefined && number === (last.numbers[0] ?? 0) + 1;
  return inOrder && (next === undefined || (next[0] ?? 0) > number);
}
