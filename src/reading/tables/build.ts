import type { Cell, Column, Layout, Printed, RawRow, Table, TableRow } from '../../model/table.ts';
import type { Piece } from '../../text/piece.ts';
import { parseNumeral } from '../numerals.ts';
import { isDitto } from './columns.ts';
import type { Page } from './page.ts';

/** What stands where nobody is meant: a dash, a stroke. */
const NOTHING = /^[-—–―─/／\\]+$/u;

/** A row as it was found, with the line above it that names its group. */
export interface Grouped {
  row: RawRow;
  group: Piece | null;
}

/**
 * Rows and columns as a table.
 * @param spansShown whether the text itself shows what a merged cell spans (HTML does); else an empty cell counts as
 * merged with the one above where the row goes on with the same number or task.
 */
export function tableOf(
  page: Page,
  head: { layout: Layout; columns: Column[]; rules: readonly string[]; start: number },
  found: readonly Grouped[],
  spansShown: boolean,
): Table {
  const { layout, columns, rules, start } = head;
  const key = keyColumn(columns);
  const marked = found.some(({ row }) => row.cells.some((cell) => cell && isDitto(cell.text)));
  const cells = new Map<Printed, Cell>();
  const rows: TableRow[] = [];
  let group: Piece | null = null;
  for (const { row, group: above } of found) {
    group = above ?? group;
    const title = groupTitle(row, columns);
    if (title) {
      group = title;
      continue;
    }
    const at = rows.length;
    const own = row.cells.map((piece, column): Cell | null => {
      if (!piece || NOTHING.test(piece.text)) return null;
      const known = cells.get(piece);
      const cell = known ?? { ...piece, row: at, column };
      cells.set(piece, cell);
      return cell;
    });
    const filled = spansShown
      ? own
      : fromAbove(own, rows.at(-1)?.cells ?? [], row.cells, marked ? Infinity : key);
    rows.push({
      start: row.start,
      end: row.end,
      node: page.nodeAt(row.start),
      cells: filled,
      group,
    });
  }
  return { start, end: found.at(-1)?.row.end ?? start, layout, columns, rows, rules };
}

/** The column whose empty cell says that a row goes on with what the row above began. */
function keyColumn(columns: readonly Column[]): number {
  const find = (is: string) => columns.findIndex(({ means }) => means.is === is);
  return [find('number'), find('task'), find('indicator'), 0].find((at) => at !== -1) ?? 0;
}

/** A row that holds but one text, in its first cell or over all: `一、消防安全`. No number: that is an empty row. */
function groupTitle({ cells }: RawRow, columns: readonly Column[]): Piece | null {
  const [first] = cells;
  if (!first || cells.length < 2 || cells.slice(1).some((cell) => cell !== null)) return null;
  const isNumber = columns[0]?.means.is === 'number' && isOrdinal(first.text);
  return isNumber ? null : first;
}

/** `3`, `3.`, `（三）`: the number of a row, whatever marks stand round it. */
export function ordinalOf(text: string): number | null {
  if (text.length > 8) return null;
  const bare = text.replaceAll(/[\s（()）.．、,，]/gu, '');
  const value = /[\p{L}\d]/u.test(bare) ? parseNumeral(bare) : Number.NaN;
  return Number.isInteger(value) ? value : null;
}

/** Whether a line names a group of rows: `一、消防安全`, `（二）燃气`. */
export function namesGroup(text: string): boolean {
  const label = /^[（(第]?(\p{Script=Han}{1,3})[、）)．.章]/u.exec(text)?.[1];
  return label !== undefined && !Number.isNaN(parseNumeral(label));
}

function isOrdinal(text: string): boolean {
  return ordinalOf(text) !== null;
}

/**
 * Cells from the row above: where the text says so (〃), in the empty cells that a row begins with, and in all
 * its empty cells where that of `key` is among these. A table that has the mark has it wherever a cell spans.
 */
function fromAbove(
  own: readonly (Cell | null)[],
  above: readonly (Cell | null)[],
  raw: readonly (Printed | null)[],
  key: number,
): (Cell | null)[] {
  const first = raw.findIndex((piece) => piece !== null && !isDitto(piece.text));
  const goesOn = first > key;
  return own.map((cell, at) => {
    if (cell && isDitto(cell.text)) return above[at] ?? null;
    if (raw[at]) return cell;
    return goesOn || (key < Infinity && at < first) ? (above[at] ?? null) : null;
  });
}
