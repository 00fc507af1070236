import type { Browser, Page } from 'playwright-core';
import { openPage, type PageOptions } from './browser.ts';
import { at } from './content.ts';

const DESK: PageOptions = { width: 1280, height: 900 };

/** Open an address, act on the page, and have it clean; it is closed whatever happens. */
export async function visit(
  browser: Browser,
  address: string,
  act: (page: Page) => Promise<void>,
  options: Partial<PageOptions> = {},
): Promise<void> {
  const { page, assertClean, close } = await openPage(browser, { ...DESK, ...options });
  try {
    await page.goto(at(address));
    await act(page);
    assertClean();
  } finally {
    await close();
  }
}

/** What of a page's controls can be seen: without script there must be none that does nothing. */
export function visibleControls(page: Page): Promise<number> {
  return page.locator('main :is(button, input, select, textarea):visible').count();
}

/** A link as the page has it (`/base/plans/x/#1`), from the root of the site (`/plans/x/#1`). */
export function fromRoot(link: string): string {
  const base = new URL(at('/')).pathname;
  if (!link.startsWith(base)) throw new Error(`${link} leads out of ${base}`);
  return link.slice(base.length - 1);
}
