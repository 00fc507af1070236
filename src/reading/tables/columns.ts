import type { Column } from '../../model/table.ts';
import type { Piece } from '../../text/piece.ts';
import type { TableGrammar, Title } from './titles.ts';

/** A column as it comes from one or two rows of titles. */
export interface Headed {
  titles: Piece[];
  title: Title | null;
}

/** The mark of what stands above: 〃. */
export function isDitto(text: string): boolean {
  return /^(?:[〃″〞]|同上)$/u.test(text);
}

/** The columns that titles head, and the rows that say so; null where they head no table. */
export function columnsOf(
  headed: readonly Headed[],
  grammar: TableGrammar,
): { columns: Column[]; rules: string[] } | null {
  const heading = grammar.heading(headed.map(({ title }) => title));
  if (!heading) return null;
  const columns = headed.map(({ titles }, at) => ({
    titles,
    path: titles.map(({ text }) => text.replaceAll(/\s/gu, '')).join('/'),
    ...(heading.columns[at] as Pick<Column, 'means' | 'rule'>),
  }));
  return { columns, rules: heading.rules };
}

/** Titles of one row. */
export function headedBy(cells: readonly (Piece | null)[], grammar: TableGrammar): Headed[] {
  return cells.map((cell) => ({
    titles: cell ? [cell] : [],
    title: cell ? grammar.title(cell.text) : null,
  }));
}

/** Whether titles are known well enough to head a table: half of them and two at least. */
export function areKnown(headed: readonly Headed[]): boolean {
  const printed = headed.filter(({ titles }) => titles.length > 0);
  const known = printed.filter(({ title }) => title !== null).length;
  return known >= 2 && known * 2 >= printed.length;
}

/** Whether a title behind the first is a role: nothing else on a line of short cells is one to the letter. */
export function nameDoers(headed: readonly Headed[]): boolean {
  return headed.slice(1).some(({ title }) => title?.is === 'role');
}

/** Titles on the left of what they are titles of: 责任单位 | 县应急局 | 时限 | 6月. */
export function areFields(headed: readonly Headed[]): boolean {
  return headed.every(({ title }, at) => (title !== null) === (at % 2 === 0));
}

/**
 * Titles above titles. Of two rows with as many cells each stands under its own, an empty upper one under what
 * spans it from the left; a shorter lower row parts the one title above that can hold it (责任分工 over
 * 牵头单位, 配合单位). Null where the lower row is none of titles.
 */
export function underTitles(
  top: readonly Headed[],
  lower: readonly (Piece | null)[],
  grammar: TableGrammar,
): Headed[] | null {
  const sub = headedBy(
    lower.map((cell) => (cell && isDitto(cell.text) ? null : cell)),
    grammar,
  );
  const printed = sub.filter(({ titles }) => titles.length > 0);
  if (printed.length === 0 || printed.some(({ title }) => !title)) return null;
  if (sub.length === top.length) {
    let left: Headed | undefined;
    return sub.map((below, at) => {
      const own = top[at];
      left = own && own.titles.length > 0 ? own : left;
      return below.titles.length > 0 ? under(left, below) : { ...(own as Headed) };
    });
  }
  if (sub.length > top.length) return null;
  const holders = top.filter((above) => sub.every((below) => canHold(above.title, below.title)));
  const [holder] = holders;
  if (!holder || holders.length > 1) return null;
  return top.flatMap((above) =>
    above === holder ? sub.map((below) => under(above, below)) : above,
  );
}

function under(above: Headed | undefined, below: Headed): Headed {
  const [upper] = above?.titles ?? [];
  const [own] = below.titles;
  if (!upper || upper.text === own?.text) return below;
  return { titles: [upper, ...below.titles], title: refined(above?.title ?? null, below.title) };
}

/** What the upper title adds: a year, or that a year is the basis. */
function refined(above: Title | null, below: Title | null): Title | null {
  if (!above || !below) return below;
  const year = below.year ?? above.year;
  const is = above.is === 'baseline' && below.is === 'value' ? above.is : below.is;
  return { ...below, is, year };
}

const DOERS = ['role', 'division', 'person', 'either', 'body', 'member'];
const VALUES = ['value', 'baseline', 'goal'];

function canHold(above: Title | null, below: Title | null): boolean {
  return [DOERS, VALUES].some(
    (kind) => kind.includes(above?.is ?? '') && kind.includes(below?.is ?? ''),
  );
}
