import { csvFormatRow } from 'd3';
import type { TableSchema } from './column.ts';

/** A cell of a public table; booleans are `true` and `false`, lists are joined by `|`, null is empty. */
export type Cell = string | number | boolean | readonly string[] | null;

/** Rows under the names of their columns. */
export interface Table {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A table that is given away, with what its columns hold. */
export interface PublicTable extends Table {
  schema: TableSchema;
}

/** The rows of a schema's table, their cells in the order of its columns. */
export function publicTable(schema: TableSchema, rows: PublicTable['rows']): PublicTable {
  return { name: schema.name, columns: schema.columns.map(({ name }) => name), rows, schema };
}

/**
 * A table as CSV: RFC 4180 with CRLF, and a byte order mark, by which Excel and WPS know UTF-8. A cell that
 * quotes across a line of the source keeps its line break, within quotes.
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
