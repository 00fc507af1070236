import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keptSpans,
  pieceOf,
  sourceSpan,
  splitPiece,
  toSource,
  toView,
} from '../../src/text/piece.ts';
import { pieceArbitrary } from './pieces.ts';

/** 平江's broken paragraph in small: `分` and `局` with a page break between them. */
const SOURCE = '**市分\n\n局**负责';
const PIECE = pieceOf(SOURCE, [
  { start: 2, end: 4 },
  { start: 6, end: 7 },
  { start: 9, end: 11 },
]);

describe('pieceOf', () => {
  it('shows what is kept and records what lies between', () => {
    expect(PIECE).toEqual({
      start: 2,
      end: 11,
      text: '市分局负责',
      cuts: [
        { start: 4, end: 6 },
        { start: 7, end: 9 },
      ],
    });
  });

  it('makes no cut between spans that touch', () => {
    expect(
      pieceOf('安全底线', [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ]).cuts,
    ).toEqual([]);
  });

  it('refuses an empty piece: it would have no place', () => {
    expect(() => pieceOf('安全', [])).toThrow(RangeError);
  });
});

describe('toSource and toView', () => {
  it.each([
    // The first character.
    [0, 2],
    // The last before a cut.
    [1, 3],
    // The first after a cut stands behind it, not at it.
    [2, 6],
    // Behind the second cut.
    [3, 9],
    // The end of the text is the end of the piece.
    [5, 11],
  ])('view %i is source %i, and back', (view, source) => {
    expect(toSource(PIECE, view)).toBe(source);
    expect(toView(PIECE, source)).toBe(view);
  });

  it.each([
    // Offsets inside a cut stand where the cut is.
    [4, 2],
    [5, 2],
    [7, 3],
    [8, 3],
  ])('source %i, inside a cut, stands at view %i', (source, view) => {
    expect(toView(PIECE, source)).toBe(view);
  });

  it('are inverse on every character shown', () => {
    fc.assert(
      fc.property(pieceArbitrary, ({ source, piece }) => {
        for (let at = 0; at < piece.text.length; at++) {
          const there = toSource(piece, at);
          expect(source.charAt(there)).toBe(piece.text.charAt(at));
          expect(toView(piece, there)).toBe(at);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('sourceSpan', () => {
  it.each([
    // Over a cut: the span holds it.
    [1, 3, '分\n\n局'],
    // Up to a cut: the span ends before it.
    [0, 2, '市分'],
    // From behind a cut.
    [2, 3, '局'],
    // All of it.
    [0, 5, '市分\n\n局**负责'],
    // Nothing, at its place.
    [2, 2, ''],
  ])('of view %i to %i is %j', (from, to, text) => {
    const { start, end } = sourceSpan(PIECE, from, to);
    expect(SOURCE.slice(start, end)).toBe(text);
  });
});

describe('keptSpans', () => {
  it('gives back what pieceOf was given, spans that touch joined', () => {
    fc.assert(
      fc.property(pieceArbitrary, ({ source, piece, kept }) => {
        expect(pieceOf(source, keptSpans(piece))).toEqual(piece);
        const texts = keptSpans(piece).map(({ start, end }) => source.slice(start, end));
        expect(texts.join('')).toBe(kept.map((s) => source.slice(s.start, s.end)).join(''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('splitPiece', () => {
  it.each([
    // Before a cut: the cut is in neither half.
    [2, '市分', '局负责', 4, 6],
    // Inside a kept run.
    [1, '市', '分局负责', 3, 3],
    // Behind the second cut.
    [3, '市分局', '负责', 7, 9],
  ])('at %i: %j and %j', (at, left, right, leftEnd, rightStart) => {
    const [before, after] = splitPiece(SOURCE, PIECE, at);
    expect([before.text, after.text]).toEqual([left, right]);
    expect([before.end, after.start]).toEqual([leftEnd, rightStart]);
  });

  it('loses nothing, wherever it cuts', () => {
    fc.assert(
      fc.property(pieceArbitrary, fc.nat(), ({ source, piece }, seed) => {
        fc.pre(piece.text.length > 1);
        const at = 1 + (seed % (piece.text.length - 1));
        const [before, after] = splitPiece(source, piece, at);
        expect(before.text).toBe(piece.text.slice(0, at));
        expect(after.text).toBe(piece.text.slice(at));
        expect([before.start, after.end]).toEqual([piece.start, piece.end]);
        expect(before.end).toBeLessThanOrEqual(after.start);
      }),
      { numRuns: 300 },
    );
  });
});
