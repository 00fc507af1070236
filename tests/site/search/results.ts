import type { Page } from 'playwright-core';
import { at } from '../content.ts';

/** What the search page shows of one plan. */
export interface ShownGroup {
  title: string;
  count: number;
  hits: { key: string; marks: string[] }[];
}

/** Open the search page with a query in the address. */
export async function openSearch(page: Page, query: Record<string, string | string[]> = {}) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) params.append(name, one);
  }
  await page.goto(at(`/search/${params.size > 0 ? `?${params}` : ''}`));
}

/** Wait until the page says something that matches. */
export async function waitForWord(page: Page, word: RegExp): Promise<void> {
  await page.locator('#search-status', { hasText: word }).waitFor();
}

/** Wait for as many hits as the page says it found, unfold all, and read them. */
export async function results(page: Page, total: number): Promise<ShownGroup[]> {
  await waitForWord(page, new RegExp(`：\\d+ 份方案，${total} 条。$`, 'u'));
  await page.waitForFunction((wanted) => {
    const counts = [...document.querySelectorAll('.results h2 .quiet')];
    const sum = counts.reduce(
      (all, it) => all + Number.parseInt(it.textContent?.trim() ?? '', 10),
      0,
    );
    return sum === wanted;
  }, total);
  const more = page.locator('.results section > button');
  while ((await more.count()) > 0) {
    const before = await page.locator('.hits li').count();
    await more.first().click();
    await page.waitForFunction((n) => document.querySelectorAll('.hits li').length > n, before);
  }
  return await page.locator('.results section').evaluateAll((sections) =>
    sections.map((section) => ({
      title: section.querySelector('h2')?.firstChild?.textContent ?? '',
      count: Number.parseInt(section.querySelector('h2 .quiet')?.textContent?.trim() ?? '', 10),
      hits: [...section.querySelectorAll('.hits li')].map((hit) => {
        const url = new URL(hit.querySelector('a')?.href ?? '');
        const plan = url.pathname.match(/\/plans\/([^/]+)\//u)?.[1] ?? '';
        return {
          key: plan + decodeURIComponent(url.hash),
          marks: [...hit.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
        };
      }),
    })),
  );
}

/** The hits of all groups, in the order in which they stand. */
export function keysOf(groups: readonly ShownGroup[]): string[] {
  return groups.flatMap(({ hits }) => hits.map(({ key }) => key));
}
