import { matchBrackets } from '../../text/brackets.ts';

/** A stretch between two marks, and the mark that ends it; offsets into the text. */
export interface Segment {
  from: number;
  to: number;
  /** Where the marks and spaces after it end; equal to `to` for the last. */
  next: number;
  /** The first of those marks: `、`, `，`, `；`, `。`, a space; empty at the end. */
  mark: string;
}

const MARKS = '、，,；;。/／|｜';

/**
 * Cut `text.slice(from, to)` at its marks and spaces, outside brackets and quotes: 各镇（街道、中心）
 * stays whole. Brackets damaged inside the stretch are ignored, so they hide no mark.
 */
export function segmentsOf(text: string, from: number, to: number): Segment[] {
  const { pairs } = matchBrackets(text.slice(from, to));
  const segments: Segment[] = [];
  let start = from;
  let nextPair = 0;
  for (let at = from; at < to; at++) {
    while (nextPair < pairs.length && (pairs[nextPair] as { open: number }).open + from < at)
      nextPair++;
    const pair = pairs[nextPair];
    if (pair && pair.open + from === at) {
      at = from + pair.close;
      continue;
    }
    const mark = text.charAt(at);
    if (!isBreak(mark)) continue;
    let next = at + 1;
    while (next < to && isBreak(text.charAt(next))) next++;
    segments.push({ from: start, to: at, next, mark });
    start = next;
    at = next - 1;
  }
  if (start < to || segments.length === 0) segments.push({ from: start, to, next: to, mark: '' });
  return segments;
}

function isBreak(character: string): boolean {
  return MARKS.includes(character) || /\s/u.test(character);
}
