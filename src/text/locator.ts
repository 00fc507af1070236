import { keptSpans, type Piece } from './piece.ts';
import { lastAtMost } from './sorted.ts';
import type { Span } from './span.ts';

/** Turns view offsets of one piece into source spans; many look-ups cost a binary search each. */
export interface Locator {
  /** The source span of `piece.text.slice(from, to)`, `from < to`; it does not reach into a cut. */
  span(from: number, to: number): Span;
}

/** Index the kept spans of a piece once. */
export function locator(piece: Piece): Locator {
  if (piece.cuts.length === 0) {
    return { span: (from, to) => ({ start: piece.start + from, end: piece.start + to }) };
  }
  const kept = keptSpans(piece);
  const views: number[] = [];
  let view = 0;
  for (const { start, end } of kept) {
    views.push(view);
    view += end - start;
  }
  const at = (offset: number): number => {
    const index = lastAtMost(views, offset);
    return (kept[index] as Span).start + offset - (views[index] as number);
  };
  return { span: (from, to) => ({ start: at(from), end: at(to - 1) + 1 }) };
}
