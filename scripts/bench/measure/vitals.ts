import type { Browser } from 'playwright-core';
import { slowDown } from './slow.ts';
import { type Traffic, watchTraffic } from './traffic.ts';

/** How a page comes up on a phone. */
export interface Vitals extends Traffic {
  /** Largest contentful paint, ms. */
  lcp: number;
  /** Total blocking time: what long tasks take beyond 50 ms each, ms. */
  tbt: number;
  /** Cumulative layout shift. */
  cls: number;
}

/**
 * Open a page with an empty cache on a slow line and processor, until nothing more is asked for. A service
 * worker, which fetches for later visits, has no part in it.
 */
export async function measureVitals(browser: Browser, url: string): Promise<Vitals> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 412, height: 823 },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(() => {
    const seen = { lcp: 0, tbt: 0, cls: 0 };
    Object.assign(globalThis, { benchSeen: seen });
    const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
      });
    observe('largest-contentful-paint', (entry) => {
      seen.lcp = entry.startTime;
    });
    observe('longtask', (entry) => {
      seen.tbt += Math.max(0, entry.duration - 50);
    });
    observe('layout-shift', (entry) => {
      seen.cls += Number(Reflect.get(entry, 'value'));
    });
  });
  const traffic = await watchTraffic(session);
  await slowDown(session);
  await page.goto(url, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(
    () => Reflect.get(globalThis, 'benchSeen') as { lcp: number; tbt: number; cls: number },
  );
  await context.close();
  return { ...traffic, ...seen };
}
