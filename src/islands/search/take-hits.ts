import corpus from '../../../content/generated/corpus.json';
import { aboutLines, narrowedAbout } from '../../files/about.ts';
import { hitsSheet } from '../../files/sheets/hits.ts';
import { citedPath } from '../../views/citation.ts';
import { makeSheet } from '../downloads/make.ts';
import { pageAddress } from '../downloads/page-address.ts';
import { shownAddress } from '../shown-address.ts';
import type { Group } from './engine.ts';

/**
 * Hand over all that a search has found, folded or not, in the order of the page.
 * @param filters what the form says beside the words: 方案：鹤城
 * Rejects when a passage cannot be fetched.
 */
export async function takeHits(
  groups: readonly Group[],
  words: string,
  filters: readonly string[],
  format: 'csv' | 'xlsx',
): Promise<void> {
  const hits = await Promise.all(groups.flatMap((group) => group.hits.map((it) => it.load())));
  const page = pageAddress();
  const built = new Date().toISOString().slice(0, 10);
  const about = narrowedAbout(
    aboutLines({ what: `搜索结果：${words || '按筛选'}`, page, built, corpus: corpus.hash }),
    page,
    filters,
    `${hits.length} 条`,
  ).map(([label, value]) => [label === '网页生成于' ? '搜索于' : label, value] as const);
  const found = hits.map(({ document, path, heading, text, url }) => ({
    document,
    place: citedPath(path),
    heading,
    text,
    url: shownAddress(new URL(url, location.href)),
  }));
  await makeSheet(hitsSheet(found, about), format);
}
