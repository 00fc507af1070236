import type { Browser } from 'playwright-core';
import type { PeerSearch } from '../peers/peer.ts';
import { slowDown } from './slow.ts';
import { type Traffic, watchTraffic } from './traffic.ts';

/** What the first search of a visit takes. */
export interface FirstQuery extends Traffic {
  /** From the last key to the first result, or to the word that there is none, ms. */
  wait: number;
}

/** Type into the search of a page that has come to rest, on a slow line and processor. */
export async function measureFirstQuery(
  browser: Browser,
  url: string,
  search: PeerSearch,
  words: string,
): Promise<FirstQuery> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const traffic = await watchTraffic(session);
  await slowDown(session);
  await search.open(page);
  await page.keyboard.type(words, { delay: 100 });
  const started = performance.now();
  await page.locator(search.answer).first().waitFor();
  const wait = performance.now() - started;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { ...traffic, wait };
}
