import type { Finding } from '../../model/diagnostic.ts';
import type { OutlineNode } from '../../model/outline.ts';
import type { Table } from '../../model/table.ts';
import type { Deadline, Target } from '../../model/target.ts';
import { type Locator, locator } from '../../text/locator.ts';
import { type Piece, toSource } from '../../text/piece.ts';
import { cellLeft, findingsOf, quoteOf, residueFindings } from './findings.ts';
import type { TargetReader } from './grammar.ts';
import { headingTerm } from './headings.ts';
import { readIndicators, type TableAims } from './indicators-of-tables.ts';
import { dueBy, type PieceReading, readPiece } from './read-piece.ts';
import type { Draft } from './reading.ts';
import { type DueRow, datedRows, dueWithRows, type Placed, rowsIn } from './rows.ts';

export { compileTargets, type TargetReader } from './grammar.ts';
export { readPiece } from './read-piece.ts';

export interface TargetsResult {
  /** In document order. */
  targets: Target[];
  findings: Finding[];
}

/** What the stage may know of a plan beside its text. */
export interface TargetContext {
  /** The plan's year, which dates 本年度内 and 年底前; null where nobody knows it. */
  year: number | null;
  /** The rows of tables that have a cell under 完成时限. */
  rows?: readonly DueRow[];
  /** The tables of the plan; those of indicators are read by rows and columns. */
  tables?: readonly Table[];
}

/**
 * Read the targets of a plan from the nodes of its outline: what it promises to keep from happening, by
 * how much, how often and by when. Pure; takes any text and never throws.
 * @param source the untouched text that the nodes' offsets point into.
 * @param nodes outline nodes in document order; title block and signature are not read.
 */
export function readTargets(
  source: string,
  nodes: readonly OutlineNode[],
  reader: TargetReader,
  { year, rows = [], tables = [] }: TargetContext = { year: null },
): TargetsResult {
  const dated = datedRows(reader, rows, year);
  const starts = dated.map(({ start }) => start);
  const terms = new Map<string, Deadline>();
  const aims = readIndicators(source, nodes, tables, reader, year);
  const findings = aims.left.map((cell) => cellLeft(source, cell));
  const targets = nodes.flatMap((node) => {
    if (node.kind === 'front' || node.kind === 'closing') return [];
    const read = readNode(node, reader, year, aims);
    const governing =
      headingTerm(reader, node, year) ??
      (node.parent === null ? undefined : terms.get(node.parent)) ??
      null;
    if (governing) terms.set(node.id, governing);
    findings.push(...read.flatMap(({ piece, reading }) => residueFindings(source, piece, reading)));
    const own = rowsIn(dated, starts, node);
    const pieces = read.map(({ piece }) => piece);
    const placed = dueWithRows(placedOf(read, governing), pieces, own);
    const place = remembered(locator);
    return withAims(placed, aims.placed.get(node.id) ?? [], governing).map(({ draft, piece }, at) =>
      toTarget(source, node, at + 1, draft, { piece, place: place(piece) }, reader),
    );
  });
  return { targets, findings: [...findings, ...findingsOf(targets)] };
}

/** Pieces hold many targets; each is indexed once. */
function remembered(make: (piece: Piece) => Locator): (piece: Piece) => Locator {
  const known = new Map<Piece, Locator>();
  return (piece) => {
    const before = known.get(piece) ?? make(piece);
    known.set(piece, before);
    return before;
  };
}

interface Read {
  piece: Piece;
  reading: PieceReading;
  isHeading: boolean;
}

function readNode(
  node: OutlineNode,
  reader: TargetReader,
  year: number | null,
  { holds }: TableAims,
): Read[] {
  const read = (piece: Piece, from: number, isHeading: boolean) => ({
    piece,
    reading: outside(readPiece(reader, piece.text, from, year), piece, holds),
    isHeading,
  });
  return [
    ...(node.heading ? [read(node.heading, node.label.length, true)] : []),
    ...node.paragraphs.map((piece) => read(piece, 0, false)),
  ];
}

/** A reading without what stands in tables of indicators. */
function outside(reading: PieceReading, piece: Piece, holds: TableAims['holds']): PieceReading {
  if (reading.drafts.length === 0 && reading.residue.length === 0) return reading;
  const place = locator(piece);
  const isOut = ({ from, to }: { from: number; to: number }) =>
    from >= to || !holds(place.span(from, to));
  return {
    ...reading,
    drafts: reading.drafts.filter(isOut),
    residue: reading.residue.filter(isOut),
  };
}

/** What a node promises in running text and in tables of indicators, in order. */
function withAims(
  placed: readonly Placed[],
  aims: readonly Placed[],
  due: Deadline | null,
): readonly Placed[] {
  if (aims.length === 0) return placed;
  const startOf = ({ piece, draft }: Placed) => toSource(piece, draft.from);
  const dated = aims.map(({ piece, draft }) => ({
    piece,
    draft: due ? dueBy(draft, { deadline: due }) : draft,
  }));
  return [...placed, ...dated].sort((a, b) => startOf(a) - startOf(b));
}

/** Each promise of a node once, with the term that governs it where it has none of its own. */
function placedOf(read: readonly Read[], governing: Deadline | null): Placed[] {
  const field = read.find(({ reading }) => reading.field)?.reading.field?.deadline;
  const due = field ?? governing;
  const placed = (isHeading: boolean): Placed[] =>
    read
      .filter((one) => one.isHeading === isHeading)
      .flatMap(({ piece, reading }) => draftsOf(reading, piece))
      .map(({ draft, piece }) => ({
        draft: due ? dueBy(draft, { deadline: due }) : draft,
        piece,
      }));
  const body = placed(false);
  const kept = placed(true).filter((one) => !body.some((other) => repeats(one.draft, other.draft)));
  return [...kept, ...body];
}

function draftsOf({ drafts }: PieceReading, piece: Piece): Placed[] {
  const sorted = [...drafts].sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted
    .filter((draft, at) => {
      const near = sorted.slice(Math.max(0, at - NEAR), at);
      return !near.some((other) => isSame(draft, other));
    })
    .map((draft) => ({ draft, piece }));
}

/** A segment holds a handful of targets; only neighbours can be the same. */
const NEAR = 12;

function isSame(one: Draft, other: Draft): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.name === other.name &&
    one.value === other.value
  );
}

/** A heading that its own text says again is no second promise: 岳阳楼 19, 鹤城 二/（一）/3. */
function repeats(heading: Draft, body: Draft): boolean {
  return (
    heading.class === body.class &&
    heading.commitment === body.commitment &&
    (heading.name.includes(body.name) || body.name.includes(heading.name))
  );
}

function toTarget(
  source: string,
  node: OutlineNode,
  number: number,
  { from, to, ...rest }: Draft,
  { piece, place }: { piece: Piece; place: Locator },
  { indicators }: TargetReader,
): Target {
  const span = place.span(from, to);
  const quote = quoteOf(source, span, piece.cuts);
  return {
    id: `${node.id}-t${number}`,
    node: node.id,
    path: node.path,
    ...span,
    quote,
    indicator: indicators.find(quote, sentenceRound(piece.text, from, to), rest.class),
    ...rest,
  };
}

/** The sentence that holds a quote, at most so many characters to each side. */
function sentenceRound(text: string, from: number, to: number): string {
  const REACH = 120;
  const before = text.slice(Math.max(0, from - REACH), from);
  const behind = text.slice(to, to + REACH);
  const begins = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  const ends = behind.search(/[。；]/u);
  return before.slice(begins) + text.slice(from, to) + (ends < 0 ? behind : behind.slice(0, ends));
}
