/**
 * Middle of each row of a column whose rows are `heights` high and fill `total` together, the spare room
 * shared out evenly between them.
 */
export function stack(heights: readonly number[], total: number): number[] {
  const used = heights.reduce((sum, height) => sum + height, 0);
  const gap = heights.length > 0 ? Math.max(0, total - used) / heights.length : 0;
  let top = 0;
  return heights.map((height) => {
    const middle = top + (height + gap) / 2;
    top += height + gap;
    return Math.round(middle * 10) / 10;
  });
}
