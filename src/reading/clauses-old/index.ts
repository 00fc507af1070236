import type { Assignment, Clause } from '../../model/clause.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { OutlineNode } from '../../model/outline.ts';
import { type Locator, locator } from '../../text/locator.ts';
import { keptSpans, type Piece, pieceOf, splitPiece } from '../../text/piece.ts';
import { between, bracketClauses } from './candidates.ts';
import type { Draft, DraftClause } from './draft.ts';
import { restoreElided } from './elision.ts';
import { inlineClauses } from './inline.ts';
import { labelledClauses } from './labelled.ts';
import { lineBreaks } from './line-breaks.ts';
import { proseDuties } from './prose.ts';
import type { RoleGrammar } from './roles.ts';
import { lacksSubject, statementClauses } from './statements.ts';
import { type TableHeader, tableClauses } from './table.ts';
import { workgroupSeats } from './workgroup.ts';

export { compileRoles, type RoleGrammar } from './roles.ts';

export interface ClausesResult {
  /** In document order. */
  clauses: Clause[];
  /** All assignments in document order: those of the clauses, working groups and prose. */
  assignments: Assignment[];
  findings: Finding[];
}

/**
 * Read who does what from the nodes of an outline. Pure; takes any text and never throws.
 * @param source the untouched text that the nodes' offsets point into.
 * @param nodes outline nodes in document order.
 * @param grammar the role words, from `compileRoles`.
 */
export function readClauses(
  source: string,
  nodes: readonly OutlineNode[],
  grammar: RoleGrammar,
): ClausesResult {
  const clauses: Clause[] = [];
  const assignments: Assignment[] = [];
  const findings: Finding[] = [];
  let header: TableHeader | null = null;
  let told = false;
  for (const node of nodes) {
    let covered: number | null = null;
    let count = 0;
    const read = piecesOf(source, node).map((piece) => {
      const table = tableClauses(source, piece, header, grammar);
      if (table) header = table.header;
      const seats = table ? [] : workgroupSeats(piece.text);
      const clauses = table?.clauses ?? formalClauses(source, piece, seats.length > 0, grammar);
      return { piece, table, seats, clauses };
    });
    const isTold = read.some(({ table, clauses: formal }) => table || formal.length > 0);
    for (const { piece, table, seats, clauses: formal } of read) {
      const found = table || seats.length > 0 ? formal : withInline(piece, formal, isTold, grammar);
      // A table is read in the source itself, all else in the view of the piece.
      const text = table ? source : piece.text;
      const place = table ? AS_IS : locator(piece);
      covered ??= piece === node.heading && node.paragraphs.length > 0 ? null : piece.start;
      for (const draft of found) {
        count++;
        told ||= !draft.stated;
        const clause = toClause(node, `${node.id}-c${count}`, draft, text, place);
        clause.covers = {
          start: table
            ? rowStart(source, piece, clause)
            : Math.min(covered ?? piece.start, clause.start),
          end: clause.start,
        };
        if (draft.unclosed) findings.push(unclosed(clause));
        covered = skipStop(source, clause.end, piece.end);
        clauses.push(clause);
        assignments.push(...clause.assignments);
      }
      assignments.push(...loose(node, piece, seats, 'workgroup'));
    }
  }
  if (!told) {
    assignments.push(...readProse(nodes, clauses));
    assignments.sort((a, b) => a.start - b.start);
  }
  findings.push(...shortNames(clauses));
  return { clauses, assignments, findings };
}

/**
 * What is read of a node, piece by piece. A heading that ends in a colon is one with what follows it, and so is
 * one that is the subject of what follows: `1.责任单位：|县住建局`, `2.县公安局。|负责道路交通安全`.
 */
function piecesOf(source: string, { heading, label, paragraphs }: OutlineNode): Piece[] {
  const [first, ...rest] = paragraphs;
  if (!heading) return [...paragraphs];
  const goesOn = /[：:]$/u.test(heading.text) || (first && lacksSubject(first.text));
  if (!first || !goesOn || label.length >= heading.text.length) return [heading, ...paragraphs];
  const words = label === '' ? heading : splitPiece(source, heading, label.length)[1];
  return [pieceOf(source, [...keptSpans(words), ...keptSpans(first)]), ...rest];
}

