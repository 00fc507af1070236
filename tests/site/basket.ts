import type { Page } from 'playwright-core';
import { at, planOf } from './content.ts';

/** What a passage says, from the data: heading and paragraphs, joined. */
export function textOf(key: string): string {
  const [plan = '', ...steps] = key.split('.');
  const node = planOf(plan).nodes.find(({ id }) => id === steps.join('.'));
  if (!node) throw new Error(`no ${key}`);
  return [node.heading, ...node.paragraphs].map((piece) => piece?.text ?? '').join('');
}

/** Open 摘编 with passages in the address, and wait until they stand. */
export async function openBasket(page: Page, keys: readonly string[], notes = ''): Promise<void> {
  await page.goto(at(`/basket/${keys.length > 0 ? `?p=${keys.join(',')}${notes}` : ''}`));
  await page.locator('.excerpt, .basket-empty:visible').first().waitFor();
}

/** Make them the reader's own list. */
export async function fillBasket(page: Page, keys: readonly string[], notes = ''): Promise<void> {
  await openBasket(page, keys, notes);
  await page.locator('[data-shared="replace"]').click();
  await said(page, /已存为您的摘编/u);
}

/** Wait for what the page says, to the eye and to a screen reader. */
export async function said(page: Page, words: RegExp): Promise<void> {
  await page.locator('main [role="status"]', { hasText: words }).waitFor();
}

/** The passages as they stand: key and quoted text. */
export async function shown(page: Page): Promise<[string, string][]> {
  return await page
    .locator('.excerpt')
    .evaluateAll((items) =>
      items.map((item): [string, string] => [
        item instanceof HTMLElement ? (item.dataset.key ?? '') : '',
        item.querySelector('blockquote')?.textContent ?? '',
      ]),
    );
}

/** The keys alone. */
export async function order(page: Page): Promise<string[]> {
  return (await shown(page)).map(([key]) => key);
}

/** What the head of the page says of the list; null where it says nothing. */
export async function counted(page: Page): Promise<string | null> {
  const counter = page.locator('.basket-count');
  return (await counter.count()) > 0 ? await counter.textContent() : null;
}

/** The accessible name of what has the focus. */
export async function focusedName(page: Page): Promise<string> {
  return await page.evaluate(
    () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent?.trim() ?? '',
  );
}
