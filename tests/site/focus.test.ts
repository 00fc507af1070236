import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { KINDS } from './kinds.ts';
import { visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/**
 * Mark every stop of the Tab key in the page, in order, and tell one of each sort: of all links of one class in
 * one place a single one is enough. Gives their places in the order; the stop before each leads to it.
 */
async function stopsOf(page: Page): Promise<number[]> {
  return await page.evaluate(() => {
    const stops = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter((it) => it.tabIndex >= 0 && !it.matches(':disabled') && it.checkVisibility());
    const sorts = new Map<string, number>();
    for (const [n, stop] of stops.entries()) {
      stop.dataset.stop = String(n);
      const sort = [stop, stop.parentElement, stop.parentElement?.parentElement]
        .map((it) => `${it?.tagName}.${it?.getAttribute('class')}`)
        .join('<');
      if (!sorts.has(sort)) sorts.set(sort, n);
    }
    return [...sorts.values()];
  });
}

/** What is wrong with how the focused element shows that it is; null if it shows well. */
async function faultOfFocus(page: Page): Promise<string | null> {
  return await page.evaluate(() => {
    const it = document.activeElement;
    if (!it || it === document.body) return 'nothing has focus';
    const name = `${it.tagName}.${it.getAttribute('class')} ${it.textContent?.trim().slice(0, 20)}`;
    const style = getComputedStyle(it);
    const parts = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number);
    const luminance = (colour: string) =>
      parts(colour)
        .slice(0, 3)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, n) => sum + part * ([0.2126, 0.7152, 0.0722][n] ?? 0), 0);
    let ground: Element | null = it.parentElement;
    while (ground && (parts(getComputedStyle(ground).backgroundColor)[3] ?? 1) === 0) {
      ground = ground.parentElement;
    }
    const paper = getComputedStyle(ground ?? document.documentElement).backgroundColor;
    const [dark = 0, light = 0] = [luminance(style.outlineColor), luminance(paper)].sort(
      (a, b) => a - b,
    );
    const contrast = (light + 0.05) / (dark + 0.05);
    const isDrawn = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    if (!isDrawn) return `${name}: outline ${style.outlineStyle} ${style.outlineWidth}`;
    // WCAG 1.4.11: what tells the state of a control stands out 3 : 1.
    if (contrast < 3) return `${name}: outline ${style.outlineColor} on ${paper}, ${contrast}`;
    const { top, bottom, left, right } = it.getBoundingClientRect();
    const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return isSeen ? null : `${name}: focused out of sight`;
  });
}

it.each(KINDS)('%s %s: every sort of control shows that it has focus', async (_kind, address) => {
  await visit(browser, address, async (page) => {
    if (address.includes('?q=')) await page.locator('.hits mark').first().waitFor();
    const stops = await stopsOf(page);
    expect(stops.length).toBeGreaterThan(3);
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const stop of stops) {
        // By the key, as the browser shows focus otherwise than for a click: from the stop before or after.
        const from = stop === 0 ? 1 : stop - 1;
        await page.locator(`[data-stop="${from}"]`).focus();
        await page.keyboard.press(stop === 0 ? 'Shift+Tab' : 'Tab');
        const fault = await faultOfFocus(page);
        if (fault !== null) faults.push(`${colorScheme}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

it('the check itself finds an outline that was taken away, and one too pale', async () => {
  await visit(browser, '/about/', async (page) => {
    await stopsOf(page);
    const faultWith = async (rule: string) => {
      await page.evaluate((it) => {
        const sheet = document.styleSheets[document.styleSheets.length - 1];
        sheet?.insertRule(`a:focus-visible { ${it} }`, sheet.cssRules.length);
      }, rule);
      await page.locator('[data-stop="2"]').focus();
      await page.keyboard.press('Tab');
      return faultOfFocus(page);
    };
    expect(await faultWith('color: inherit')).toBe(null);
    expect(await faultWith('outline-color: #ddd !important')).toMatch(/#ddd|rgb\(221/u);
    expect(await faultWith('outline: 0 !important')).toMatch(/outline none/u);
  });
});
