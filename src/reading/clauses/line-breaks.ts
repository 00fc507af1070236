import type { Piece } from '../../text/piece.ts';
import { lastAtMost } from '../../text/sorted.ts';

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
