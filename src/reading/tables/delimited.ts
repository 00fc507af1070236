import type { Finding } from '../../model/diagnostic.ts';
import type { Printed, RawRow, Table } from '../../model/table.ts';
import type { Span } from '../../text/span.ts';
import { type Grouped, namesGroup, ordinalOf, tableOf } from './build.ts';
import { cellsOf, type Delimited, isRule, layoutsOf } from './cells.ts';
import { headedBy } from './columns.ts';
import { type Header, headerAt, piecesOf } from './header.ts';
import { type Page, type PrintedLine, pieceIn } from './page.ts';
import { headerWithoutRows, rowNotRead } from './residue.ts';
import { type TableGrammar, TITLE_MAX } from './titles.ts';

/** What a reader of tables found at a line, and the line behind it. */
export interface Found {
  table: Table | null;
  findings: Finding[];
  next: number;
}

/** A line of a table longer than this, or that ends a sentence, is text behind it. */
const GROUP_MAX = 40;
/** Lines that a cell may break over. */
const BREAKS_MAX = 12;

/** The table whose titles stand in a line, cells apart by marks or spaces; null where there is none. */
export function delimitedAt(page: Page, at: number, grammar: TableGrammar): Found | null {
  const line = page.lines[at] as PrintedLine;
  const header = headerAt(page, at, grammar);
  if (!header) return strayTitles(page, line, at, grammar);
  const { rows, findings, next } = rowsBelow(page, header, grammar);
  if (rows.length === 0) {
    const found = header.columns.length > 2 ? [headerWithoutRows(line)] : [];
    return { table: null, findings: [...found, ...findings], next };
  }
  const layout = header.layout === 'tab-runs' ? 'tabs' : header.layout;
  const table = tableOf(page, { ...header, layout, start: line.start }, rows, false);
  return { table, findings, next };
}

/** Titles that head nothing anybody can read, of which one is a role: said, since doers may stand below. */
function strayTitles(
  page: Page,
  line: PrintedLine,
  at: number,
  grammar: TableGrammar,
): Found | null {
  const [layout] = layoutsOf(line);
  if (!layout || layout === 'narrow' || line.text.length > 10 * TITLE_MAX) return null;
  const headed = headedBy(piecesOf(page, line, layout), grammar);
  const short = headed.every(({ titles }) => (titles[0]?.text.length ?? 0) <= TITLE_MAX);
  const role = headed.some(({ title }) => title?.is === 'role');
  if (headed.length < 3 || !short || !role) return null;
  return { table: null, findings: [headerWithoutRows(line)], next: at + 1 };
}

/** What a line below the titles is to the table. */
type Below =
  | { is: 'row'; row: RawRow & { lines: number } }
  | { is: 'nothing' | 'group' | 'misfit' | 'plain' | 'end' };

/** The rows below the titles, up to the text behind them or the titles of another table. */
function rowsBelow(page: Page, header: Header, grammar: TableGrammar) {
  const rows: Grouped[] = [];
  const findings: Finding[] = [];
  let above: Span | null = null;
  let at = header.next;
  for (let line = page.lines[at]; line; line = page.lines[at]) {
    const below = belowAt(page, at, header, grammar, rows.length === 0);
    if (below.is === 'end' || (below.is === 'plain' && above)) break;
    if (below.is === 'row') {
      const group = above && groupOf(page, above);
      // A line between two rows that names no group is the rest of some cell.
      if (above && !group) findings.push(rowNotRead(above));
      rows.push({ row: below.row, group });
      above = null;
    } else if (below.is === 'misfit') findings.push(misfit(page, line, header, grammar, rows));
    else if (below.is !== 'nothing') above = line;
    at += below.is === 'row' ? below.row.lines : 1;
  }
  return { rows, findings, next: above ? at - 1 : at };
}

function belowAt(
  page: Page,
  at: number,
  header: Header,
  grammar: TableGrammar,
  isFirst: boolean,
): Below {
  const line = page.lines[at] as PrintedLine;
  if (!line.shown || isRule(line.text) || header.lines.includes(line.text))
    return { is: 'nothing' };
  const row = rowAt(page, at, header);
  if (row && !isFirst && startsAnother(page, at, row.cells, grammar)) return { is: 'end' };
  if (row) return { is: 'row', row };
  if (isGroup(page, line, header)) return { is: 'group' };
  if (isMisfit(page, at, header)) return { is: 'misfit' };
  return { is: isText(line) ? 'end' : 'plain' };
}

/** What goes on from the row above may be the rest of any of its cells: none of them is whole, and it is no row. */
function misfit(
  page: Page,
  line: PrintedLine,
  header: Header,
  grammar: TableGrammar,
  rows: Grouped[],
): Finding {
  const torn = goesOn(page, line, header, grammar) ? rows.pop()?.row : undefined;
  return rowNotRead({ start: torn?.start ?? line.start, end: line.end });
}

