import type { Browser } from 'playwright-core';
import { onSlowPhone, type Traffic } from './slow.ts';

/** How a page comes up on a phone. */
export interface Vitals extends Traffic {
  /** Largest contentful paint, ms. */
  lcp: number;
  /** Total blocking time: what long tasks take beyond 50 ms each, ms. */
  tbt: number;
  /** Cumulative layout shift. */
  cls: number;
}

/** Open a page of a built site for the first time, until nothing more is asked for. */
export function measureVitals(browser: Browser, folder: string, address: string): Promise<Vitals> {
  return onSlowPhone(browser, folder, async (page, url, traffic) => {
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
    await page.goto(url + address, { waitUntil: 'networkidle' });
    const seen: Omit<Vitals, keyof Traffic> = await page.evaluate(() =>
      Reflect.get(globalThis, 'benchSeen'),
    );
    return { ...traffic(), ...seen };
  });
}
