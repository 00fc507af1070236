import type { Span } from './span.ts';

/**
 * A stretch of source as a reader sees it: `text` is `source.slice(start, end)` without its `cuts`
 * (page breaks, Markdown marks, odd spaces). Cleaning is a view; the source is never changed.
 */
export interface Piece extends Span {
  text: string;
  /** What the view leaves out: sorted, not touching each other, strictly inside `[start, end)`. */
  cuts: Span[];
}

/**
 * Make a piece of the kept spans of a source.
 * @param kept sorted, non-overlapping, not empty; what lies between them becomes the cuts.
 * @throws RangeError when nothing is kept: a piece without text has no place.
 */
export function pieceOf(source: string, kept: readonly Span[]): Piece {
  const first = kept[0];
  const last = kept[kept.length - 1];
  if (!first || !last) throw new RangeError('a piece needs at least one kept span');
  const cuts: Span[] = [];
  let text = '';
  let at = first.start;
  for (const span of kept) {
    if (span.start > at) cuts.push({ start: at, end: span.start });
    text += source.slice(span.start, span.end);
    at = span.end;
  }
  return { start: first.start, end: last.end, text, cuts };
}

/** The spans of the source that a piece shows, in order. */
export function keptSpans(piece: Pick<Piece, 'start' | 'end' | 'cuts'>): Span[] {
  const kept: Span[] = [];
  let at = piece.start;
  for (const cut of piece.cuts) {
    kept.push({ start: at, end: cut.start });
    at = cut.end;
  }
  kept.push({ start: at, end: piece.end });
  return kept;
}

/**
 * Where the character at `offset` of `piece.text` stands in the source.
 * `offset === piece.text.length` gives `piece.end`.
 */
export function toSource(piece: Piece, offset: number): number {
  let at = piece.start + offset;
  for (const cut of piece.cuts) {
    if (at < cut.start) break;
    at += cut.end - cut.start;
  }
  return Math.min(at, piece.end);
}

/**
 * Where a source offset stands in `piece.text`; an offset inside a cut stands at the cut.
 */
export function toView(piece: Piece, offset: number): number {
  let removed = 0;
  for (const cut of piece.cuts) {
    if (offset <= cut.start) break;
    removed += Math.min(offset, cut.end) - cut.start;
  }
  return offset - piece.start - removed;
}

/** The source span of `piece.text.slice(from, to)`, not reaching into a cut at its end. */
export function sourceSpan(piece: Piece, from: number, to: number): Span {
  if (to <= from) {
    const at = toSource(piece, from);
    return { start: at, end: at };
  }
  return { start: toSource(piece, from), end: toSource(piece, to - 1) + 1 };
}

/** Cut a piece in two at a view offset strictly inside its text. */
export function splitPiece(source: string, piece: Piece, offset: number): [Piece, Piece] {
  const at = toSource(piece, offset);
  const before: Span[] = [];
  const after: Span[] = [];
  for (const span of keptSpans(piece)) {
    if (span.end <= at) before.push(span);
    else if (span.start >= at) after.push(span);
    else {
      before.push({ start: span.start, end: at });
      after.push({ start: at, end: span.end });
    }
  }
  return [pieceOf(source, before), pieceOf(source, after)];
}

/** The part of a piece between two source offsets, which may lie outside it. */
export function slicePiece(piece: Piece, span: Span): Piece {
  const from = toView(piece, Math.max(span.start, piece.start));
  const to = toView(piece, Math.min(span.end, piece.end));
  const { start, end } = sourceSpan(piece, from, to);
  return {
    start,
    end,
    text: piece.text.slice(from, to),
    cuts: piece.cuts.filter((cut) => start < cut.start && cut.end < end),
  };
}
