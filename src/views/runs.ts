import type { Piece } from '../text/piece.ts';
import { toView } from '../text/piece.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a piece's text that bears the same marks from end to end. */
export interface Run<Mark> {
  text: string;
  marks: Mark[];
}

/**
 * Cut a piece's text where marks begin and end. The runs' texts joined are `piece.text`, so marking
 * never changes a word. Marks outside the piece are ignored; overlapping ones share a run.
 */
export function toRuns<Mark extends Span>(piece: Piece, marks: readonly Mark[]): Run<Mark>[] {
  const placed = marks
    .filter((mark) => mark.start < piece.end && mark.end > piece.start)
    .map((mark) => ({
      mark,
      from: toView(piece, Math.max(mark.start, piece.start)),
      to: toView(piece, Math.min(mark.end, piece.end)),
    }));
  const edges = new Set([0, piece.text.length]);
  for (const { from, to } of placed) edges.add(from).add(to);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((to, at) => {
    const from = sorted[at] as number;
    return {
      text: piece.text.slice(from, to),
      marks: placed.filter((it) => it.from <= from && to <= it.to).map((it) => it.mark),
    };
  });
}
