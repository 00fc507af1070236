import type { Cell, PublicTable } from '../../views/tables/table.ts';
import { column, type Sheet, type Value } from '../sheet.ts';

/** A public table as a sheet: the columns of the contract under their own names, numbers as numbers. */
export function publicSheet(
  { name, schema, columns, rows }: PublicTable,
  about: Sheet['about'],
): Sheet {
  return {
    name,
    columns: columns.map((key, at) => {
      const isNumber = rows.some((row) => typeof row[at] === 'number');
      return column(
        key,
        key,
        isNumber ? 12 : WIDE.has(key) ? 60 : 24,
        isNumber ? 'number' : 'text',
      );
    }),
    rows: rows.map((row) => row.map(plainValue)),
    about: [
      ...about,
      ...schema.columns.map(({ name: key, title, note }): [string, string] => [
        key,
        [title, ...(note ? [note] : [])].join('：'),
      ]),
    ],
  };
}

/** Columns that quote. */
const WIDE = new Set(['text', 'quote', 'why']);

/** As the CSV has it: lists joined by |. */
function plainValue(cell: Cell): Value {
  if (cell === null || typeof cell === 'number' || typeof cell === 'string') return cell;
  return typeof cell === 'boolean' ? String(cell) : cell.join('|');
}
