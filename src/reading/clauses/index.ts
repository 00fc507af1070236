import type { Assignment, Clause } from '../../model/clause.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { OutlineNode } from '../../model/outline.ts';
import type { Seats } from '../../model/seats.ts';
import type { Table } from '../../model/table.ts';
import { type Locator, locator } from '../../text/locator.ts';
import type { Piece } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';
import { type CellReading, readCells } from './cells.ts';
import type { Draft, DraftClause } from './draft.ts';
import { restoreElided } from './elision.ts';
import { shortNames, unclosed, unreadCell, unreadSeat } from './findings.ts';
import type { ClauseGrammar } from './grammar.ts';
import { lineBreaks } from './line-breaks.ts';
import { type PieceReading, readPiece } from './piece.ts';
import { piecesOf } from './pieces.ts';
import { readProse, type Stated } from './prose.ts';
import { readSeats } from './seats.ts';

export { type ClauseGrammar, compileClauses } from './grammar.ts';

export interface ClausesResult {
  /** In document order. */
  clauses: Clause[];
  /** All assignments in document order: those of the clauses, working groups and prose. */
  assignments: Assignment[];
  /** Places where a doer stands by position alone, and how many of them a row took. */
  seats: Seats;
  findings: Finding[];
}

/** What stands in one piece of a node. */
interface Read {
  piece: Piece;
  formal: readonly DraftClause[];
  seats: readonly Draft[];
  prose: readonly Stated[];
  /** Bodies in a doer's place that no row took. */
  left: readonly Span[];
}

/**
 * Read who does what from the nodes of an outline. Pure; takes any text and never throws.
 * @param source the untouched text that the nodes' offsets point into.
 * @param nodes outline nodes in document order.
 * @param tables those of the text: their cells of doers are clauses, and the rest of them is not read as text.
 */
export function readClauses(
  source: string,
  nodes: readonly OutlineNode[],
  grammar: ClauseGrammar,
  tables: readonly Table[] = [],
): ClausesResult {
  const cells = tables.flatMap((table) => readCells(table, grammar));
  const inTable = (piece: Piece) =>
    tables.some(({ start, end }) => piece.start < end && start < piece.end);
  const byNode = Map.groupBy(cells, ({ node }) => node);
  const results = nodes.map((node) =>
    readNode(source, node, byNode.get(node.id) ?? [], inTable, grammar),
  );
  const clauses = results.flatMap((result) => result.clauses);
  const read = results.reduce((sum, { seats }) => sum + seats.read, 0);
  return {
    clauses,
    seats: { all: results.reduce((sum, { seats }) => sum + seats.all, 0), read },
    assignments: results.flatMap(({ assignments }) =>
      [...assignments].sort((a, b) => a.start - b.start),
    ),
    findings: [...results.flatMap(({ findings }) => findings), ...shortNames(clauses)],
  };
}

function readNode(
  source: string,
  node: OutlineNode,
  cells: readonly CellReading[],
  inTable: (piece: Piece) => boolean,
  grammar: ClauseGrammar,
): ClausesResult {
  const pieces = piecesOf(source, node, grammar).filter((piece) => !inTable(piece));
  const read = pieces.map((piece) => readOne(source, node, piece, grammar));
  // Where a node has clauses of their own, its statements stand beside them, and are no clauses themselves.
  const isTold = read.some(({ formal }) => formal.length > 0);
  const told = read.map((one) => ({
    ...one,
    stated: isTold ? [] : apart(one.prose.filter(({ names }) => names)),
  }));
  const clauses = numbered(
    source,
    node,
    [...told.flatMap(draftsOf), ...cellDrafts(cells)],
    grammar,
  );
  const loose = told.flatMap(({ piece, prose, stated, seats }) => {
    const place = locator(piece);
    const duties = prose.filter((one) => !stated.includes(one)).flatMap(({ drafts }) => drafts);
    return [
      ...duties.map((draft) => toAssignment(node, draft, piece.text, place, 'prose', null)),
      ...seats.map((draft) => toAssignment(node, draft, piece.text, place, 'workgroup', null)),
    ];
  });
  const assignments = [...clauses.flatMap((clause) => clause.assignments), ...loose];
  const unread = [
    ...told.flatMap(({ piece, left }) =>
      left.map((span) => unreadSeat(piece.text, span, locator(piece))),
    ),
    ...cells.filter(({ clause }) => !clause).map(({ cell }) => unreadCell(cell)),
  ];
  return {
    clauses: clauses.map(({ unclosed: _, ...clause }) => clause),
    assignments,
    seats: { all: assignments.length + unread.length, read: assignments.length },
    findings: [...clauses.filter((clause) => clause.unclosed).map(unclosed), ...unread],
  };
}

