import type { Assignment, Clause } from '../../model/clause.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { OutlineNode } from '../../model/outline.ts';
import type { Seats } from '../../model/seats.ts';
import type { Cell, Table } from '../../model/table.ts';
import { type Locator, locator } from '../../text/locator.ts';
import { keptSpans, type Piece, pieceOf, splitPiece } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';
import { foldNames } from './bodies.ts';
import { type CellReading, readCells } from './cells.ts';
import type { Draft, DraftClause } from './draft.ts';
import { restoreElided } from './elision.ts';
import type { ClauseGrammar } from './grammar.ts';
import { lineBreaks } from './line-breaks.ts';
import { type PieceReading, readPiece } from './piece.ts';
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
  const isBody = node.kind !== 'closing';
  const pieces = piecesOf(source, node, grammar).filter((piece) => !inTable(piece));
  const read = pieces.map((piece): Read => {
    const { clauses, regions } = readPiece(piece.text, lineBreaks(source, piece), grammar);
    const seats = isBody ? seatsOf(piece.text, regions, grammar) : [];
    const told = isBody ? proseOf(piece.text, regions, seats, grammar) : { prose: [], left: [] };
    return { piece, formal: clauses, seats, ...told };
  });
  // Where a node has clauses of their own, its statements stand beside them, and are no clauses themselves.
  const isTold = read.some(({ formal }) => formal.length > 0);
  const result: ClausesResult = {
    clauses: [],
    assignments: [],
    seats: { all: 0, read: 0 },
    findings: [],
  };
  let covered: number | null = null;
  for (const { piece, formal, seats, prose, left } of read) {
    const isHeading = piece.end === node.heading?.end && node.paragraphs.length > 0;
    covered ??= isHeading ? null : piece.start;
    const stated = isTold ? [] : apart(prose.filter(({ names }) => names));
    const place = locator(piece);
    for (const draft of [...formal, ...stated].sort((a, b) => a.from - b.from)) {
      const id = `${node.id}-c${result.clauses.length + 1}`;
      const clause = toClause(node, id, draft, piece.text, place, grammar);
      clause.covers = { start: Math.min(covered ?? piece.start, clause.start), end: clause.start };
      if (draft.unclosed) result.findings.push(unclosed(clause));
      covered = skipStop(source, clause.end, piece.end);
      result.clauses.push(clause);
      result.assignments.push(...clause.assignments);
    }
    result.findings.push(...left.map((span) => unreadSeat(piece.text, span, place)));
    result.seats.all += left.length;
    const loose = prose.filter((one) => !stated.includes(one)).flatMap(({ drafts }) => drafts);
    result.assignments.push(
      ...loose.map((draft) => toAssignment(node, draft, piece.text, place, 'prose', null)),
      ...seats.map((draft) => toAssignment(node, draft, piece.text, place, 'workgroup', null)),
    );
  }
  for (const { cell, rowStart, clause: draft } of cells) {
    if (!draft) {
      result.findings.push(unreadCell(cell));
      continue;
    }
    const id = `${node.id}-c${result.clauses.length + 1}`;
    const clause = toClause(node, id, draft, cell.text, locator(cell), grammar);
    clause.covers = { start: Math.min(rowStart, clause.start), end: clause.start };
    result.clauses.push(clause);
    result.assignments.push(...clause.assignments);
  }
  result.clauses.sort((a, b) => a.start - b.start);
  result.seats.read = result.assignments.length;
  result.seats.all += result.assignments.length + cells.filter(({ clause }) => !clause).length;
  return result;
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

/**
 * What is read of a node, piece by piece. A heading that ends in a colon is one with what follows it, and so is
 * one that is the subject of what follows: `1.责任单位：|县住建局`, `2.县公安局。|负责道路交通安全`.
 */
function piecesOf(
  source: string,
  { heading, label, paragraphs }: OutlineNode,
  grammar: ClauseGrammar,
): Piece[] {
  const body = joinSubjects(source, paragraphs, grammar);
  const [first, ...rest] = body;
  if (!heading) return body;
  const words =
    label.length > 0 && label.length < heading.text.length
      ? splitPiece(source, heading, label.length)[1]
      : heading;
  if (!first || !(/[：:]$/u.test(words.text) || isSubject(words.text, first.text, grammar)))
    return [words, ...body];
  return [pieceOf(source, [...keptSpans(words), ...keptSpans(first)]), ...rest];
}

/** Paragraphs, where one that is only the name of a body is one with the duty behind it. */
function joinSubjects(
  source: string,
  paragraphs: readonly Piece[],
  grammar: ClauseGrammar,
): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of paragraphs) {
    const last = pieces.at(-1);
    const joins =
      last && last.text.length <= SUBJECT_MAX && isSubject(last.text, piece.text, grammar);
    if (joins)
      pieces[pieces.length - 1] = pieceOf(source, [...keptSpans(last), ...keptSpans(piece)]);
    else pieces.push(piece);
  }
  return pieces;
}

/** The longest name, or few names, that stand on a line of their own before a duty. */
const SUBJECT_MAX = 60;

/** Whether a heading is one with the text behind it: it ends in a colon, or is a list of bodies before a duty. */
function isSubject(heading: string, text: string, grammar: ClauseGrammar): boolean {
  if (heading.length > SUBJECT_MAX || /[。；]$/u.test(heading.slice(0, -1))) return false;
  const names = foldNames(grammar.lex(heading), grammar);
  const only = names.every((token) =>
    ['BODY', 'DUN', 'JOINT', 'STOP', 'SPACE', 'ETC', 'COLON'].some((kind) =>
      grammar.is(token, kind),
    ),
  );
  if (!only || !names.some((token) => grammar.is(token, 'BODY'))) return false;
  const [first] = foldNames(grammar.lex(text.slice(0, 24)), grammar);
  return ['SAID', 'MODAL', 'DEED', 'HOW', 'WITH'].some((kind) => grammar.is(first, kind));
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

function unclosed({ start, end, assignments }: Clause): Finding {
  const last = assignments.at(-1)?.mention ?? '';
  return {
    rule: 'clause/unclosed-bracket',
    severity: 'warning',
    message: `写责任单位的括号没有合上，名单读到“${last}”为止，请核对原文`,
    start,
    end,
  };
}

/** A body in a doer's place by position alone: after 由, or before a deed at the head of a sentence. */
function unreadSeat(text: string, { start, end }: Span, place: Locator): Finding {
  return {
    rule: 'residue/seat',
    severity: 'info',
    message: `“${text.slice(start, end)}”占着承担者的位置，没有读出它承担什么`,
    ...place.span(start, end),
  };
}

/** A cell of doers with text in it that names nobody the reader knows. */
function unreadCell({ start, end, text }: Cell): Finding {
  return {
    rule: 'residue/cell',
    severity: 'info',
    message: `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”在责任单位一栏，没有认出是哪一家`,
    start,
    end,
  };
}

function shortNames(clauses: readonly Clause[]): Finding[] {
  return clauses.flatMap(({ assignments }) =>
    assignments
      .filter(({ kind, mention }) => kind === 'unit' && mention.length < 3)
      .map(({ mention, start, end }) => ({
        rule: 'clause/short-name',
        severity: 'info' as const,
        message: `“${mention}”作为单位名称过短，请核对原文`,
        start,
        end,
      })),
  );
}
