import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { PLANS } from './content.ts';
import { visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Where the margin is narrowest, and where it is wide; below, glosses stand under their passage. */
it.each([1216, 1440])(
  'at %i px no gloss stands on another, however short the passages',
  async (width) => {
    for (const { id } of PLANS) {
      await visit(
        browser,
        `/plans/${id}/`,
        async (page) => {
          await page.locator('.gloss add-passage button').last().waitFor();
          const collisions = await page.locator('.gloss').evaluateAll((all) => {
            const boxes = all.map((it) => it.getBoundingClientRect());
            return boxes.flatMap(({ top, bottom }, at) =>
              boxes
                .slice(at + 1)
                .flatMap((next) =>
                  next.top < bottom - 1 && next.bottom > top + 1 ? [all[at]?.textContent] : [],
                ),
            );
          });
          expect(collisions).toEqual([]);
          const right = await page
            .locator('.gloss')
            .evaluateAll((all) => Math.max(...all.map((it) => it.getBoundingClientRect().right)));
          expect(right).toBeLessThan(width);
        },
        { width, height: 900 },
      );
    }
  },
);
