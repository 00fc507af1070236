import type { Gap, OutlineNode } from '../../../src/model/outline.ts';
import { keptSpans, type Piece } from '../../../src/text/piece.ts';

/** All pieces that an outline shows: headings and paragraphs. */
export function piecesOf(nodes: readonly OutlineNode[]): Piece[] {
  return nodes.flatMap((node) => (node.heading ? [node.heading] : []).concat(node.paragraphs));
}

/**
 * Put a source together again from what the outline shows and what it left out.
 * Wherever the two overlap or leave a hole, the result differs from the source.
 */
export function rebuild(source: string, nodes: readonly OutlineNode[], gaps: readonly Gap[]) {
  return [...piecesOf(nodes).flatMap(keptSpans), ...gaps]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => source.slice(start, end))
    .join('');
}

/** What every outline of any text must hold; each breach in words. Empty is right. */
export function breaches(
  source: string,
  { nodes, gaps }: { nodes: readonly OutlineNode[]; gaps: readonly Gap[] },
): string[] {
  const found: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  must(tiles(source, nodes, gaps), 'pieces and gaps tile the source');
  must(rebuild(source, nodes, gaps) === source, 'pieces and gaps rebuild the source');
  must(new Set(nodes.map((node) => node.id)).size === nodes.length, 'ids are unique');
  must(new Set(nodes.map((node) => node.path)).size === nodes.length, 'paths are unique');
  const seen = new Map<string, OutlineNode>();
  for (const node of nodes) {
    const parent = node.parent === null ? null : seen.get(node.parent);
    must(parent !== undefined, `${node.id}: its parent stands before it`);
    if (parent) {
      must(
        parent.start <= node.start && node.end <= parent.end,
        `${node.id}: lies within its parent`,
      );
      must(node.path.startsWith(`${parent.path}/`), `${node.id}: its path goes on its parent's`);
    }
    seen.set(node.id, node);
    const pieces = node.heading ? [node.heading, ...node.paragraphs] : node.paragraphs;
    must(pieces[0]?.start === node.start, `${node.id}: starts with its first piece`);
    must(
      source.slice(node.start, node.end).endsWith(lastShown(pieces, nodes, node)),
      `${node.id}: ends with its last piece or descendant`,
    );
    must(node.heading !== null || node.label === '', `${node.id}: a label stands in a heading`);
    must(
      node.heading?.text.startsWith(node.label) ?? true,
      `${node.id}: the heading opens with it`,
    );
    must(
      node.heading?.text.includes(node.title) ?? true,
      `${node.id}: the title is in the heading`,
    );
    for (const piece of pieces) {
      must(
        keptSpans(piece)
          .map(({ start, end }) => source.slice(start, end))
          .join('') === piece.text,
        `${node.id}: a piece shows what stands in the source`,
      );
    }
    must(
      node.sentences.map(({ start, end }) => viewOf(node.paragraphs, start, end)).join('') ===
        node.paragraphs.map(({ text }) => text).join(''),
      `${node.id}: its sentences tile its paragraphs`,
    );
    for (const { start, end } of node.sentences) {
      must(
        node.start <= start && start < end && end <= node.end,
        `${node.id}: a sentence lies within it`,
      );
    }
  }
  return found;
}

/** Sorted, gapless, not overlapping, from 0 to the end. */
function tiles(source: string, nodes: readonly OutlineNode[], gaps: readonly Gap[]): boolean {
  let at = 0;
  const spans = [...piecesOf(nodes).flatMap(keptSpans), ...gaps].sort((a, b) => a.start - b.start);
  for (const { start, end } of spans) {
    if (start !== at || end <= start) return false;
    at = end;
  }
  return at === source.length;
}

function lastShown(pieces: readonly Piece[], nodes: readonly OutlineNode[], node: OutlineNode) {
  const below = nodes.filter(({ id }) => id.startsWith(`${node.id}.`));
  const last = [...pieces, ...piecesOf(below)].sort((a, b) => a.end - b.end).at(-1);
  return last?.end === node.end ? last.text.slice(-1) : '\u0000';
}

/** What a span of the source shows of these pieces. */
function viewOf(pieces: readonly Piece[], start: number, end: number): string {
  return pieces
    .flatMap((piece) => keptSpans(piece).map((span) => ({ span, piece })))
    .map(({ span, piece }) => {
      const from = Math.max(span.start, start);
      const to = Math.min(span.end, end);
      if (to <= from) return '';
      const offset = keptSpans(piece)
        .filter((kept) => kept.end <= span.start)
        .reduce((sum, kept) => sum + kept.end - kept.start, 0);
      return piece.text.slice(offset + from - span.start, offset + to - span.start);
    })
    .join('');
}
