import type { Deadline } from '../../model/target.ts';
import { type Piece, toSource, toView } from '../../text/piece.ts';
import { lastAtMost } from '../../text/sorted.ts';
import type { Span } from '../../text/span.ts';
import type { TargetReader } from './grammar.ts';
import { fieldTerm } from './headings.ts';
import { dueBy } from './read-piece.ts';
import type { Draft } from './reading.ts';

/** A row of a table that says by when its task is due. Offsets of the source. */
export interface DueRow extends Span {
  /** The text of the cell under 完成时限. */
  due: string;
  /** The cell of the task; null where the table has none. */
  task: Span | null;
}

/** A row with the term that its cell says. */
export interface DatedRow extends DueRow {
  deadline: Deadline;
}

/** A draft with the piece it was read in. */
export interface Placed {
  draft: Draft;
  piece: Piece;
}

/** The rows whose cell says a term; 长期坚持 says none. */
export function datedRows(
  reader: TargetReader,
  rows: readonly DueRow[],
  year: number | null,
): DatedRow[] {
  const sorted = [...rows].sort((a, b) => a.start - b.start);
  return sorted.flatMap((row) => {
    const deadline = fieldTerm(reader, row.due, year);
    return deadline ? [{ ...row, deadline }] : [];
  });
}

/** The rows that begin in a span. @param rows sorted, with `starts` of each. */
export function rowsIn(rows: readonly DatedRow[], starts: readonly number[], { start, end }: Span) {
  return rows.slice(lastAtMost(starts, start - 1) + 1, lastAtMost(starts, end - 1) + 1);
}

/** What is read in a row is due with it; a task of which nothing else is read is due itself. */
export function dueWithRows(
  placed: readonly Placed[],
  pieces: readonly Piece[],
  rows: readonly DatedRow[],
): Placed[] {
  if (rows.length === 0) return [...placed];
  const startOf = ({ piece, draft }: Placed) => toSource(piece, draft.from);
  const starts = rows.map((row) => row.start);
  const rowOf = (at: number) => {
    const row = rows[lastAtMost(starts, at)];
    return row && at < row.end ? row : undefined;
  };
  const read = placed.map((one) => {
    const row = rowOf(startOf(one));
    return row ? { ...one, draft: dueBy(one.draft, row) } : one;
  });
  const served = new Set(read.map((one) => rowOf(startOf(one))));
  const begins = pieces.map(({ start }) => start);
  const tasks = rows.flatMap((row) => (served.has(row) ? [] : taskOf(row, pieces, begins)));
  return [...read, ...tasks].sort((a, b) => startOf(a) - startOf(b));
}

function taskOf(
  { task, deadline }: DatedRow,
  pieces: readonly Piece[],
  starts: readonly number[],
): Placed[] {
  const piece = task && pieces[lastAtMost(starts, task.start)];
  if (!piece || task.end > piece.end) return [];
  const [from, to] = [toView(piece, task.start), toView(piece, task.end)];
  const name = piece.text.slice(from, to);
  if (name.length < 2) return [];
  const rest = { comparator: null, value: null, unit: null, phrase: deadline.words, deadline };
  return [{ piece, draft: { from, to, name, class: 'deadline', ...rest } }];
}
