import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, type PageOptions } from './browser.ts';
import { at, planOf } from './content.ts';

const DESK: PageOptions = { width: 1280, height: 800 };
const PHONE: PageOptions = { width: 390, height: 844 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Act on an opened page and have it clean. */
async function visit(
  address: string,
  options: PageOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, context, assertClean, close } = await openPage(browser, options);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(at(address));
  await act(page);
  assertClean();
  await close();
}

describe('a deep link', () => {
  it.each([
    // An item with a heading: the heading is marked.
    ['/plans/hecheng/2.1/', '2.1.3', 'h2'],
    ['/plans/hecheng/', '2.1.3', 'h4'],
    // One without: its paragraph is.
    ['/plans/yuanjiang/', '2.3.2.3', 'p'],
  ])('%s#%s scrolls there and is marked', async (address, id, marked) => {
    await visit(`${address}#${id}`, { ...PHONE, height: 500 }, async (page) => {
      const target = page.locator(':target');
      expect(await target.getAttribute('id')).toBe(id);
      await page.waitForFunction(() => {
        const { top } = document.querySelector(':target')?.getBoundingClientRect() ?? { top: -1 };
        return top >= 0 && top < innerHeight / 2;
      });
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
      const painted = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((it) => getComputedStyle(it).backgroundImage);
      expect(await painted(`:target > ${marked}`)).toContain('linear-gradient');
      expect(await painted('.node:not(:target) > p:not(.gloss)')).toBe('none');
    });
  });

  it('leads to a line of the source', async () => {
    await visit('/plans/hecheng/2.1/', DESK, async (page) => {
      await page.locator('[id="2.1.3"] .gloss a', { hasText: '原文' }).click();
      await page.waitForURL(/\/source\/#L\d+$/u);
      expect(await page.locator(':target code').textContent()).toContain('动态清零');
    });
  });
});

describe('复制出处', () => {
  it.each([
    ['/plans/hecheng/2.1/', '2.1.3', '《鹤城区安全守底行动实施方案》二（一）3'],
    // Neither what was searched for nor another anchor comes along.
    [
      '/plans/yueyanglou/4/?q=消防#4.1',
      '4.14',
      '《岳阳楼区2022年安全生产工作方案》（代拟标题）四、14',
    ],
  ])('%s: puts %s on the clipboard', async (address, id, cited) => {
    await visit(address, DESK, async (page) => {
      const button = page.locator(`[id="${id}"] [data-cite]`);
      await button.click();
      await page.waitForFunction(
        (node) =>
          document.getElementById(node)?.querySelector('[data-cite]')?.textContent === '已复制',
        id,
      );
      const plain = at(address).replace(/[?#].*$/u, '');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${cited}，${plain}#${id}`,
      );
    });
  });

  it('says so when the browser allows no copying', async () => {
    await visit('/plans/hecheng/2.1/', DESK, async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
      });
      await page.locator('[data-cite]').first().click();
      await page.locator('[data-cite]', { hasText: '浏览器不允许复制' }).waitFor();
    });
  });
});

it.each(['/plans/hecheng/2.1/', '/plans/hecheng/'])('the button on %s prints', async (address) => {
  await visit(address, DESK, async (page) => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.locator('[data-print]').click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);
  });
});

