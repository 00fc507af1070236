import { keptSpans, type Piece } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';

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

/** View offsets at which the source begins a new line inside one piece. */
export interface LineBreaks {
  has(offset: number): boolean;
  /** The first break after `offset`, or -1. */
  after(offset: number): number;
}

/** Find the line breaks that the view of a piece leaves out. */
export function lineBreaks(source: string, piece: Piece): LineBreaks {
  const offsets: number[] = [];
  let removed = 0;
  for (const cut of piece.cuts) {
    if (source.slice(cut.start, cut.end).includes('\n')) {
      offsets.push(cut.start - piece.start - removed);
    }
    removed += cut.end - cut.start;
  }
  return {
    has: (offset) => offsets[lastAtMost(offsets, offset)] === offset,
    after: (offset) => offsets[lastAtMost(offsets, offset) + 1] ?? -1,
  };
}

/** Index of the last number that is at most `value`; -1 where all are greater. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
