import { csvFormatRow } from 'd3';

/** A cell of a public table; booleans are `true` and `false`, lists are joined by `|`, null is empty. */
export type Cell = string | number | boolean | readonly string[] | null;

/**
 * A public table. Names and order of the columns are a contract with whoever reads the files: add at the
 * end, never rename.
 */
export interface Table {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/**
 * A table as CSV: RFC 4180 with CRLF, and a byte order mark, by which Excel and WPS know UTF-8.
 */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => csvFormatRow(row.map(asText)));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** A table as a JSON list of objects, with the types that CSV cannot tell. */
export function toJson({ columns, rows }: Table): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
  );
  return `${JSON.stringify(objects, null, 1)}\n`;
}

function asText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join('|') : String(cell);
}
