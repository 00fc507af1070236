import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Press Tab until what has focus matches; no other way of going there. */
async function tabTo(page: Page, selector: string, most = 150): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((it) => document.activeElement?.matches(it), selector)) return;
  }
  throw new Error(`${selector} is not within ${most} stops of the Tab key`);
}

/** What the open page was asked to print. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  let prints = 0;
  await page.exposeBinding('__print', () => {
    prints++;
  });
  await page.addInitScript(() => {
    window.print = () => (window as unknown as { __print(): void }).__print();
  });
  return async () => prints;
}

it('from the search to a unit, on to a passage, and to its printing', async () => {
  await visit(browser, '/', async (page) => {
    const prints = await countPrints(page);
    await page.keyboard.press('/');
    await page.keyboard.type('zjj');
    const unit = page.locator('[role=option]', { hasText: '住房城乡建设部门' }).first();
    await unit.waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await unit.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/units/zhujian/*');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await tabTo(page, 'main a[href*="/plans/"][href*="#"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/plans\/[a-z]+\/[^/]+\/(?:\?[^#]*)?#/u);
    expect(await page.locator(':target').count()).toBe(1);
    // A passage stands below the button; back by the same key.
    await page.keyboard.press('Home');
    await page.locator('[data-print]').first().waitFor();
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press('Shift+Tab');
      if (await page.evaluate(() => document.activeElement?.matches('[data-print]'))) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(prints).toBe(1);
  });
});

it('from a filter of the matrix to a topic, and to a base to hold it against', async () => {
  await visit(browser, '/compare/', async (page) => {
    await tabTo(page, 'select[name=group]');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).searchParams.get('group')).not.toBe(null);
    const shown = await page.locator('main tbody tr:visible').count();
    expect(shown).toBeGreaterThan(0);
    await tabTo(page, 'main tbody a[href*="/compare/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/compare\/[a-z-]+\//u);
    await tabTo(page, 'select[name=base]');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).searchParams.get('base')).not.toBe(null);
    await page.locator('main :is(ins, del)').first().waitFor();
  });
});

it('from a unit of the picture to its page', async () => {
  await visit(browser, '/graph/hecheng/', async (page) => {
    await tabTo(page, 'svg.bipartite a[tabindex="0"]');
    const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(name);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('pin')).not.toBe(null);
    const pinned = new URL(page.url()).searchParams.get('pin');
    await tabTo(page, `a[href*="/units/${pinned}/"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/units/${pinned}/*`);
    expect(await page.locator('h1').textContent()).not.toBe('');
  });
});
