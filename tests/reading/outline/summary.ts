import type { OutlineResult } from '../../../src/reading/outline/index.ts';
import { lineIndex } from '../../../src/text/line-index.ts';
import { keptSpans, type Piece } from '../../../src/text/piece.ts';

/** An outline as a person checks it: what stands where, with the text as a reader sees it. */
export interface Summary {
  nodes: {
    id: string;
    path: string;
    kind: string;
    label: string;
    title: string;
    /** The heading as shown; null for a node that is text only. */
    heading: string | null;
    /** Each paragraph as the list of its sentences. */
    paragraphs: string[][];
  }[];
  /** What the view leaves out, but for blank space: kind and the source's text. */
  gaps: [kind: string, text: string][];
  /** Rule and place. */
  findings: [rule: string, place: string][];
}

/** Sum up an outline for a fixture. Offsets are not in it: `breaches` asserts those for every text. */
export function summarise(source: string, { nodes, gaps, findings }: OutlineResult): Summary {
  const lines = lineIndex(source);
  return {
    nodes: nodes.map(({ id, path, kind, label, title, heading, paragraphs, sentences }) => ({
      id,
      path,
      kind,
      label,
      title,
      heading: heading?.text ?? null,
      paragraphs: paragraphs.map((piece) =>
        sentences
          .filter(({ start, end }) => piece.start <= start && end <= piece.end)
          .map(({ start, end }) => shown(source, piece, start, end)),
      ),
    })),
    gaps: gaps
      .filter(({ kind }) => kind !== 'blank')
      .map(({ kind, start, end }) => [kind, source.slice(start, end)]),
    findings: findings.map(({ rule, start }) => {
      if (start === undefined) return [rule, ''];
      const { line, column } = lines.place(start);
      return [rule, `${line}:${column}`];
    }),
  };
}

function shown(source: string, piece: Piece, start: number, end: number): string {
  return keptSpans(piece)
    .map((span) => source.slice(Math.max(span.start, start), Math.min(span.end, end)))
    .join('');
}
