import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage } from './browser.ts';

/** Address of a file in the folder of an offline build; `path` may have a query and a hash. */
export function inFolder(folder: string, path: string): string {
  return `${pathToFileURL(folder).href}/${path}`;
}

/** Open a file of a folder without a network, act on it, and have it clean and all of `file:`. */
export async function openInFolder(
  browser: Browser,
  folder: string,
  path: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, context, assertClean, close } = await openPage(browser, {
    width: 1280,
    height: 900,
  });
  await context.setOffline(true);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/u.test(request.url())) foreign.push(request.url());
  });
  try {
    await page.goto(inFolder(folder, path));
    await act(page);
    // What the page did wrong explains more than what then did not come.
  } finally {
    assertClean();
    expect(foreign).toEqual([]);
    await close();
  }
}
