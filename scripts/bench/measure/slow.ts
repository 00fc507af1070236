import type { Browser, Page } from 'playwright-core';
import { host } from './host.ts';
import { slowLine } from './line.ts';

/** What has come over the line. */
export interface Traffic {
  /** As transferred: compressed, heads included; whoever asked, workers too. */
  bytes: number;
  requests: number;
}

/**
 * Act on a page with an empty cache, on a phone's line and a processor four times slower, as Lighthouse has them.
 * A service worker, which fetches for later visits, has no part in it.
 * @param act gets the page, the address of the site, and what has come over the line so far.
 */
export async function onSlowPhone<T>(
  browser: Browser,
  folder: string,
  act: (page: Page, url: string, traffic: () => Traffic) => Promise<T>,
): Promise<T> {
  const site = await host(folder);
  const line = await slowLine(site.port);
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 412, height: 823 },
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return await act(page, line.url, () => ({ bytes: line.bytes, requests: site.requests }));
  } finally {
    await context.close();
    await line.close();
    await site.close();
  }
}
