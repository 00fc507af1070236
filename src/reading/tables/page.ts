import type { OutlineNode } from '../../model/outline.ts';
import { type Piece, pieceOf } from '../../text/piece.ts';
import { lastAtMost } from '../../text/sorted.ts';
import type { Span } from '../../text/span.ts';

/** A printed line that shows something, without the space around it. */
export interface PrintedLine extends Span {
  text: string;
  /** The line with that space: tabs at its ends part empty cells. */
  whole: Span;
  /** Whether the outline shows it: a page number and the furniture of a web page are no rows. */
  shown: boolean;
  /** Whether a blank line stands before it. */
  apart: boolean;
}

/** A source by its lines, with what the outline knows of it. */
export interface Page {
  source: string;
  lines: readonly PrintedLine[];
  /** The node in whose text an offset lies, or the last before it. */
  nodeAt(offset: number): string | null;
  /** What the outline leaves out inside its pieces: Markdown marks, odd spaces. */
  cuts: readonly Span[];
}

/** Reads the source, not the view: the outline takes a number on a line of its own for the page's. */
export function pageOf(source: string, nodes: readonly OutlineNode[]): Page {
  const pieces = nodes.flatMap((node) =>
    [...(node.heading ? [node.heading] : []), ...node.paragraphs].map((piece) => ({
      piece,
      id: node.id,
    })),
  );
  const starts = pieces.map(({ piece }) => piece.start);
  return {
    source,
    lines: linesOf(
      source,
      pieces.map(({ piece }) => piece),
    ),
    nodeAt: (offset) => pieces[lastAtMost(starts, offset)]?.id ?? null,
    cuts: pieces.flatMap(({ piece }) => piece.cuts),
  };
}

function linesOf(source: string, pieces: readonly Piece[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let next = 0;
  let apart = false;
  for (let at = 0; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const end = newline === -1 ? source.length : newline;
    const span = trim(source, { start: at, end });
    if (span) {
      while (next < pieces.length && (pieces[next] as Piece).end <= span.start) next++;
      const shown = next < pieces.length && (pieces[next] as Piece).start < span.end;
      const text = source.slice(span.start, span.end);
      lines.push({ ...span, text, whole: { start: at, end }, shown, apart });
    }
    apart = span === null;
    at = end + 1;
  }
  return lines;
}

/** Stretches of the source as one piece, trimmed and without the outline's cuts; null where nothing stands. */
export function pieceIn({ source, cuts }: Page, spans: readonly Span[]): Piece | null {
  const [only, second] = spans;
  if (only && !second && cuts.length === 0) {
    const span = trim(source, only);
    return span && { ...span, text: source.slice(span.start, span.end), cuts: [] };
  }
  const kept = spans.flatMap((span) => {
    const trimmed = trim(source, span);
    return trimmed ? without(cuts, trimmed) : [];
  });
  return kept.length > 0 ? pieceOf(source, kept) : null;
}

function trim(source: string, { start, end }: Span): Span | null {
  const raw = source.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = start + raw.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/** @param cuts sorted. Where they leave nothing the span stands as it is. */
function without(cuts: readonly Span[], span: Span): Span[] {
  let index = lowerBound(cuts, span.start);
  const kept: Span[] = [];
  let at = span.start;
  for (let cut = cuts[index]; cut && cut.start < span.end; cut = cuts[++index]) {
    if (cut.start > at) kept.push({ start: at, end: cut.start });
    at = Math.max(at, cut.end);
  }
  if (at < span.end) kept.push({ start: at, end: span.end });
  return kept.length > 0 ? kept : [span];
}

/** The first cut that ends behind an offset, by binary search. */
function lowerBound(cuts: readonly Span[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
