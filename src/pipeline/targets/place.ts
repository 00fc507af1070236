import { keptSpans, type Piece } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';

/** How a stretch of the source reads in its piece: without page breaks and other cuts. */
export function quoteOf(source: string, { start, end }: Span, cuts: readonly Span[]): string {
  let text = '';
  let at = start;
  for (const cut of cuts) {
    if (cut.end <= start || cut.start >= end) continue;
    text += source.slice(at, cut.start);
    at = cut.end;
  }
  return text + source.slice(at, end);
}

/** The source span of view offsets `[from, to)`, `from < to`; it does not reach into a cut at its ends. */
export type Place = (from: number, to: number) => Span;

/** Index the kept spans of a piece once, so that many look-ups cost a binary search each. */
export function placeIn(piece: Piece): Place {
  const kept = keptSpans(piece);
  const views: number[] = [];
  let view = 0;
  for (const { start, end } of kept) {
    views.push(view);
    view += end - start;
  }
  const at = (offset: number): number => {
    let low = 0;
    let high = views.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((views[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (kept[low]?.start ?? piece.start) + offset - (views[low] ?? 0);
  };
  return (from, to) => ({ start: at(from), end: at(to - 1) + 1 });
}
