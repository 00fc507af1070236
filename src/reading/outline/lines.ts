import type { Gap } from '../../model/outline.ts';
import { INVISIBLE } from '../../text/characters.ts';
import { type Piece, pieceOf } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';

/** A line that shows something, and the gaps it holds (marks and odd spaces; not its newline). */
export interface Line {
  piece: Piece;
  /** Depth of a Markdown heading (`##` → 2), 0 for none. */
  markdown: number;
}

export interface Lines {
  lines: Line[];
  /** Everything that no line shows. Lines and gaps tile the source. */
  gaps: Gap[];
}

const SPACE = new RegExp(`\\s|${INVISIBLE.source}`, 'u');
const HANZI = /\p{Script=Han}/u;
/** Punctuation beside which Chinese sets no space. Quotes and dashes count; the hyphen does not. */
const MARKS = '，。、；：！？％,;:!?%（）()《》〈〉“”‘’〔〕﹝﹞［］【】—…·';

/**
 * Cut a source into the lines that show something. What the view leaves out is recorded:
 * 1. newlines, blank lines, indentation and trailing space (also U+3000, U+00A0, zero width, BOM);
 * 2. Markdown heading marks, `**`, and a backslash that escapes a mark;
 * 3. a space beside punctuation, or between a Chinese character and a digit or letter;
 * 4. characters that show nothing, wherever they stand: a right-to-left override would turn the page round.
 * The tabs of a line with three cells and more stay: it is the row of a table.
 * A space between two Chinese characters stays: in a title it parts two bodies
 * (中共鞍山市委办公厅 鞍山市人民政府办公厅).
 */
export function readLines(source: string): Lines {
  const lines: Line[] = [];
  const gaps: Gap[] = [];
  let blankFrom = 0;
  for (let at = 0; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const lineEnd = newline === -1 ? source.length : newline;
    const { start, end } = trimmed(source, at, lineEnd);
    at = lineEnd + 1;
    const cuts = start < end ? cutsOf(source, start, end) : [];
    const kept = between(cuts, start, end);
    const first = kept[0];
    const last = kept.at(-1);
    if (!first || !last) continue;
    const before = cuts.filter((gap) => gap.end <= first.start);
    for (const gap of [...between(before, blankFrom, first.start).map(blank), ...cuts])
      gaps.push(gap);
    lines.push({ piece: pieceOf(source, kept), markdown: depthOf(source, start) });
    blankFrom = cuts.findLast((gap) => gap.start >= last.end)?.end ?? last.end;
  }
  if (blankFrom < source.length) gaps.push(blank({ start: blankFrom, end: source.length }));
  return { lines, gaps };
}

function blank({ start, end }: Span): Gap {
  return { start, end, kind: 'blank' };
}

function trimmed(source: string, from: number, to: number): Span {
  let start = from;
  while (start < to && SPACE.test(source.charAt(start))) start++;
  let end = to;
  while (end > start && SPACE.test(source.charAt(end - 1))) end--;
  return { start, end };
}

/** What lies between cuts (sorted, apart from each other) of a stretch. */
function between(cuts: readonly Span[], from: number, to: number): Span[] {
  const starts = [from, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), to];
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? to;
    return start < end ? [{ start, end }] : [];
  });
}

/** The marks of a Markdown heading that a line begins with, and the space behind them. */
const HEADING = /#{1,6}(?=[\s*])[^\S\n]*/uy;

function headingAt(source: string, start: number): string {
  HEADING.lastIndex = start;
  return HEADING.exec(source)?.[0] ?? '';
}

function depthOf(source: string, start: number): number {
  return headingAt(source, start).trimEnd().length;
}

/** Bold marks, an escaping backslash, characters that show nothing, space. */
const CUT = new RegExp(
  `(?<mark>\\*\\*|\\\\(?=[.*_#()[\\]-]))|(?<invisible>${INVISIBLE.source}+)|(?<space>[^\\S\\ufeff]+)`,
  'gu',
);

/** What a line leaves out of a stretch that neither begins nor ends with space. */
function cutsOf(source: string, start: number, end: number): Gap[] {
  const from = start + headingAt(source, start).length;
  const cuts: Gap[] = from > start ? [{ start, end: from, kind: 'mark' }] : [];
  const text = source.slice(from, end);
  const isRow = /[^\t]\t+[^\t]+\t+[^\t]/u.test(text);
  for (const { 0: cut, index, groups } of text.matchAll(CUT)) {
    const at = { start: from + index, end: from + index + cut.length };
    if (groups?.mark) cuts.push({ ...at, kind: 'mark' });
    else if (groups?.invisible) cuts.push({ ...at, kind: 'invisible' });
    // Marks round a space vanish with it, so look past them: `**1. 标题。** 正文`.
    else if (
      !(isRow && cut.includes('\t')) &&
      isOdd(source.charAt(at.start - 1), source.charAt(at.end))
    )
      cuts.push({ ...at, kind: 'space' });
  }
  return cuts;
}

/** Whether a space between these two characters is one that Chinese would not set. */
function isOdd(before: string, after: string): boolean {
  if (MARKS.includes(before) || MARKS.includes(after) || before === '*' || after === '*')
    return true;
  const hanzi = HANZI.test(before) ? 1 : 0;
  return hanzi + (HANZI.test(after) ? 1 : 0) === 1;
}
