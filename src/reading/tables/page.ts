import type { OutlineNode } from '../../model/outline.ts';
import type { Printed } from '../../model/table.ts';
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

const BREAK = /<br\s{0,9}\/?>/giu;

/** Lines of the source as one cell, trimmed and without the outline's cuts; null where nothing stands. */
export function pieceIn({ source, cuts }: Page, spans: readonly Span[]): Printed | null {
  const [only, second] = spans;
  if (only && !second && cuts.length === 0 && !source.slice(only.start, only.end).includes('<')) {
    const span = trim(source, only);
    return span && { ...span, text: source.slice(span.start, span.end), cuts: [], breaks: [] };
  }
  const lines = spans.flatMap((span) => atBreaks(source, span));
  return printed(
    source,
    lines.map((line) => {
      const trimmed = trim(source, line);
      return trimmed ? without(cuts, trimmed) : [];
    }),
  );
}

/** A line that Markdown breaks by a mark of HTML. */
function atBreaks(source: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const { 0: mark, index } of source.slice(start, end).matchAll(BREAK)) {
    lines.push({ start: from, end: start + index });
    from = start + index + mark.length;
  }
  return [...lines, { start: from, end }];
}

/** Lines, each of stretches of the source, as one cell; null where nothing stands. */
export function printed(source: string, lines: readonly (readonly Span[])[]): Printed | null {
  const breaks: number[] = [];
  let length = 0;
  for (const line of lines) {
    if (line.length > 0 && length > 0) breaks.push(length);
    for (const { start, end } of line) length += end - start;
  }
  return length > 0 ? { ...pieceOf(source, lines.flat()), breaks } : null;
}

/** Without the space around it; null where there is nothing else. */
export function trim(source: string, { start, end }: Span): Span | null {
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
