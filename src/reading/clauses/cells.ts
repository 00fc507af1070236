import type { Role } from '../../model/clause.ts';
import type { Cell, Table } from '../../model/table.ts';
import type { Token } from '../tokens.ts';
import { foldNames } from './bodies.ts';
import { isClause, readGroups, toClause } from './clause.ts';
import type { DraftClause } from './draft.ts';
import type { ClauseGrammar } from './grammar.ts';
import { foldBrackets } from './nest.ts';

/** A cell of doers, and what it says; null where nothing in it reads as a body. */
export interface CellReading {
  node: string | null;
  cell: Cell;
  /** Where its row begins. */
  rowStart: number;
  clause: DraftClause | null;
}

/** Read the cells of doers of a table, each once: one that counts for several rows is read where it is printed. */
export function readCells(table: Table, grammar: ClauseGrammar): CellReading[] {
  const hasDuty = table.columns.some(({ means }) => means.is === 'duty');
  return table.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column): CellReading[] => {
      const means = table.columns[column]?.means;
      if (!cell || cell.row !== index || means?.is !== 'role') return [];
      const role = hasDuty && means.role === 'member' ? 'share' : means.role;
      const rule = table.columns[column]?.rule ?? '';
      return [
        { node: row.node, cell, rowStart: row.start, clause: readCell(cell, role, rule, grammar) },
      ];
    }),
  );
}

/** A cell is a list of bodies, whose role is its column's unless it says otherwise. */
function readCell(
  cell: Cell,
  role: Role,
  rule: string,
  grammar: ClauseGrammar,
): DraftClause | null {
  const tokens = foldBrackets(
    cell.text,
    lexLines(cell, grammar),
    grammar,
    ({ open, close, tokens: inner }) => {
      const [only, ...more] = foldNames(inner, grammar);
      const mark = more.length === 0 && grammar.is(only, 'SAID') ? grammar.roleOf(only) : null;
      return grammar.token(mark ? `MARK MARK.${mark}` : 'PART', open.from, close.to);
    },
  );
  const reading = readGroups(cell.text, foldNames(tokens, grammar), grammar);
  // The column speaks for its bodies: where one of them reads as such, those beside it are taken at their word.
  const fits = reading?.bare ? reading.names.read > 0 : reading && isClause(reading);
  if (!reading || !fits) return null;
  const clause = toClause(reading);
  return reading.bare
    ? {
        ...clause,
        rule,
        drafts: clause.drafts.map((draft) => ({
          ...draft,
          role: draft.rule === 'list-mark' ? draft.role : role,
          rule,
        })),
      }
    : clause;
}

/** The tokens of a cell; between two of its lines stands a space that the text does not print. */
function lexLines({ text, breaks }: Cell, grammar: ClauseGrammar): Token[] {
  const ends = [...breaks, text.length];
  return ends.flatMap((to, line) => {
    const from = line === 0 ? 0 : (ends[line - 1] as number);
    const gap = line === 0 ? [] : [grammar.token('SPACE', from, from)];
    return [...gap, ...grammar.lex(text, from, to)];
  });
}
