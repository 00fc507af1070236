import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../../../scripts/bench/random.ts';
import { allBigrams, drawSubstrings, measureRecall } from '../../../scripts/bench/recall.ts';
import { launchBrowser, type OpenPage, openPage } from '../browser.ts';
import { PASSAGES } from './expected.ts';
import { openSearch } from './results.ts';

/** Change it to draw others; a finding names it. */
const SEED = 20261121;

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
  open = await openPage(browser, { width: 1024, height: 768 });
  // Vitest has rewritten the `import()` that measureRecall runs in the page.
  await open.page.addInitScript('globalThis.__vite_ssr_dynamic_import__ = (url) => import(url)');
  await openSearch(open.page);
  const index = open.page.waitForResponse(/\.pf_meta$/u);
  await open.page.locator('#q').focus();
  await index;
});

afterAll(async () => {
  open.assertClean();
  await browser.close();
});

/** `count` of a list, each at most once. */
function sample<T>(list: readonly T[], count: number, random: () => number): T[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

it.each([
  ['300 bigrams', () => sample(allBigrams(PASSAGES), 300, seeded(SEED))],
  ['150 substrings of 2–10 characters', () => drawSubstrings(PASSAGES, 150, seeded(SEED))],
])(`${SEED}: %s find every passage that has them, and no other`, async (_name, draw) => {
  const queries = draw();
  const recall = await measureRecall(open.page, PASSAGES, queries);
  expect(recall.misses).toEqual([]);
  expect(recall.queries).toBe(queries.length);
  expect(recall.correct).toBe(recall.expected);
  expect(recall.found).toBe(recall.expected);
  expect(recall.expected).toBeGreaterThan(queries.length);
});
