import fc from 'fast-check';
import { type Piece, pieceOf } from '../../src/text/piece.ts';
import type { Span } from '../../src/text/span.ts';

/** A source and a piece of it: runs of kept and dropped characters, beginning and ending with a kept run. */
export const pieceArbitrary: fc.Arbitrary<{ source: string; piece: Piece; kept: Span[] }> = fc
  .tuple(
    fc.string({ maxLength: 5 }),
    fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string({ maxLength: 6 })), { minLength: 1 }),
  )
  .map(([before, runs]) => {
    let source = before;
    const kept: Span[] = [];
    for (const [shown, dropped] of runs) {
      kept.push({ start: source.length, end: source.length + shown.length });
      source += shown + dropped;
    }
    return { source, piece: pieceOf(source, kept), kept };
  });
