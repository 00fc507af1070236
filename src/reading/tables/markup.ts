import type { Piece } from '../../text/piece.ts';
import { pieceOf } from '../../text/piece.ts';
import type { Span } from '../../text/span.ts';
import { type Grouped, tableOf } from './build.ts';
import { areKnown, columnsOf, headedBy, underTitles } from './columns.ts';
import type { Page } from './page.ts';
import { headerWithoutRows } from './residue.ts';
import type { RawRow, TablesResult } from './table.ts';
import type { TableGrammar } from './titles.ts';

const TAG = /<(\/?)(table|tr|td|th)\b([^<>]{0,300})>/giu;
/** Inside a cell: tags, and spaces written as entities. */
const UNSEEN = /<[^<>]{0,300}>|&(?:nbsp|ensp|emsp|#160);/giu;
/** What a cell may span: a slip of the pen spans no more than there is. */
const SPAN_MAX = 200;

interface MarkedCell {
  piece: Piece | null;
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
    const [first, second] = rows;
    const top = headedBy(first?.cells ?? [], grammar);
    if (!first || !areKnown(top)) continue;
    const under = second && underTitles(top, unspanned(second, first), grammar);
    const two = under && columnsOf(under, grammar);
    const heading = two || columnsOf(top, grammar);
    if (!heading) continue;
    const below = rows.slice(two ? 2 : 1);
    const whole = below.map((row): Grouped => ({ row: padded(row, top.length), group: null }));
    if (whole.length === 0) findings.push(headerWithoutRows(first));
    else {
      const head = { layout: 'markup' as const, ...heading, start: first.start };
      tables.push(tableOf(page, head, whole, true));
    }
  }
  return { tables, findings, spans: found };
}

/** The titles of the second row, less those that reach down from the first. */
function unspanned(second: RawRow, first: RawRow): (Piece | null)[] {
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
  const kept: Span[] = [];
  let at = start;
  const keep = (to: number) => {
    const raw = source.slice(at, to);
    const from = at + raw.length - raw.trimStart().length;
    const until = at + raw.trimEnd().length;
    if (from < until) kept.push({ start: from, end: until });
  };
  for (const unseen of source.slice(start, end).matchAll(UNSEEN)) {
    keep(start + unseen.index);
    at = start + unseen.index + unseen[0].length;
  }
  keep(end);
  return {
    piece: kept.length > 0 ? pieceOf(source, kept) : null,
    down: Math.min(Math.max(1, count('rowspan')), SPAN_MAX),
    right: Math.min(Math.max(1, count('colspan')), SPAN_MAX),
  };
}

/** Rows whose places hold what spans them: the same piece in each. */
function gridOf({ rows }: MarkedTable): RawRow[] {
  let open: { piece: Piece | null; left: number }[] = [];
  return rows.map(({ start, end, cells }) => {
    const grid: (Piece | null)[] = [];
    const below: typeof open = [];
    const put = (piece: Piece | null, left: number) => {
      if (left > 0) below[grid.length] = { piece, left };
      grid.push(piece);
    };
    const fromAbove = () => {
      for (let it = open[grid.length]; it; it = open[grid.length]) put(it.piece, it.left - 1);
    };
    for (const { piece, down, right } of cells) {
      fromAbove();
      for (let column = 0; column < right; column++) put(piece, down - 1);
    }
    for (fromAbove(); grid.length < open.length; fromAbove()) put(null, 0);
    open = below;
    return { start, end: Math.max(start, end), cells: grid };
  });
}
