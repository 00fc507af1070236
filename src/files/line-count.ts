/**
 * How many lines a text takes in a column, so that a row can be given its height: programs that open a file
 * do not all reckon it.
 * @param width of the column in Western characters; a Chinese one takes two.
 */
export function lineCount(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width))), 0);
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u00ff' ? 2 : 1;
  return width;
}
