/** What reaches down from the rows above, by column: how many rows more, and whether it begins in that column. */
export type OpenCells = readonly ({ rows: number; begins: boolean } | undefined)[];

/** A slip of the pen spans no more than there can be. */
const SPAN_MAX = 200;

/**
 * The texts of a row, a place a column: what a cell from above covers is 〃 (同上) where that cell begins, and empty
 * to the right of it, as is what a cell of the row itself covers.
 */
export function mergedRow(
  cells: readonly Element[],
  above: OpenCells,
  textOf: (cell: Element) => string,
): { cells: string[]; open: OpenCells; isMerged: boolean } {
  const texts: string[] = [];
  const open: ({ rows: number; begins: boolean } | undefined)[] = [];
  const put = (text: string, rows: number, begins: boolean) => {
    if (rows > 0) open[texts.length] = { rows, begins };
    texts.push(text);
  };
  const fromAbove = () => {
    for (let cell = above[texts.length]; cell; cell = above[texts.length])
      put(cell.begins ? '〃' : '', cell.rows - 1, cell.begins);
  };
  let isMerged = above.some((cell) => cell !== undefined);
  for (const cell of cells) {
    fromAbove();
    const right = spanOf(cell, 'colspan');
    const down = spanOf(cell, 'rowspan');
    isMerged ||= right > 1 || down > 1;
    // Nothing is the same as nothing: an empty cell that spans needs no mark.
    const text = textOf(cell);
    for (let column = 0; column < right; column++)
      put(column === 0 ? text : '', down - 1, column === 0 && text !== '');
  }
  for (fromAbove(); texts.length < above.length; fromAbove()) put('', 0, false);
  return { cells: texts, open, isMerged };
}

function spanOf(cell: Element, name: string): number {
  const count = Number.parseInt(cell.getAttribute(name) ?? '', 10);
  return Math.min(Math.max(1, Number.isNaN(count) ? 1 : count), SPAN_MAX);
}
