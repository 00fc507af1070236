import type { Column, Printed } from '../../model/table.ts';
import { cellsOf, type Delimited, layoutsOf } from './cells.ts';
import {
  areFields,
  areKnown,
  columnsOf,
  type Headed,
  headedBy,
  nameDoers,
  underTitles,
} from './columns.ts';
import { type Page, type PrintedLine, pieceIn } from './page.ts';
import { type TableGrammar, TITLE_MAX } from './titles.ts';

/** The titles of a table whose cells stand apart on a line. */
export interface Header {
  layout: Delimited;
  columns: Column[];
  rules: readonly string[];
  /** The lines of its titles, to know them where a page repeats them. */
  lines: readonly string[];
  next: number;
}

/** The cells of a line, null where nothing stands. */
export function piecesOf(page: Page, line: PrintedLine, layout: Delimited): (Printed | null)[] {
  return cellsOf(page.source, line, layout).map((span) => pieceIn(page, [span]));
}

/** The titles that a line holds, with those under them; null where it heads no table. */
export function headerAt(page: Page, at: number, grammar: TableGrammar): Header | null {
  const line = page.lines[at] as PrintedLine;
  if (line.text.length > 10 * TITLE_MAX) return null;
  for (const layout of layoutsOf(line)) {
    const top = headedBy(piecesOf(page, line, layout), grammar);
    if (!isHeader(top, layout) || !fitsBelow(page, at, layout, top.length)) continue;
    const below = at + 1;
    const sub = page.lines[below];
    const second = sub ? underTitles(top, piecesOf(page, sub, layout), grammar) : null;
    const two = second && sub?.text !== line.text ? columnsOf(second, grammar) : null;
    const heading = two ?? columnsOf(top, grammar);
    if (!heading) continue;
    const lines = two && sub ? [line.text, sub.text] : [line.text];
    return { layout, ...heading, lines, next: at + lines.length };
  }
  return null;
}

function isHeader(headed: readonly Headed[], layout: Delimited): boolean {
  const isShort = headed.every(({ titles }) => (titles[0]?.text.length ?? 0) <= TITLE_MAX);
  if (headed.length < 2 || !isShort || areFields(headed)) return false;
  if (layout === 'narrow') return headed.every(({ title }) => title !== null);
  return areKnown(headed) || nameDoers(headed);
}

/** Tabs may part empty titles or only set titles apart: the line below tells. */
function fitsBelow(page: Page, at: number, layout: Delimited, count: number): boolean {
  if (layout !== 'tabs') return true;
  const line = page.lines[at] as PrintedLine;
  const below = page.lines[at + 1];
  const inRuns = cellsOf(page.source, line, 'tab-runs').length;
  if (inRuns === count || !below) return true;
  return cellsOf(page.source, below, 'tabs').length === count;
}