/** The clauses of one piece that stand in brackets and behind labels. */
function formalClauses(
  source: string,
  piece: Piece,
  isWorkgroup: boolean,
  grammar: RoleGrammar,
): DraftClause[] {
  const { text } = piece;
  const found = bracketClauses(text, grammar);
  if (isWorkgroup) return found;
  const breaks = lineBreaks(source, piece);
  for (const { from, to } of between(piece, found)) {
    const stretch = text.slice(from, to);
    if (!grammar.mentions(stretch)) continue;
    found.push(...labelledClauses(text, from, to, breaks, grammar));
  }
  return found.sort((a, b) => a.from - b.from);
}

/**
 * Those clauses, and what running text says besides. Where a node has clauses of their own, its statements
 * describe what these charge somebody with.
 */
function withInline(
  piece: Piece,
  formal: readonly DraftClause[],
  isTold: boolean,
  grammar: RoleGrammar,
): DraftClause[] {
  const { text } = piece;
  const found = [...formal];
  const add = (read: typeof inlineClauses) => {
    for (const { from: begin, to } of between(piece, found)) {
      // The mark behind a clause is no part of the next.
      const from = begin + (/^[，,；;。、]*/u.exec(text.slice(begin, to))?.[0].length ?? 0);
      const stretch = text.slice(from, to);
      if (grammar.mentions(stretch) || stretch.includes('会同')) {
        found.push(...read(text, from, to, grammar));
      }
    }
    found.sort((a, b) => a.from - b.from);
  };
  if (!isTold) add(statementClauses);
  add(inlineClauses);
  return found;
}

const AS_IS: Locator = { span: (from, to) => ({ start: from, end: to }) };

function toClause(
  node: OutlineNode,
  id: string,
  draft: DraftClause,
  text: string,
  place: Locator,
): Clause {
  restoreElided(text, draft.drafts);
  return {
    id,
    node: node.id,
    path: node.path,
    ...place.span(draft.from, draft.to),
    covers: { start: 0, end: 0 },
    assignments: draft.drafts.map((one) => toAssignment(node, one, text, place, 'clause', id)),
    tokens: draft.tokens.map(({ kind, from, to }) => ({ kind, ...place.span(from, to) })),
  };
}

function toAssignment(
  node: OutlineNode,
  draft: Draft,
  text: string,
  place: Locator,
  how: Assignment['how'],
  clause: string | null,
): Assignment {
  const mention = text.slice(draft.from, draft.to);
  return {
    node: node.id,
    path: node.path,
    mention,
    ...place.span(draft.from, draft.to),
    full: draft.full ?? mention,
    role: draft.role,
    kind: draft.kind,
    open: draft.open,
    how,
    clause,
  };
}

/** Assignments that stand in no clause. */
function loose(
  node: OutlineNode,
  piece: Piece,
  drafts: readonly Draft[],
  how: 'workgroup' | 'prose',
): Assignment[] {
  if (drafts.length === 0) return [];
  const place = locator(piece);
  return drafts.map((draft) => toAssignment(node, draft, piece.text, place, how, null));
}

/**
 * Prose is read only in a text without a single clause but such as are statements themselves: a plan that writes clauses means them, and its
 * prose describes (鹤城 二/（一）/4: `区有关部门统筹建立完善安全生产专家库`, charged in the clause behind it).
 */
function readProse(nodes: readonly OutlineNode[], clauses: readonly Clause[]): Assignment[] {
  return nodes
    .filter(({ kind }) => kind !== 'front' && kind !== 'preamble' && kind !== 'closing')
    .flatMap((node) =>
      node.paragraphs.flatMap((piece) => loose(node, piece, proseDuties(piece.text), 'prose')),
    )
    .filter(({ start }) => !clauses.some((clause) => clause.start <= start && start < clause.end));
}

/** What a cell speaks about is its row, to the cell. */
function rowStart(source: string, piece: Piece, { start }: Clause): number {
  return Math.max(piece.start, source.lastIndexOf('\n', start) + 1);
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
