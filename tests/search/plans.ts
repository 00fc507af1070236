import type { OutlineNode } from '../../src/model/outline.ts';
import type { Erratum, Plan } from '../../src/model/plan.ts';
import { pieceOf } from '../../src/text/piece.ts';

/** What a test says of a node; its text is laid out one piece after the other by `planOf`. */
export interface NodeSketch {
  id: string;
  kind?: OutlineNode['kind'];
  parent?: string | null;
  path?: string;
  label?: string;
  title?: string;
  paragraphs?: string[];
}

/** A plan whose source is the sketched nodes' texts, a line each. */
export function planOf(sketches: readonly NodeSketch[], year: number | null = null): Plan {
  let source = '';
  const piece = (text: string) => {
    const start = source.length;
    source += `${text}\n`;
    return pieceOf(source, [{ start, end: start + text.length }]);
  };
  const nodes = sketches.map((sketch): OutlineNode => {
    const { id, label = '', title = '', paragraphs = [] } = sketch;
    const start = source.length;
    const heading = label + title === '' ? null : piece(label + title);
    const pieces = paragraphs.map(piece);
    return {
      id,
      path: sketch.path ?? id,
      kind: sketch.kind ?? 'item',
      parent: sketch.parent ?? null,
      label,
      title,
      start,
      end: source.length,
      heading,
      paragraphs: pieces,
      sentences: [],
    };
  });
  return {
    id: 'test',
    meta: {
      title: '测试方案',
      titleOrigin: 'editorial',
      short: '测试',
      place: '测试区',
      level: '市辖区',
      parent: '测试市',
      province: '测试省',
      year: year === null ? null : { value: year, evidence: '依据' },
      status: null,
    },
    source: { sha256: '0'.repeat(64), bytes: 0, length: source.length, lines: 1 },
    nodes,
    gaps: [],
    errata: [],
    clauses: [],
    assignments: [],
    units: [],
    targets: [],
    seats: { all: 0, read: 0 },
    diagnostics: [],
  };
}

/** An erratum at the first place of `quote` in a sketched plan. */
export function erratumIn(plan: Plan, node: string, quote: string, reads: string): Erratum {
  const own = plan.nodes.find(({ id }) => id === node);
  const pieces = own ? [...(own.heading ? [own.heading] : []), ...own.paragraphs] : [];
  const piece = pieces.find(({ text }) => text.includes(quote));
  if (!own || !piece) throw new Error(`no ${quote} in ${node}`);
  const start = piece.start + piece.text.indexOf(quote);
  return {
    quote,
    reads,
    why: '形近',
    certainty: 'sure',
    node,
    path: own.path,
    start,
    end: start + quote.length,
  };
}
