import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../browser.ts';
import { at } from '../content.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Open a page with a box, act and have it clean. */
async function visit(address: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, assertClean, close } = await openPage(browser, {
    width: 1024,
    height: 768,
    serviceWorker: false,
  });
  await page.goto(at(address));
  await act(page);
  assertClean();
  await close();
}

/** What a screen reader is told of the box. */
async function state(page: Page) {
  return await page.locator('search-box input').evaluate((input) => {
    const active = input.getAttribute('aria-activedescendant');
    const controls = document.getElementById(input.getAttribute('aria-controls') ?? '');
    const options = [...document.querySelectorAll('search-box [role=option]')];
    const chosen = options.filter((it) => it.getAttribute('aria-selected') === 'true');
    return {
      role: input.getAttribute('role'),
      expanded: input.getAttribute('aria-expanded'),
      shown: controls?.checkVisibility() ?? null,
      focused: document.activeElement === input,
      options: options.length,
      chosen: chosen.map((it) => options.indexOf(it)),
      active: active === null ? null : options.findIndex(({ id }) => id === active),
      listed: options.every((it) => it.closest('[role=listbox]') !== null),
    };
  });
}

const WORDS = '动态清零';
const HIT = /\/plans\/hecheng\/2\.1\/\?q=%E5%8A%A8%E6%80%81%E6%B8%85%E9%9B%B6#2\.1\.3$/u;

/** Type and wait until all suggestions stand. */
async function suggest(page: Page, words: string): Promise<void> {
  await page.locator('search-box input').pressSequentially(words);
  await page.locator('search-box .status a').waitFor();
  await page.locator('[role=option] mark').first().waitFor();
  await page.waitForLoadState('networkidle');
}

describe('the box in the head', () => {
  it('opens a hit by mouse, and its page marks the words', async () => {
    await visit('/plans/pingjiang/2.1/', async (page) => {
      await suggest(page, WORDS);
      const hit = page.locator('[role=option]', { hasText: '鹤城' }).first();
      expect(await hit.locator('mark').first().textContent()).toBe(WORDS);
      await hit.click();
      await page.waitForURL(HIT);
      await page.waitForFunction(() => CSS.highlights.has('found'));
      expect(await page.locator(':target').getAttribute('id')).toBe('2.1.3');
    });
  });

  it('is a combobox all the way by keyboard', async () => {
    await visit('/plans/pingjiang/2.1/', async (page) => {
      const closed = {
        role: 'combobox',
        expanded: 'false',
        shown: false,
        active: null,
        listed: true,
      };
      expect(await state(page)).toEqual({ ...closed, focused: false, options: 0, chosen: [] });
      await page.keyboard.press('/');
      expect(await state(page)).toMatchObject({ ...closed, focused: true });
      expect(await page.locator('search-box input').inputValue()).toBe('');
      await page.keyboard.type(WORDS);
      await page.locator('[role=option]').nth(2).waitFor();
      await page.waitForLoadState('networkidle');
      const { options, ...open } = await state(page);
      expect(options).toBeGreaterThan(2);
      expect(open).toEqual({
        role: 'combobox',
        expanded: 'true',
        shown: true,
        focused: true,
        chosen: [],
        active: null,
        listed: true,
      });
      // Down to the first and on, round the end, and up again; focus stays in the box.
      for (const [key, at] of [
        ['ArrowDown', 0],
        ['ArrowDown', 1],
        ['ArrowUp', 0],
        ['ArrowUp', options - 1],
        ['ArrowDown', 0],
      ] as const) {
        await page.keyboard.press(key);
        expect(await state(page)).toMatchObject({ chosen: [at], active: at, focused: true });
      }
      // Escape closes and keeps what was typed; the next letter opens again.
      await page.keyboard.press('Escape');
      expect(await state(page)).toMatchObject({
        expanded: 'false',
        shown: false,
        active: null,
        focused: true,
      });
      expect(await page.locator('search-box input').inputValue()).toBe(WORDS);
      await page.keyboard.press('Backspace');
      await page.locator('[role=option]:visible').first().waitFor();
      await page.keyboard.type('零');
      await page.locator('[role=option] mark', { hasText: WORDS }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const first = await page.locator('[role=option]').first().getAttribute('href');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(HIT);
      expect(page.url()).toContain(first ?? 'no address');
    });
  });

  it('goes to the search page on Enter without a choice, and by the link below', async () => {
    for (const go of [
      (page: Page) => page.keyboard.press('Enter'),
      (page: Page) => page.locator('search-box .status a').click(),
      (page: Page) => page.locator('search-box button[type=submit]').click(),
    ]) {
      await visit('/plans/pingjiang/2.1/', async (page) => {
        await suggest(page, WORDS);
        await go(page);
        await page.waitForURL((url) => url.pathname.endsWith('/search/'));
        expect(new URL(page.url()).searchParams.get('q')).toBe(WORDS);
        await page.locator('.hits mark').first().waitFor();
      });
    }
  });

  it('closes when the focus leaves it', async () => {
    await visit('/plans/pingjiang/2.1/', async (page) => {
      await suggest(page, WORDS);
      await page.mouse.click(10, 760);
      expect(await state(page)).toMatchObject({ expanded: 'false', shown: false });
    });
  });

  it('leaves a slash to whoever is typing it', async () => {
    await visit('/search/', async (page) => {
      await page.locator('#q').focus();
      await page.keyboard.type('7/24');
      expect(await page.locator('#q').inputValue()).toBe('7/24');
    });
    await visit('/plans/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('7/24');
      expect(await page.locator('#q-head').inputValue()).toBe('7/24');
    });
  });

  it.each([
    // One letter asks for another; what is nowhere is said to be nowhere.
    ['安', '请再输入一个字。'],
    ['不存在的词语', /没有找到/u],
  ])('%s: %s', async (words, said) => {
    await visit('/plans/', async (page) => {
      await page.locator('#q-head').pressSequentially(words);
      await page.locator('search-box .status', { hasText: said }).waitFor();
      expect(await state(page)).toMatchObject({ expanded: 'true', options: 0 });
    });
  });

  it('says by which reading a slip was found', async () => {
    await visit('/plans/', async (page) => {
      await suggest(page, '舆论引导');
      const hit = page.locator('[role=option]', { hasText: '二（三）5' }).first();
      expect(await hit.textContent()).toContain('按勘误读作：');
    });
  });

  it('stays closed after Escape, when answers come late', async () => {
    await visit('/plans/', async (page) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/*.pf_fragment', async (route) => {
        await held;
        await route.continue();
      });
      const late = page.waitForRequest('**/*.pf_fragment');
      await page.locator('#q-head').pressSequentially(WORDS);
      const fragment = await late;
      await page.locator('search-box .status a').waitFor();
      await page.keyboard.press('Escape');
      expect(await state(page)).toMatchObject({ expanded: 'false', shown: false });
      release();
      await (await fragment.response())?.finished();
      await page.waitForLoadState('networkidle');
      expect(await state(page)).toMatchObject({ expanded: 'false', shown: false });
    });
  });
});
