import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../browser.ts';
import { at } from '../content.ts';
import { expected } from './expected.ts';
import { keysOf, openSearch, results, waitForWord } from './results.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** The files of the search; without any one of them there is no answer, and none may be pretended. */
const FILES = [
  '**/engine.*.js*',
  '**/pagefind.js*',
  // Pagefind keeps a start that failed.
  '**/pagefind-entry.json*',
  '**/*.pf_meta',
  '**/wasm.*.pagefind',
  // Pagefind swallows these, as if nothing stood in them.
  '**/*.pf_index',
  '**/*.pf_filter',
  // These come when the number of hits is known.
  '**/*.pf_fragment',
];

const WORDS = '动态清零';

/** A window whose requests the test may refuse. */
const ROUTED = { width: 1024, height: 768, serviceWorker: false };

describe.each(FILES)('without %s', (file) => {
  it('the search page says so in Chinese, and finds all when it is back', async () => {
    const { page, close } = await openPage(browser, ROUTED);
    try {
      page.setDefaultTimeout(10_000);
      await page.route(file, (route) => route.abort());
      await openSearch(page);
      const refused = page.waitForEvent('requestfailed');
      await page.locator('#q').fill(WORDS);
      await refused;
      await waitForWord(page, /^搜索没有成功/u);
      expect(await page.locator('.hits li').count()).toBe(0);
      await page.unroute(file);
      await page.locator('#q').press('Enter');
      const wanted = expected([WORDS]);
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
    } finally {
      await close();
    }
  });
});

it('the box in the head says so too, and lets one try again', async () => {
  const { page, close } = await openPage(browser, ROUTED);
  await page.route('**/pagefind.js*', (route) => route.abort());
  await page.goto(at('/plans/hecheng/2.1/'));
  await page.locator('#q-head').fill(WORDS);
  await page.locator('search-box .status', { hasText: '搜索没有成功' }).waitFor();
  await page.unroute('**/pagefind.js*');
  await page.locator('#q-head').fill(`${WORDS} `);
  await page.locator('[role=option] mark').first().waitFor();
  await close();
});
