import { mean } from 'd3';
import type { Span } from './crossings.ts';

/**
 * Order of the left column that crosses little while the right one stays as it is: by the mean place of
 * the neighbours, then by swapping neighbours while that undoes crossings. The right column holds the
 * tasks in the order of the text, where a reader looks for them; so only the units move.
 * @returns places of the left column in their new order.
 */
export function barycentreOrder(count: number, edges: readonly Span[]): number[] {
  const ends = Array.from({ length: count }, (_, at) =>
    edges.filter((edge) => edge.left === at).map((edge) => edge.right),
  );
  const centre = ends.map((list) => mean(list) ?? 0);
  const order = ends.map((_, at) => at);
  order.sort((a, b) => (centre[a] ?? 0) - (centre[b] ?? 0) || a - b);
  for (let round = 0, swapped = true; swapped && round < count; round++) {
    swapped = false;
    for (let at = 0; at + 1 < order.length; at++) {
      const [upper = 0, lower = 0] = [order[at], order[at + 1]];
      if (crossed(ends[upper], ends[lower]) > crossed(ends[lower], ends[upper])) {
        order.splice(at, 2, lower, upper);
        swapped = true;
      }
    }
  }
  return order;
}

/** Crossings between the edges of one node and those of the node below it. */
function crossed(upper: readonly number[] = [], lower: readonly number[] = []): number {
  let total = 0;
  for (const above of upper) for (const below of lower) if (above > below) total++;
  return total;
}