function readOne(source: string, node: OutlineNode, piece: Piece, grammar: ClauseGrammar): Read {
  const { clauses, regions } = readPiece(piece.text, lineBreaks(source, piece), grammar);
  const isBody = node.kind !== 'closing';
  const seats = isBody ? seatsOf(piece.text, regions, grammar) : [];
  const told = isBody ? proseOf(piece.text, regions, seats, grammar) : { prose: [], left: [] };
  return { piece, formal: clauses, seats, ...told };
}

/** A clause before it has its number. */
interface Placed {
  draft: DraftClause;
  text: string;
  place: Locator;
  piece: Piece;
  /** Where its row begins; absent outside tables. */
  rowStart?: number;
}

function draftsOf({ piece, formal, stated }: Read & { stated: readonly Stated[] }): Placed[] {
  const place = locator(piece);
  return [...formal, ...stated].map((draft) => ({ draft, text: piece.text, place, piece }));
}

function cellDrafts(cells: readonly CellReading[]): Placed[] {
  return cells.flatMap(({ cell, rowStart, clause }) =>
    clause ? [{ draft: clause, text: cell.text, place: locator(cell), piece: cell, rowStart }] : [],
  );
}

/** Clauses in document order, each with what it speaks about: its row, or the text since the clause before. */
function numbered(
  source: string,
  node: OutlineNode,
  placed: readonly Placed[],
  grammar: ClauseGrammar,
): (Clause & { unclosed: boolean })[] {
  const startOf = ({ draft, place }: Placed) => place.span(draft.from, draft.to).start;
  const body = node.paragraphs[0]?.start ?? Number.POSITIVE_INFINITY;
  let covered: number | null = null;
  return [...placed]
    .sort((a, b) => startOf(a) - startOf(b))
    .map(({ draft, text, place, piece, rowStart }, at) => {
      const clause = toClause(node, `${node.id}-c${at + 1}`, draft, text, place, grammar);
      const since: number = rowStart ?? covered ?? Math.min(piece.start, body);
      if (rowStart === undefined) covered = skipStop(source, clause.end, piece.end);
      return {
        ...clause,
        covers: { start: Math.min(since, clause.start), end: clause.start },
        unclosed: draft.unclosed ?? false,
      };
    });
}

/** Those that do not stand within one before them: 县公安局负责巡查（县城管局负责清运） is a clause in a clause. */
function apart(stated: readonly Stated[]): Stated[] {
  let reached = 0;
  return stated.filter(({ from, to }) => {
    const free = from >= reached;
    if (free) reached = to;
    return free;
  });
}

/** What running text says besides who sits where, and who stands in a doer's place unread. */
function proseOf(
  text: string,
  regions: PieceReading['regions'],
  seats: readonly Draft[],
  grammar: ClauseGrammar,
): Pick<Read, 'prose' | 'left'> {
  const isSeat = ({ from, to }: { from: number; to: number }) =>
    seats.some((seat) => seat.from < to && from < seat.to);
  const read = regions.map((tokens) => readProse(text, tokens, grammar));
  const stated = read.flatMap((one) => one.stated).filter((one) => !isSeat(one));
  return {
    prose: stated.sort((a, b) => a.from - b.from),
    left: read
      .flatMap((one) => one.left)
      .filter((one) => !isSeat(one))
      .map(({ from, to }) => ({ start: from, end: to })),
  };
}

function seatsOf(text: string, regions: PieceReading['regions'], grammar: ClauseGrammar): Draft[] {
  return regions.flatMap((tokens) => readSeats(text, tokens, grammar));
}

function toClause(
  node: OutlineNode,
  id: string,
  draft: DraftClause,
  text: string,
  place: Locator,
  grammar: ClauseGrammar,
): Clause {
  const drafts = [...draft.drafts].sort((a, b) => a.from - b.from);
  return {
    id,
    node: node.id,
    path: node.path,
    ...place.span(draft.from, draft.to),
    covers: { start: 0, end: 0 },
    rule: draft.rule,
    assignments: restoreElided(text, drafts, grammar).map((one) =>
      toAssignment(node, one, text, place, 'clause', id),
    ),
    tokens: draft.tokens
      .filter(({ from, to }) => to > from)
      .map(({ kind, from, to }) => ({ kind, ...place.span(from, to) })),
  };
}

function toAssignment(
  node: OutlineNode,
  { from, to, full, ...draft }: Draft,
  text: string,
  place: Locator,
  how: Assignment['how'],
  clause: string | null,
): Assignment {
  const mention = text.slice(from, to);
  return {
    node: node.id,
    path: node.path,
    mention,
    ...place.span(from, to),
    full: full ?? mention,
    role: draft.role,
    kind: draft.kind,
    open: draft.open,
    how,
    clause,
    word: draft.word,
    rule: draft.rule,
  };
}

/** The full stop behind a clause belongs to it, not to the text that the next one covers. */
function skipStop(source: string, at: number, end: number): number {
  return at < end && '。；;'.includes(source.charAt(at)) ? at + 1 : at;
}
