/** An edge between two columns, by place in each. */
export interface Span {
  left: number;
  right: number;
}

/**
 * How many pairs of edges cross when both columns stand in the order given. Counted with a binary indexed
 * tree, so that an order can be tried for thousands of edges.
 */
export function crossings(edges: readonly Span[]): number {
  const sorted = [...edges].sort((a, b) => a.left - b.left || a.right - b.right);
  const size = Math.max(0, ...edges.map((edge) => edge.right)) + 1;
  const tree = new Int32Array(size + 1);
  let total = 0;
  sorted.forEach(({ right }, seen) => {
    let below = 0;
    for (let at = right + 1; at > 0; at -= at & -at) below += tree[at] ?? 0;
    total += seen - below;
    for (let at = right + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  });
  return total;
}
