import type { AboutLine } from '../files/about.ts';
import { column, type Sheet, type Value } from '../files/sheet.ts';

/** What a spreadsheet refuses in the name of a sheet, and how long that may be. */
const REFUSED = /[[\]:*?/\\]+/gu;
const LONGEST = 31;

/**
 * A table of a page as it is taken away. Heads over several columns go before those under them: 沅江 任务. A cell of
 * several links has each on a line.
 */
export function sheetOf(table: HTMLTableElement, about: readonly AboutLine[]): Sheet {
  const heads = headsOf(table);
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map(cellValue));
  return {
    name: (table.caption?.textContent ?? '').trim().replaceAll(REFUSED, ' ').slice(0, LONGEST),
    columns: heads.map((title, at) => {
      const values = rows.map((row) => row[at] ?? null);
      const isNumber = values.every((value) => typeof value === 'number');
      const longest = Math.max(...[title, ...values].map((it) => 2 * String(it ?? '').length));
      return column(
        String(at),
        title,
        Math.min(50, Math.max(10, longest + 2)),
        isNumber ? 'number' : 'text',
      );
    }),
    rows,
    about,
  };
}

/** The words over each column, from the top down. */
function headsOf(table: HTMLTableElement): string[] {
  const grid: string[][] = [];
  [...(table.tHead?.rows ?? [])].forEach((row, at) => {
    for (const cell of row.cells) {
      const line = grid[at] ?? [];
      grid[at] = line;
      let left = 0;
      while (line[left] !== undefined) left++;
      for (let x = left; x < left + cell.colSpan; x++) {
        for (let y = at; y < at + cell.rowSpan; y++) {
          const below = grid[y] ?? [];
          grid[y] = below;
          below[x] = y === at ? (cell.textContent ?? '').trim() : '';
        }
      }
    }
  });
  const width = Math.max(0, ...grid.map((line) => line.length));
  return Array.from({ length: width }, (_, x) =>
    grid
      .map((line) => line[x] ?? '')
      .filter(Boolean)
      .join(' '),
  );
}

function cellValue(cell: HTMLTableCellElement): Value {
  const parts = cell.children.length > 1 ? [...cell.children] : [cell];
  const words = parts.map((it) => (it.textContent ?? '').trim()).join('\n');
  return /^\d+$/u.test(words) ? Number(words) : words;
}
