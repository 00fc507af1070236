import type { Printed, RawRow, TablesResult } from '../../model/table.ts';
import type { Span } from '../../text/span.ts';
import { type Grouped, tableOf } from './build.ts';
import { areFields, areKnown, columnsOf, headedBy, nameDoers, underTitles } from './columns.ts';
import { type Page, printed, trim } from './page.ts';
import { headerWithoutRows } from './residue.ts';
import type { TableGrammar } from './titles.ts';

const TAG = /<(\/?)(table|tr|td|th)\b([^<>]{0,300})>/giu;
/** Inside a cell: tags, and spaces written as entities. */
const UNSEEN = /<[^<>]{0,300}>|&(?:nbsp|ensp|emsp|#160);/giu;
/** Tags that begin or end a line of a cell. */
const BLOCK = /^<\/?(?:br|p|div|li)\b/iu;
/** What a cell may span: a slip of the pen spans no more than there is. */
const DOWN_MAX = 1000;
const RIGHT_MAX = 40;

interface MarkedCell {
  piece: Printed | null;
  down: number;
  right: number;
}

interface MarkedTable extends Span {
  rows: { start: number; end: number; cells: MarkedCell[] }[];
}

/** Tables that stand in a text as HTML, as programs that recognise scanned pages write them, and where they stand. */
export function markupTables(page: Page, grammar: TableGrammar): TablesResult & { spans: Span[] } {
  const found = markedTables(page.source);
  const tables: TablesResult['tables'] = [];
  const findings: TablesResult['findings'] = [];
  for (const marked of found) {
    const rows = gridOf(marked);
    // Above the titles may stand the name of the table, over all columns.
    const at = rows.slice(0, 3).findIndex((row) => row.cells.filter(Boolean).length > 1);
    const first = rows[at];
    const head = first && headAt(rows, at, grammar);
    if (!head) continue;
    const whole = rows
      .slice(at + head.lines)
      .map((row): Grouped => ({ row: padded(row, head.columns.length), group: null }));
    if (whole.length === 0) findings.push(headerWithoutRows(first));
    else tables.push(tableOf(page, { layout: 'markup', ...head, start: first.start }, whole, true));
  }
  return { tables, findings, spans: found };
}

/** The columns that the titles of one row or two head; null where they head no table. */
function headAt(rows: readonly RawRow[], at: number, grammar: TableGrammar) {
  const first = rows[at] as RawRow;
  const second = rows[at + 1];
  const top = headedBy(first.cells, grammar);
  if (areFields(top) || !(areKnown(top) || nameDoers(top))) return null;
  const under = second && underTitles(top, unspanned(second, first), grammar);
  const two = under && columnsOf(under, grammar);
  const heading = two || columnsOf(top, grammar);
  return heading && { ...heading, lines: two ? 2 : 1 };
}

/** The titles of the second row, less those that reach down from the first. */
function unspanned(second: RawRow, first: RawRow): (Printed | null)[] {
  return first.cells.map((above, at) => {
    const cell = second.cells[at] ?? null;
    return cell === above ? null : cell;
  });
}

function padded(row: RawRow, count: number): RawRow {
  return { ...row, cells: Array.from({ length: count }, (_, at) => row.cells[at] ?? null) };
}

function markedTables(source: string): MarkedTable[] {
  const tables: MarkedTable[] = [];
  let table: MarkedTable | null = null;
  let cell: { start: number; attributes: string } | null = null;
  const close = (end: number) => {
    const row = table?.rows.at(-1);
    if (cell && row) {
      row.cells.push(markedCell(source, cell.start, end, cell.attributes));
      row.end = end;
    }
    cell = null;
  };
  for (const { 0: tag, 1: closing, 2: named = '', 3: attributes = '', index } of source.matchAll(
    TAG,
  )) {
    const name = named.toLowerCase();
    close(index);
    const behind = index + tag.length;
    if (name === 'table' && !closing) {
      table = { start: index, end: behind, rows: [] };
      tables.push(table);
    } else if (table && name === 'tr' && !closing) {
      table.rows.push({ start: behind, end: behind, cells: [] });
    } else if (table && !closing && name !== 'table') cell = { start: behind, attributes };
    if (table) table.end = behind;
    if (name === 'table' && closing) table = null;
  }
  return tables;
}

function markedCell(source: string, start: number, end: number, attributes: string): MarkedCell {
  const count = (name: string) =>
    Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'iu').exec(attributes)?.[1] ?? 1);
  const lines: Span[][] = [[]];
  let at = start;
  const keep = (to: number) => {
    const span = trim(source, { start: at, end: to });
    if (span) lines.at(-1)?.push(span);
  };
  for (const { 0: unseen, index } of source.slice(start, end).matchAll(UNSEEN)) {
    keep(start + index);
    if (BLOCK.test(unseen)) lines.push([]);
    at = start + index + unseen.length;
  }
  keep(end);
  return {
    piece: printed(source, lines),
    down: Math.min(Math.max(1, count('rowspan')), DOWN_MAX),
    right: Math.min(Math.max(1, count('colspan')), RIGHT_MAX),
  };
}

/** Rows whose places hold the piece that spans them from above; what it spans to the right holds nothing. */
function gridOf({ rows }: MarkedTable): RawRow[] {
  let open: { piece: Printed | null; left: number }[] = [];
  return rows.map(({ start, end, cells }) => {
    const grid: (Printed | null)[] = [];
    const below: typeof open = [];
    const put = (piece: Printed | null, left: number) => {
      if (left > 0) below[grid.length] = { piece, left };
      grid.push(piece);
    };
    const fromAbove = () => {
      for (let it = open[grid.length]; it; it = open[grid.length]) put(it.piece, it.left - 1);
    };
    for (const { piece, down, right } of cells) {
      fromAbove();
      for (let column = 0; column < right; column++) put(column === 0 ? piece : null, down - 1);
    }
    for (fromAbove(); grid.length < open.length; fromAbove()) put(null, 0);
    open = below;
    return { start, end: Math.max(start, end), cells: grid };
  });
}
