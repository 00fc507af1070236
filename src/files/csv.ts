import { toCsv } from '../views/tables/table.ts';
import type { Sheet, Value } from './sheet.ts';

/**
 * A sheet as CSV, as the public tables are written: UTF-8 with a byte order mark, RFC 4180. Unlike those it
 * is made to be opened in a spreadsheet, which would reckon text that begins with = + - @ as a formula
 * (OWASP, CSV injection): such text gets an apostrophe before it, the sign by which spreadsheets
 * know text. The XLSX of the same rows has the text to the letter.
 */
export function writeCsv({ name, columns, rows }: Sheet): string {
  return toCsv({
    name,
    columns: columns.map(({ title }) => title),
    rows: rows.map((row) => row.map(harmless)),
  });
}

function harmless(value: Value): Value {
  return typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
}
