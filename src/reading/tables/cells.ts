import type { Span } from '../../text/span.ts';
import type { PrintedLine } from './page.ts';

/** How the cells of one line stand apart. */
export type Delimited = 'bars' | 'tabs' | 'tab-runs' | 'wide' | 'narrow';

const GAPS: Readonly<Record<Delimited, RegExp>> = {
  bars: /(?<!\\)[|｜│┃]/gu,
  tabs: /\t/gu,
  // Several tabs that set words under each other, not empty cells.
  'tab-runs': /\t[\t \u3000]*/gu,
  wide: /[ \u3000\u00a0]{2,}/gu,
  narrow: /[ \u3000\u00a0]/gu,
};
/** A table has fewer columns; a line with more is none. */
const CELLS_MAX = 40;

/** The layouts that a line may have, the surest first. */
export function layoutsOf({ text, whole, start, end }: PrintedLine): Delimited[] {
  const all = Object.keys(GAPS) as Delimited[];
  const [surest, ...others] = all.filter((layout) => text.search(GAPS[layout]) !== -1);
  // One space parts cells only where nothing else does.
  const found = surest ? [surest, ...others.filter((layout) => layout !== 'narrow')] : [];
  // Tabs round the words of a line part empty cells from the one that is not.
  const padded = whole.end - whole.start > end - start && found.length === 0;
  return padded ? ['tabs'] : found;
}

/** The line under the titles of a Markdown table, and the rules of drawn ones. */
export function isRule(text: string): boolean {
  return /^[\s|｜:：+=_─━┄—-]*$/u.test(text);
}

/** Places of the cells of a line, an empty one of no length; empty where there are too many for a table. */
export function cellsOf(source: string, line: PrintedLine, layout: Delimited): Span[] {
  const { start, end } = layout === 'tabs' ? line.whole : line;
  const text = source.slice(start, end);
  const cells: Span[] = [];
  let from = 0;
  for (const gap of text.matchAll(GAPS[layout])) {
    cells.push({ start: start + from, end: start + gap.index });
    from = gap.index + gap[0].length;
    if (cells.length > CELLS_MAX) return [];
  }
  cells.push({ start: start + from, end: start + text.length });
  return layout === 'bars' ? withoutOuter(cells) : cells;
}

/** Bars at the ends of a line part nothing. */
function withoutOuter(cells: readonly Span[]): Span[] {
  const isEmpty = (cell: Span | undefined) => cell !== undefined && cell.start === cell.end;
  return cells.slice(isEmpty(cells[0]) ? 1 : 0, isEmpty(cells.at(-1)) ? -1 : undefined);
}