/** A line of two cells of which one is a Chinese numeral names a group of rows: `二 | 强化排查`. */
function isGroup(page: Page, line: PrintedLine, { layout, columns }: Header): boolean {
  const cells = cellsOf(page.source, line, layout);
  return cells.length === 2 && columns.length > 2 && groupOf(page, line) !== null;
}

function groupOf(page: Page, { start, end }: Span): Printed | null {
  const text = page.source.slice(start, end).replace(/\s+/u, '、');
  return namesGroup(text) ? pieceIn(page, [{ start, end }]) : null;
}

/** Whether a row is the titles of another table: known ones, or such as a rule stands under. */
function startsAnother(
  page: Page,
  at: number,
  cells: readonly (Printed | null)[],
  grammar: TableGrammar,
): boolean {
  if (isMarkdownRule(page.lines[at + 1]?.text ?? '')) return true;
  const known = cells.slice(0, 3).some((cell) => cell && grammar.title(cell.text));
  return known && headerAt(page, at, grammar) !== null;
}

/** The row that begins at a line, and how many lines it takes; null where its cells do not fit the titles. */
function rowAt(page: Page, at: number, header: Header): (RawRow & { lines: number }) | null {
  const line = page.lines[at] as PrintedLine;
  const count = header.columns.length;
  const fits = (layout: Delimited) => {
    const spans = cellsOf(page.source, line, layout);
    return spans.length === count ? spans : null;
  };
  let spans = fits(header.layout);
  for (const layout of spans ? [] : otherLayouts(line, header)) spans ??= fits(layout);
  if (spans) {
    const cells = spans.map((span) => pieceIn(page, [span]));
    return { start: line.start, end: line.end, cells, lines: 1 };
  }
  const own = piecesOf(page, line, header.layout);
  const missing = header.columns.slice(own.length);
  // An editor that strips the ends of lines takes the empty cells there with it.
  if (own.length > 1 && missing.length > 0 && missing.every(({ rule }) => rule === 'title-other')) {
    const cells = [...own, ...missing.map(() => null)];
    return { start: line.start, end: line.end, cells, lines: 1 };
  }
  return header.layout === 'tabs' ? brokenRow(page, at, header) : null;
}

/** A row may stand apart otherwise than its titles do, but no sentence is one for its spaces. */
function otherLayouts(line: PrintedLine, { layout }: Header): Delimited[] {
  return layout === 'bars' || isText(line) ? [] : layoutsOf(line);
}

/** A row one of whose cells breaks over lines: the last of a line and the first of the next are one. */
function brokenRow(page: Page, at: number, header: Header): (RawRow & { lines: number }) | null {
  const count = header.columns.length;
  const cells: { start: number; end: number }[][] = [];
  for (let lines = 0; lines < BREAKS_MAX; lines++) {
    const line = page.lines[at + lines];
    if (!line || (lines > 0 && ordinalOf(line.text.split('\t')[0] ?? '') !== null)) return null;
    const [first, ...rest] = cellsOf(page.source, line, 'tabs');
    if (!first || (lines === 0 && rest.length === 0)) return null;
    const open = cells.at(-1);
    if (open) open.push(first);
    else cells.push([first]);
    for (const span of rest) cells.push([span]);
    if (cells.length > count) return null;
    if (cells.length === count) {
      const start = (page.lines[at] as PrintedLine).start;
      return {
        start,
        end: line.end,
        cells: cells.map((spans) => pieceIn(page, spans)),
        lines: lines + 1,
      };
    }
  }
  return null;
}

/** Whether a line looks like a row though its cells do not fit. */
function isMisfit(page: Page, at: number, header: Header): boolean {
  const line = page.lines[at] as PrintedLine;
  if (cellsOf(page.source, line, header.layout).length < 2) return false;
  if (header.layout !== 'wide' && header.layout !== 'narrow') return true;
  // Words stand apart in other lines too: this is one of the table where it goes on behind it.
  return !isText(line) && page.lines[at + 1] !== undefined && rowAt(page, at + 1, header) !== null;
}

/** Whether a line goes on from the row above: in a table with numbers it begins with none. */
function goesOn(
  page: Page,
  line: PrintedLine,
  { layout, columns }: Header,
  grammar: TableGrammar,
): boolean {
  const cells = cellsOf(page.source, line, layout);
  if (columns[0]?.means.is !== 'number' || cells.length >= columns.length) return false;
  const first = page.source.slice(cells[0]?.start, cells[0]?.end);
  return ordinalOf(first) === null && grammar.title(first)?.is !== 'none';
}

function isMarkdownRule(text: string): boolean {
  return text.includes('|') && text.includes('--') && isRule(text);
}

function isText({ text }: PrintedLine): boolean {
  return text.length > GROUP_MAX || text.startsWith('#') || /[。！？!?；;：:]$/u.test(text);
}
