import type { Browser } from 'playwright-core';
import type { PeerSearch } from '../peers/peer.ts';
import { onSlowPhone, type Traffic } from './slow.ts';

/** What the first search of a visit takes. */
export interface FirstQuery extends Traffic {
  /** From the last key to the first result, or to the word that there is none, ms. */
  wait: number;
}

/** Type into the search of a page that has come to rest; traffic from the opening of the search on. */
export function measureFirstQuery(
  browser: Browser,
  folder: string,
  address: string,
  search: PeerSearch,
  words: string,
): Promise<FirstQuery> {
  return onSlowPhone(browser, folder, async (page, url, traffic) => {
    await page.goto(url + address, { waitUntil: 'networkidle' });
    const before = traffic();
    await search.open(page);
    await page.keyboard.type(words, { delay: 100 });
    const started = performance.now();
    await page.locator(search.answer).first().waitFor();
    const wait = performance.now() - started;
    await page.waitForLoadState('networkidle');
    const { bytes, requests } = traffic();
    return { wait, bytes: bytes - before.bytes, requests: requests - before.requests };
  });
}
