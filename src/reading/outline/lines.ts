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
  let at = 0;
  while (at < source.length) {
    let lineEnd = source.indexOf('\n', at);
    if (lineEnd === -1) lineEnd = source.length;
    const start = skipSpace(source, at, lineEnd);
    if (start < lineEnd) {
      let end = lineEnd;
      while (SPACE.test(source.charAt(end - 1))) end--;
      const { kept, cut, markdown } = readMarks(source, start, end);
      const first = kept[0];
      const last = kept[kept.length - 1];
      if (first && last) {
        if (first.start > blankFrom) gaps.push(...leading(blankFrom, first.start, cut));
        gaps.push(...cut.filter((gap) => gap.start > first.start && gap.end < last.end));
        lines.push({ piece: pieceOf(source, kept), markdown });
        blankFrom = last.end;
        gaps.push(...cut.filter((gap) => gap.start >= last.end));
        for (const gap of cut) if (gap.start >= last.end) blankFrom = gap.end;
      }
    }
    at = lineEnd + 1;
  }
  if (blankFrom < source.length) {
    gaps.push({ start: blankFrom, end: source.length, kind: 'blank' });
  }
  return { lines, gaps };
}

function isSpace(character: string): boolean {
  return SPACE.test(character) && !INVISIBLE.test(character);
}

function skipSpace(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && SPACE.test(source.charAt(at))) at++;
  return at;
}

/** The gaps before a line's first shown character: blank, then the marks that precede it. */
function leading(from: number, to: number, cut: readonly Gap[]): Gap[] {
  const gaps: Gap[] = [];
  let at = from;
  for (const gap of cut) {
    if (gap.start >= to) break;
    if (gap.start > at) gaps.push({ start: at, end: gap.start, kind: 'blank' });
    gaps.push(gap);
    at = gap.end;
  }
  if (at < to) gaps.push({ start: at, end: to, kind: 'blank' });
  return gaps;
}

function readMarks(source: string, start: number, end: number) {
  const kept: Span[] = [];
  const cut: Gap[] = [];
  const heading = /^#{1,6}(?=[\s*])\s*/u.exec(source.slice(start, Math.min(end, start + 16)));
  let at = start;
  if (heading) {
    at = start + heading[0].length;
    cut.push({ start, end: at, kind: 'mark' });
  }
  let from = at;
  const isRow = /[^\t]\t+[^\t]+\t+[^\t]/u.test(source.slice(at, end));
  const drop = (to: number, kind: Gap['kind']) => {
    if (at > from) kept.push({ start: from, end: at });
    cut.push({ start: at, end: to, kind });
    at = to;
    from = to;
  };
  while (at < end) {
    const character = source.charAt(at);
    if (source.startsWith('**', at)) {
      drop(Math.min(at + 2, end), 'mark');
    } else if (character === '\\' && /[.*_#()[\]-]/.test(source.charAt(at + 1))) {
      drop(at + 1, 'mark');
    } else if (INVISIBLE.test(character)) {
      let to = at + 1;
      while (to < end && INVISIBLE.test(source.charAt(to))) to++;
      drop(to, 'invisible');
    } else if (SPACE.test(character)) {
      let to = at + 1;
      while (to < end && isSpace(source.charAt(to))) to++;
      // Marks round a space vanish with it, so look past them: `**1. 标题。** 正文`.
      if (isRow && source.slice(at, to).includes('\t')) at = to;
      else if (isOdd(source.charAt(at - 1), source.charAt(to))) drop(to, 'space');
      else at = to;
    } else at++;
  }
  if (at > from) kept.push({ start: from, end: at });
  return { kept, cut, markdown: heading ? heading[0].trimEnd().replaceAll('*', '').length : 0 };
}

/** Whether a space between these two characters is one that Chinese would not set. */
function isOdd(before: string, after: string): boolean {
  if (MARKS.includes(before) || MARKS.includes(after) || before === '*' || after === '*')
    return true;
  const hanzi = HANZI.test(before) ? 1 : 0;
  return hanzi + (HANZI.test(after) ? 1 : 0) === 1;
}
