/** Rows in which more is better; else less is. */
const MORE = /a second|recall|precision/u;
/** Facts, not merits. */
const NEITHER: readonly string[] = ['pages', 'documents to download'];

/**
 * Print figures side by side: a column a site, the first ours; behind each other figure how often ours goes into
 * it. A row in which ours is not the best is marked `!`.
 * @param columns figures by row, by site.
 */
export function printTable(columns: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
  const sites = [...columns.values()];
  const rows = [...new Set(sites.flatMap((site) => [...site.keys()]))];
  const lines = rows.map((row) => {
    const own = sites[0]?.get(row);
    const cells = sites.map((site, at) => cell(site.get(row), at === 0 ? undefined : own));
    return [`${isBest(row, own, sites) ? ' ' : '!'} ${row}`, ...cells];
  });
  const table = [['', ...columns.keys()], ...lines];
  const widths = table[0]?.map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)));
  for (const line of table) {
    console.log(
      line
        .map((it, at) => it.padEnd(widths?.[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

function isBest(
  row: string,
  own: number | undefined,
  sites: readonly ReadonlyMap<string, number>[],
): boolean {
  if (own === undefined || NEITHER.includes(row)) return true;
  return sites.every((site) => {
    const other = site.get(row) ?? own;
    return MORE.test(row) ? other <= own : other >= own;
  });
}

function cell(value: number | undefined, own: number | undefined): string {
  if (value === undefined) return '–';
  const figure = value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
  return own ? `${figure} (${(value / own).toFixed(2)}×)` : figure;
}
