import { publicSheet } from '../files/sheets/public-table.ts';
import { writeXlsx } from '../files/xlsx.ts';
import { siteTables } from '../tables.ts';
import { originOf } from './origin.ts';
import type { SiteFile } from './site-file.ts';

/** What a spreadsheet still opens at ease; a larger table is given as CSV and JSON only. */
const MOST_CELLS = 400_000;

/** The public tables as XLSX, those that are not too large for it. */
export async function dataSheets(): Promise<SiteFile[]> {
  return (await siteTables())
    .filter(({ rows, columns }) => rows.length * columns.length <= MOST_CELLS)
    .map((table) => ({
      name: `${table.name}.xlsx`,
      content: () =>
        writeXlsx(
          publicSheet(table, originOf(`${table.schema.title}：${table.schema.what}`, '/data/')),
        ),
    }));
}
