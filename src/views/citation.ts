/**
 * A place in a plan as one cites it in writing: `二/（一）/3` → `二（一）3`, `三′/（一）` → `三′（一）`.
 * After the way official documents quote each other: 《标题》二（一）3.
 */
export function citedPath(path: string): string {
  return path
    .split('/')
    .map((step, at, steps) => {
      const before = steps[at - 1];
      // Two bare numbers would run together: 四/14 → 四、14.
      return before !== undefined && !before.endsWith('）') && !step.startsWith('（')
        ? `、${step}`
        : step;
    })
    .join('');
}

/** `《鹤城区安全守底行动实施方案》二（一）3`. */
export function citation(title: string, path: string): string {
  return `《${title}》${citedPath(path)}`;
}
