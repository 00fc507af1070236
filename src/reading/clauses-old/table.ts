import type { Role } from '../../model/clause.ts';
import type { Piece } from '../../text/piece.ts';
import type { DraftClause } from './draft.ts';
import { parseClause } from './parse.ts';
import type { RoleGrammar } from './roles.ts';

/** What each column of a table says: a role, or null for one that names no doer. */
export type TableHeader = (Role | null)[];

export interface TableResult {
  /** One clause for each cell that names doers; offsets into the source. */
  clauses: DraftClause[];
  header: TableHeader;
}

interface Cell {
  from: number;
  to: number;
}

/** Cells stand apart by a bar, a tab, or two spaces and more; in a line without those, by one space. */
const GAP = /[|｜\t 　]/u;
const WIDE = /\s*[|｜\t]\s*|[ 　]{2,}/gu;
const NARROW = /[ 　]/gu;

/**
 * Read a task table: a row of headings among which is a role (`任务 | 牵头单位 | 配合单位`), and the rows
 * below it, in this piece or in those that follow. Null where the piece is no table.
 * Reads the source, not the view, since the view leaves out line breaks and the tabs beside digits.
 */
export function tableClauses(
  source: string,
  piece: Piece,
  known: TableHeader | null,
  grammar: RoleGrammar,
): TableResult | null {
  if (!GAP.test(source.slice(piece.start, piece.end))) return null;
  const clauses: DraftClause[] = [];
  let header = known;
  let isTable = false;
  for (const cells of rowsOf(source, piece)) {
    const heading = cells.map(({ from, to }) => headingRole(source.slice(from, to), grammar));
    if (cells.length > 1 && heading.some((role) => role !== null)) {
      header = heading;
      isTable = true;
    } else if (header && cells.length === header.length) {
      const row = cells.flatMap((cell, column) =>
        readCell(source, cell, header?.[column], grammar),
      );
      if (row.length > 0) isTable = true;
      clauses.push(...row);
    }
  }
  return isTable && header ? { clauses, header } : null;
}

function rowsOf(source: string, piece: Piece): Cell[][] {
  const rows: Cell[][] = [];
  let at = piece.start;
  while (at < piece.end) {
    let end = source.indexOf('\n', at);
    if (end === -1 || end > piece.end) end = piece.end;
    const wide = cellsOf(source, at, end, WIDE);
    const cells = wide.length > 1 ? wide : cellsOf(source, at, end, NARROW);
    if (cells.length > 1 && !/^[\s|:-]*$/u.test(source.slice(at, end))) rows.push(cells);
    at = end + 1;
  }
  return rows;
}

/** The cells of a line; bars at its ends part nothing. */
function cellsOf(source: string, from: number, to: number, gaps: RegExp): Cell[] {
  const line = source.slice(from, to);
  const cells: Cell[] = [];
  let start = 0;
  gaps.lastIndex = 0;
  for (let gap = gaps.exec(line); gap; gap = gaps.exec(line)) {
    if (gap.index > start || start > 0) cells.push({ from: from + start, to: from + gap.index });
    start = gap.index + gap[0].length;
  }
  if (start < line.trimEnd().length)
    cells.push({ from: from + start, to: from + line.trimEnd().length });
  return cells;
}

/** The role of a column from its heading (`牵头单位`), or null. */
function headingRole(heading: string, grammar: RoleGrammar): Role | null {
  const label = `${heading.replaceAll(/\s/gu, '')}：`;
  const match = grammar.label(label, 0, label.length);
  return match && match.to === label.length ? match.role : null;
}

/** A cell is a list of bodies, whose role is its column's unless it says otherwise. */
function readCell(
  source: string,
  { from, to }: Cell,
  role: Role | null | undefined,
  grammar: RoleGrammar,
): DraftClause[] {
  if (!role) return [];
  const clause = parseClause(source, from, to, grammar);
  if (!clause) return [];
  const said = clause.tokens.some(({ kind }) => kind === 'role');
  if (!said) for (const draft of clause.drafts) draft.role = role;
  return [clause];
}