describe('errata', () => {
  it('marks each slip of the section at its place, with its reading', async () => {
    await visit('/plans/hecheng/2.3/', DESK, async (page) => {
      const marks = await page
        .locator('.node .erratum')
        .evaluateAll((them) => them.map((it) => [it.textContent, it.getAttribute('data-reads')]));
      const said = { sure: '应作', likely: '疑应作', unsure: '存疑，或作' };
      const errata = planOf('hecheng').errata.filter(({ node }) => node.startsWith('2.3'));
      expect(marks.length).toBeGreaterThan(5);
      expect(marks).toEqual(
        errata.map(({ quote, reads, certainty }) => [quote, `${said[certainty]}：${reads}`]),
      );
      expect(await page.locator('.errata li').count()).toBe(errata.length);
    });
  });

  it('shows the reading under the pointer and at the keyboard, and not else', async () => {
    await visit('/plans/hecheng/2.3/', DESK, async (page) => {
      const mark = page.locator('.erratum', { hasText: '奥论引导' });
      const shown = () => mark.evaluate((it) => getComputedStyle(it, '::after').content);
      expect(await shown()).toBe('none');
      await mark.hover();
      expect(await shown()).toBe('"应作：舆论引导"');
      await page.mouse.move(0, 0);
      expect(await shown()).toBe('none');
      // By Tab, as without a mouse: from the slip before it.
      await page.locator('.erratum').first().focus();
      for (let steps = 0; steps < 60; steps++) {
        if (await mark.evaluate((it) => it === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      expect(await mark.evaluate((it) => it === document.activeElement)).toBe(true);
      expect(await shown()).toBe('"应作：舆论引导"');
    });
  });
});

describe('the contents', () => {
  it('stand open beside the text on a wide screen', async () => {
    await visit('/plans/hecheng/2.1/', DESK, async (page) => {
      const entry = page.locator('.contents a', { hasText: '动态清零' });
      expect(await entry.isVisible()).toBe(true);
      expect(await page.locator('.contents [aria-current=page]').textContent()).toContain(
        '(一)全面开展安全生产治本攻坚三年行动',
      );
      await entry.click();
      await page.waitForURL(/#2\.1\.3$/u);
    });
  });

  it('are folded on a phone until they are asked for', async () => {
    await visit('/plans/hecheng/2.1/', PHONE, async (page) => {
      const entry = page.locator('.contents a', { hasText: '动态清零' });
      expect(await entry.isVisible()).toBe(false);
      await page.locator('.contents summary').click();
      expect(await entry.isVisible()).toBe(true);
    });
  });
});

it.each(['hecheng', 'yueyanglou', 'pingjiang'])(
  '下一节 leads through all of %s, and 上一节 back',
  async (plan) => {
    await visit(`/plans/${plan}/0/`, DESK, async (page) => {
      const walk = async (rel: 'next' | 'prev') => {
        const passed = [new URL(page.url()).pathname];
        const link = page.locator(`.pager a[rel=${rel}]`);
        while ((await link.count()) > 0) {
          await link.click();
          await page.waitForURL((url) => url.pathname !== passed.at(-1));
          passed.push(new URL(page.url()).pathname);
          if (passed.length > 20) throw new Error(`in circles: ${passed.join(' ')}`);
        }
        return passed;
      };
      const forwards = await walk('next');
      expect(forwards.length).toBeGreaterThan(4);
      expect(await walk('prev')).toEqual([...forwards].reverse());
    });
  },
);

describe('without JavaScript', () => {
  it.each([
    ['/', '.columns a'],
    ['/plans/hecheng/', '.node p'],
    ['/plans/hecheng/2.1/', '.node p'],
    ['/search/', 'main a[href*="/plans/hecheng/"]'],
  ])('%s is readable and shows no dead control', async (address, selector) => {
    await visit(address, { ...DESK, javaScript: false }, async (page) => {
      expect(await page.locator(selector).first().isVisible()).toBe(true);
      // What is left of buttons sends a form, which works by itself.
      const dead = page.locator('button:not([type=submit]):visible, [role=combobox]:visible');
      expect(await dead.count()).toBe(0);
      expect(await page.locator('search-page:visible').count()).toBe(0);
    });
  });

  it('/search/ says what to do instead', async () => {
    await visit('/search/', { ...DESK, javaScript: false }, async (page) => {
      expect(await page.locator('noscript p').textContent()).toContain('Ctrl+F');
    });
    await visit('/search/', DESK, async (page) => {
      expect(await page.getByText('Ctrl+F').isVisible()).toBe(false);
    });
  });

  it('the box in the head leads to the search page with what was typed', async () => {
    await visit('/plans/', { ...DESK, javaScript: false }, async (page) => {
      await page.locator('#q-head').fill('动态清零');
      await page.locator('#q-head').press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '动态清零');
      expect(new URL(page.url()).pathname).toMatch(/\/search\/$/u);
    });
  });
});

describe('?q=', () => {
  it.each([
    // Each place of the word.
    ['/plans/hecheng/2.3/', '网络', '网络'],
    ['/plans/hecheng/2.3/', '网络 风险', '网络|风险'],
    // Punctuation of another width: the text has a comma of half width.
    ['/plans/hecheng/2.3/', '2024年，', '2024年'],
  ])('%s?q=%s marks the words', async (address, words, pattern) => {
    await visit(`${address}?q=${encodeURIComponent(words)}`, DESK, async (page) => {
      await page.waitForFunction(() => CSS.highlights.has('found'));
      const marked = await page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)),
      );
      const texts = await page.locator('.node > :is(h1, h2, p:not(.gloss))').allTextContents();
      const wanted = texts.join('\n').match(new RegExp(pattern, 'gu')) ?? [];
      expect(marked.sort()).toEqual([...wanted].sort());
    });
  });

  it('marks nothing without words', async () => {
    await visit('/plans/hecheng/2.3/?q=', DESK, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    });
  });
});
