import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { at, builtPages } from './content.ts';
import { DIST } from './dist.ts';
import { KINDS } from './kinds.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const SIZES = [
  [1440, 900],
  [768, 1024],
  [390, 844],
  [360, 740],
] as const;

/** By how much the document is wider than the window, and what sticks out. */
async function overflow(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((it) => it.getBoundingClientRect().right > innerWidth)
      .map(
        (it) => `${innerWidth} px: ${it.tagName}.${it.className} ${it.textContent?.slice(0, 20)}`,
      )
      .slice(0, 5);
  });
}

/** What the head and the headings of the open page are. */
async function furniture(page: Page) {
  return await page.evaluate(() => {
    const ranks = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((it) =>
      Number(it.tagName.slice(1)),
    );
    return {
      lang: document.documentElement.lang,
      title: document.title,
      description: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content,
      first: ranks.filter((rank) => rank === 1).length,
      skipped: ranks.filter((rank, n) => rank > (ranks[n - 1] ?? 0) + 1),
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    };
  });
}

/** What of a page depends on its colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds against WCAG 2.2 AA, or against `rules` alone. */
async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules(rules);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations, passes } = await axe.analyze();
  expect(passes.length).toBeGreaterThan(0);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`),
  );
}

describe.each(KINDS)('%s %s', (_kind, address) => {
  // Every rule at one width a scheme, and at the other what the scheme changes of what only stands there.
  it.each([
    ['light', 1440, 390],
    ['dark', 390, 1440],
  ] as const)(
    'is clean, fits every window and has no barrier (%s)',
    async (scheme, whole, part) => {
      const dark = scheme === 'dark';
      const { page, assertClean, close } = await openPage(browser, {
        width: whole,
        height: 900,
        dark,
      });
      const warnings: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'warning') warnings.push(message.text());
      });
      await page.goto(at(address));
      if (address.includes('?q=')) await page.locator('.hits mark').first().waitFor();
      expect(await barriers(page)).toEqual([]);
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        expect(await overflow(page)).toEqual([]);
        if (width === part) expect(await barriers(page, COLOURS), `${width} px`).toEqual([]);
      }
      assertClean(/404/);
      expect(warnings).toEqual([]);
      await close();
    },
  );
});

it('every built page fits a narrow phone and has one h1, headings in order, a lang and a title', async () => {
  const { page, assertClean, close } = await openPage(browser, { width: 360, height: 740 });
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();
  for (const address of builtPages(DIST)) {
    await page.goto(at(address));
    expect(await overflow(page), address).toEqual([]);
    const { ids, title, description, ...rest } = await furniture(page);
    expect(rest, address).toEqual({ lang: 'zh-CN', first: 1, skipped: [] });
    expect(title, address).toMatch(/^\S.* · \S+$/u);
    expect(description, address).toMatch(/\S/u);
    expect(
      ids.filter((id, n) => ids.indexOf(id) !== n),
      address,
    ).toEqual([]);
    // Two pages of one title cannot be told apart in a list of tabs.
    expect(titles.get(title) ?? address, title).toBe(address);
    titles.set(title, address);
    // Nor in a list of hits, by what is said below it.
    const same = descriptions.get(description ?? '');
    expect(same ?? address, `${address}: ${description}`).toBe(address);
    descriptions.set(description ?? '', address);
  }
  expect(titles.size).toBeGreaterThan(40);
  assertClean();
  await close();
});

it('what is not there is said on a page of the site', async () => {
  const { page, assertClean, close } = await openPage(browser, { width: 1024, height: 768 });
  const answer = await page.goto(at('/plans/nowhere/'));
  expect(answer?.status()).toBe(404);
  expect(await page.textContent('h1')).toBe('没有这一页');
  assertClean(/plans\/nowhere|404/);
  await close();
});

it.each([false, true])('the open suggestions have no barrier (dark: %j)', async (dark) => {
  const { page, assertClean, close } = await openPage(browser, { width: 390, height: 844, dark });
  await page.goto(at('/plans/hecheng/2.1/'));
  await page.locator('search-box input').pressSequentially('动态清零');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await overflow(page)).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  assertClean();
  await close();
});
