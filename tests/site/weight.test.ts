import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { at } from './content.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Open a page with an empty cache: what it fetched by itself, and how many bytes came over the wire. */
async function weigh(address: string): Promise<{ bytes: number; names: string[] }> {
  const { page, context, close } = await openPage(browser, { width: 1280, height: 800 });
  // What every static host has; Brotli would be lighter still.
  await context.setExtraHTTPHeaders({ 'Accept-Encoding': 'gzip' });
  const session = await context.newCDPSession(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  const names: string[] = [];
  const encodings = new Set<string | undefined>();
  page.on('response', (response) => {
    names.push(new URL(response.url()).pathname);
    if (Number(response.headers()['content-length'] ?? 1024) >= 1024) {
      encodings.add(response.headers()['content-encoding']);
    }
  });
  await page.goto(at(address), { waitUntil: 'networkidle' });
  expect([...encodings]).toEqual(['gzip']);
  await close();
  return { bytes, names };
}

it.each([
  // The longest section: ten items. The same as a Starlight page weighs 56 KB.
  ['/plans/pingjiang/2.3/', 25],
  ['/', 25],
  // The matrix: every task of every plan.
  ['/compare/', 120],
])('%s weighs at most %i KB in all, and loads nothing of the search', async (address, most) => {
  const { bytes, names } = await weigh(address);
  expect(names.some((name) => name.endsWith('.css'))).toBe(true);
  expect(names.some((name) => name.endsWith('.js'))).toBe(true);
  expect(bytes).toBeGreaterThan(5 * 1024);
  expect(bytes).toBeLessThanOrEqual(most * 1024);
  expect(names.filter((name) => /pagefind|engine/u.test(name))).toEqual([]);
});

it('loads the search when the box has focus, and not before', async () => {
  const { page, close, assertClean } = await openPage(browser, { width: 1280, height: 800 });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) asked.push(request.url());
  });
  await page.goto(at('/plans/pingjiang/2.3/'), { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  const index = page.waitForResponse(/\.pf_meta$/u);
  await page.locator('search-box input').focus();
  await index;
  expect(asked.length).toBeGreaterThan(2);
  assertClean();
  await close();
});
