/**
 * The source texts, byte for byte, for pages that show or serve them. Vite reads them at build;
 * nothing of this reaches a browser except what a page prints.
 */
const files = import.meta.glob<string>('/content/plans/*/source.txt', {
  query: '?raw',
  import: 'default',
});

/**
 * The source of a plan, decoded; offsets of the collections index this string.
 * @throws Error for an id that has no source, which the build would have refused before.
 */
export async function sourceText(plan: string): Promise<string> {
  const load = files[`/content/plans/${plan}/source.txt`];
  if (!load) throw new Error(`content/plans/${plan}/source.txt is missing`);
  return load();
}
