/**
 * A share as a percentage with one decimal, rounded down, so that only what is whole says 100: 0.9669 → `96.6 %`.
 * @param part of `whole`, which is more than nothing.
 */
export function percent(part: number, whole: number): string {
  // In whole thousandths: 0.29 * 1000 is 290 less a trifle.
  const thousandths = Math.floor((part * 1000) / whole);
  return `${thousandths / 10} %`;
}
