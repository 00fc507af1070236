import { ordinalOf } from './build.ts';
import { type Headed, headedBy, underTitles } from './columns.ts';
import { type Page, pieceIn } from './page.ts';
import type { TableGrammar } from './titles.ts';

/** Lines as titles. */
export function titlesAt(page: Page, at: number, count: number, grammar: TableGrammar): Headed[] {
  const lines = page.lines.slice(at, at + count);
  return headedBy(
    lines.map((line) => pieceIn(page, [line])),
    grammar,
  );
}

/** Titles that break over two lines, of which the first says nothing by itself: 完成|时限. */
export function joinBroken(page: Page, headed: readonly Headed[], grammar: TableGrammar): Headed[] {
  const joined: Headed[] = [];
  for (const one of headed) {
    const before = joined.at(-1);
    const [first] = before?.titles ?? [];
    const [second] = one.titles;
    const whole = first && second && !before?.title && pieceIn(page, [first, second]);
    const title = whole && grammar.title(whole.text);
    if (whole && title) joined[joined.length - 1] = { titles: [whole], title };
    else joined.push(one);
  }
  return joined;
}

/**
 * Titles whose last two or three stand under one of the others, where the first row has a line less than there are
 * titles: 责任分工 holds 牵头单位 and 配合单位, which come last.
 */
export function withoutHolder(
  page: Page,
  one: number,
  headed: readonly Headed[],
  grammar: TableGrammar,
): readonly Headed[] {
  const two = page.lines[one + headed.length - 1]?.text ?? '';
  if (ordinalOf(two) !== 2) return headed;
  for (const count of [2, 3]) {
    const lower = headed.slice(-count).map(({ titles }) => titles[0] ?? null);
    const under = underTitles(headed.slice(0, -count), lower, grammar);
    if (under?.length === headed.length - 1) return under;
  }
  return headed;
}
