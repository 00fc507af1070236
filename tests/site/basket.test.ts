import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { extractRawText } from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  counted,
  fillBasket,
  focusedName,
  openBasket,
  order,
  said,
  shown,
  textOf,
} from './basket.ts';
import { launchBrowser, openPage } from './browser.ts';
import { at, corpusHash, PLANS } from './content.ts';
import { comparable, print } from './pdf.ts';
import { visibleControls, visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const THREE = ['hecheng.2.1.3', 'yuanjiang.2.2.1', 'pingjiang.2.3.2'];
/** 批注 on the second. */
const NOTE = '&n=,Ynls6A';

/** Press the button of the first passage that fits, and wait for the word on it. */
async function collect(page: Page, place: string, total: number): Promise<string> {
  const button = page.locator(`${place} add-passage button`).first();
  await button.click();
  await said(page, new RegExp(`已收入摘编（共 ${total} 段）`, 'u'));
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await counted(page)).toBe(`摘编 ${total}`);
  return (await button.getAttribute('value')) ?? '';
}

describe('收入摘编', () => {
  it.each([
    ['a section', '/plans/hecheng/2.1/', '[id="2.1.3"] .gloss', 'hecheng.2.1.3'],
    ['a whole plan', '/plans/yuanjiang/', '[id="2.3.2.3"] .gloss', 'yuanjiang.2.3.2.3'],
    [
      'the matrix',
      '/compare/',
      '[data-topic="rectification"] [data-plan="hecheng"]',
      'hecheng.2.1.2',
    ],
    ['a topic', '/compare/rectification/', '[data-plan="hecheng"] .side-task', 'hecheng.2.1.2'],
    ['a duty list', '/units/xiaofang/', '.of-plan[data-plan="hecheng"] .duties', 'hecheng.2.1.2'],
    ['gaps', '/gaps/anshan/', '#nobody', 'anshan.1.1'],
    ['results of a search', '/search/?q=动态清零', '.hits', 'hecheng.2.1.3'],
  ])('from %s', async (_name, address, place, key) => {
    await visit(browser, address, async (page) => {
      expect(await counted(page)).toBeNull();
      expect(await collect(page, place, 1)).toBe(key);
      // The focus stays: the next Tab goes on from here.
      expect(await focusedName(page)).toMatch(/^收入摘编：\S/u);
      await page.locator('.basket-count a').click();
      await page.locator('.excerpt').waitFor();
      expect(await shown(page)).toEqual([[key, textOf(key)]]);
    });
  });

  it('from the suggestions, by pointer and by key', async () => {
    await visit(browser, '/plans/anshan/', async (page) => {
      const input = page.locator('search-box input');
      await input.pressSequentially('动态清零');
      await page.locator('.suggestion add-passage button').nth(1).waitFor();
      const first = await collect(page, '.suggestions', 1);
      expect(await input.evaluate((it) => it === document.activeElement)).toBe(true);
      expect(await page.locator('.suggestions').isVisible()).toBe(true);
      // On to the second passage: the one that is collected stays as it is.
      while ((await page.locator('.suggestion [aria-selected="true"]').count()) === 0) {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Alt+Enter');
      await said(page, /已收入摘编（共 2 段）/u);
      await page.goto(at('/basket/'));
      await page.locator('.excerpt').nth(1).waitFor();
      const [one, two] = await order(page);
      expect(one).toBe(first);
      expect(two).not.toBe(first);
    });
  });

  it('a second press takes it out, but not what bears a note', async () => {
    await visit(browser, '/basket/', async (page) => {
      await fillBasket(page, THREE, NOTE);
      await page.goto(at('/plans/hecheng/2.1/'));
      const button = page.locator('[id="2.1.3"] add-passage button');
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await button.press('Enter');
      await said(page, /已从摘编取出（共 2 段）/u);
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await page.goto(at('/plans/yuanjiang/2.2/'));
      await page.locator('[id="2.2.1"] add-passage button').click();
      await said(page, /写有批注/u);
      expect(await counted(page)).toBe('摘编 2');
    });
  });

  it('says so where the browser keeps nothing', async () => {
    await visit(browser, '/plans/hecheng/2.1/', async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
      });
      await page.locator('add-passage button').first().click();
      await said(page, /浏览器不允许保存/u);
      expect(await counted(page)).toBeNull();
    });
  });

  it('every button names a passage that there is', async () => {
    const keys = new Set(
      PLANS.flatMap((plan) => plan.nodes.map((node) => `${plan.id}.${node.id}`)),
    );
    for (const address of [
      '/compare/',
      '/compare/public-order/',
      '/units/gongan/',
      '/plans/anshan/',
    ]) {
      await visit(browser, address, async (page) => {
        const values = await page
          .locator('add-passage')
          .evaluateAll((them) => them.map((it) => it.querySelector('button')?.value ?? ''));
        expect(values.length).toBeGreaterThan(5);
        expect(values.filter((value) => !keys.has(value))).toEqual([]);
      });
    }
  });
});

describe('摘编', () => {
  it('teaches how to fill it while it is empty', async () => {
    await visit(browser, '/basket/', async (page) => {
      await page.locator('.basket-empty').waitFor();
      const links = page.locator('.basket-empty a');
      expect(await links.allTextContents()).toEqual(['搜索', '任务对照', '单位', '方案']);
      expect(await page.locator('.basket-tools').isVisible()).toBe(false);
    });
  });

  it('quotes to the letter, says whence, and leads there', async () => {
    await visit(browser, '/basket/', async (page) => {
      await openBasket(page, THREE);
      expect(await shown(page)).toEqual(THREE.map((key) => [key, textOf(key)]));
      const first = page.locator('.excerpt').first();
      expect(await first.locator('h2').textContent()).toBe(
        '《鹤城区安全守底行动实施方案》二（一）3',
      );
      expect(await first.locator('.role').allTextContents()).toEqual(['牵头', '配合']);
      expect(await first.locator('.target').count()).toBeGreaterThan(1);
      await first.locator('h2 a').click();
      await page.waitForURL(/\/plans\/hecheng\/2\.1\/#2\.1\.3$/u);
    });
  });

  it('lives in the address and survives a reload, and browsing', async () => {
    await visit(browser, '/basket/', async (page) => {
      await fillBasket(page, THREE, NOTE);
      expect(new URL(page.url()).search).toBe(`?p=${THREE.join(',')}${NOTE}`);
      await page.reload();
      await page.locator('.excerpt').nth(2).waitFor();
      expect(await order(page)).toEqual(THREE);
      expect(await page.locator('textarea').nth(1).inputValue()).toBe('批注');
      // Away, collect one more, and back by the button: the list is hers still, and has it.
      await page.locator('.excerpt h2 a').first().click();
      await collect(page, '[id="2.1.4"] .gloss', 4);
      await page.goBack();
      await page.locator('.excerpt').nth(3).waitFor();
      expect(await order(page)).toEqual([...THREE, 'hecheng.2.1.4']);
      expect(await page.locator('.basket-shared').isVisible()).toBe(false);
    });
  });

  it('takes in what is collected on the page itself, and in another tab', async () => {
    await visit(browser, '/basket/', async (page) => {
      await fillBasket(page, THREE);
      await page.locator('search-box input').pressSequentially('动态清零');
      // 鹤城 二（一）3 is in; the next is not.
      const free = '.suggestion add-passage button[aria-pressed="false"]';
      await page.locator(free).first().click();
      await page.locator('.excerpt').nth(3).waitFor();
      const other = await page.context().newPage();
      await other.goto(at('/plans/anshan/1/'));
      await other.locator('add-passage button').first().click();
      await page.locator('.excerpt').nth(4).waitFor();
      expect(await counted(page)).toBe('摘编 5');
      // What is changed here does not lose it.
      await page.locator('[data-move="1"]').first().click();
      expect(await order(page)).toHaveLength(5);
      await page.waitForFunction(() =>
        (localStorage.getItem('duizhao:basket') ?? '').includes('anshan.'),
      );
    });
  });

  it('is put in order by keyboard, and says so', async () => {
    await visit(browser, '/basket/', async (page) => {
      await fillBasket(page, THREE);
      const down = page.locator('.excerpt').first().locator('[data-move="1"]');
      await down.focus();
      await page.keyboard.press('Enter');
      await said(page, /^《鹤城区安全守底行动实施方案》二（一）3移到第 2 段，共 3 段。$/u);
      const [first = '', second = '', third = ''] = THREE;
      expect(await order(page)).toEqual([second, first, third]);
      expect(await focusedName(page)).toBe('下移：《鹤城区安全守底行动实施方案》二（一）3');
      // The arrow keys do the same, from anywhere in the passage but its note.
      await page.keyboard.press('Alt+ArrowDown');
      expect(await order(page)).toEqual([second, third, first]);
      await page.keyboard.press('Enter');
      await said(page, /已经是最后一段/u);
      expect(new URL(page.url()).searchParams.get('p')).toBe([second, third, first].join(','));
      await page.reload();
      await page.locator('.excerpt').nth(2).waitFor();
      expect(await order(page)).toEqual([second, third, first]);
    });
  });

  it('gives back what was taken out', async () => {
    await visit(browser, '/basket/', async (page) => {
      await fillBasket(page, THREE, NOTE);
      await page.locator('[data-remove]').nth(1).press('Enter');
      await said(page, /^已取出《沅江市安全守底行动实施方案》（代拟标题）二（二）1，还有 2 段。$/u);
      // The focus goes to what has come up.
      expect(await focusedName(page)).toMatch(/^取出：《坚守好防风险/u);
      expect(await counted(page)).toBe('摘编 2');
      await page.locator('[data-undo]').click();
      await said(page, /已恢复，共 3 段/u);
      expect(await order(page)).toEqual(THREE);
      await page.locator('[data-clear]').press('Enter');
      await said(page, /已清空/u);
      expect(await counted(page)).toBeNull();
      expect(await page.locator('.basket-empty').isVisible()).toBe(true);
      expect(await focusedName(page)).toBe('撤销');
      await page.keyboard.press('Enter');
      await page.locator('.excerpt').nth(2).waitFor();
      expect(await order(page)).toEqual(THREE);
      expect(await page.locator('textarea').nth(1).inputValue()).toBe('批注');
      expect(await counted(page)).toBe('摘编 3');
    });
  });

  it('keeps a note as it is written', async () => {
    await visit(browser, '/basket/', async (page) => {
      await fillBasket(page, THREE);
      const note = page.locator('textarea').first();
      await note.pressSequentially('与沅江不同：50%');
      await page.waitForFunction(() => location.search.includes('&n='));
      expect(await note.evaluate((it) => it === document.activeElement)).toBe(true);
      await page.keyboard.type('，请核对');
      // Without waiting: leaving the page keeps what is there.
      await page.goto(at('/plans/'));
      await openBasket(page, []);
      await page.locator('textarea').first().waitFor();
      expect(await page.locator('textarea').first().inputValue()).toBe('与沅江不同：50%，请核对');
    });
  });
});

describe('a shared link', () => {
  it('shows what its sender saw, and leaves an empty browser as it was', async () => {
    await visit(browser, '/basket/', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await fillBasket(page, THREE, NOTE);
      await page.locator('[data-share]').click();
      await said(page, /已复制链接/u);
      const link = await page.evaluate(() => navigator.clipboard.readText());
      const other = await openPage(browser, { width: 390, height: 844 });
      try {
        await other.page.goto(link);
        await other.page.locator('.excerpt').nth(2).waitFor();
        expect(await shown(other.page)).toEqual(await shown(page));
        expect(await other.page.locator('textarea').nth(1).inputValue()).toBe('批注');
        expect(await other.page.locator('.basket-shared').textContent()).toContain('还没有存进');
        // Changes stay in the address.
        await other.page.locator('[data-remove]').first().click();
        expect(await other.page.evaluate(() => localStorage.length)).toBe(0);
        await other.page.locator('[data-shared="replace"]').click();
        await said(other.page, /已存为您的摘编，共 2 段/u);
        expect(await counted(other.page)).toBe('摘编 2');
        other.assertClean();
      } finally {
        await other.close();
      }
    });
  });

  it.each([
    ['merge', ['anshan.1.1', 'hecheng.2.1.3', 'yuanjiang.2.2.1', 'pingjiang.2.3.2'], 4],
    ['replace', THREE, 3],
    ['own', ['anshan.1.1', 'hecheng.2.1.3'], 2],
  ])('does not touch her own list before she says %s', async (how, wanted, total) => {
    await visit(browser, '/basket/', async (page) => {
      await fillBasket(page, ['anshan.1.1', 'hecheng.2.1.3']);
      await openBasket(page, THREE, NOTE);
      expect(await order(page)).toEqual(THREE);
      expect(await page.locator('.basket-shared').textContent()).toContain('您自己的摘编有 2 段');
      expect(await counted(page)).toBe('摘编 2');
      await page.locator(`[data-shared="${how}"]`).click();
      await page.locator('.basket-shared').waitFor({ state: 'hidden' });
      await page.waitForFunction(
        (length) => document.querySelectorAll('.excerpt').length === length,
        total,
      );
      expect(await order(page)).toEqual(wanted);
      expect(await counted(page)).toBe(`摘编 ${total}`);
      if (how === 'own') return;
      await page.locator('[data-undo]').click();
      await page.locator('.basket-shared').waitFor();
      expect(await order(page)).toEqual(THREE);
      expect(await counted(page)).toBe('摘编 2');
    });
  });

  it.each([
    // A plan, a node and a key that are not there; a note that is none.
    [`?p=nowhere.1,${THREE[0]}`, 1, /“nowhere\.1”本站没有，已略去/u],
    [`?p=hecheng.99,${THREE[0]}`, 1, /“hecheng\.99”本站没有，已略去/u],
    ['?p=<b>x</b>', 0, /“<b>x<\/b>”本站没有，已略去/u],
    [`?p=${THREE[0]}&n=%00`, 1, /1 条批注读不出来/u],
  ])('%s: what makes no sense is left out, with a word', async (search, count, words) => {
    await visit(browser, `/basket/${search}`, async (page) => {
      await said(page, words);
      expect(await page.locator('.excerpt').count()).toBe(count);
      expect(await page.locator('.basket-empty').isVisible()).toBe(count === 0);
    });
  });
});

it('says when a text cannot be fetched, and tries again', async () => {
  const { page, assertClean, close } = await openPage(browser, { width: 1280, height: 900 });
  await page.route('**/basket/hecheng.json', (route) => route.abort('failed'));
  await page.goto(at(`/basket/?p=${THREE.join(',')}`));
  await said(page, /有 1 段的原文取不到/u);
  expect(await order(page)).toEqual(THREE.slice(1));
  await page.unroute('**/basket/hecheng.json');
  await page.locator('[data-retry]').click();
  await page.locator('.excerpt').nth(2).waitFor();
  expect(await order(page)).toEqual(THREE);
  expect(await page.locator('[data-retry]').isVisible()).toBe(false);
  assertClean(/hecheng\.json|ERR_FAILED/u);
  await close();
});

describe('to take away', () => {
  it('the paper has every quotation to the letter, whence, and the notes', async () => {
    await visit(
      browser,
      '/basket/',
      async (page) => {
        await openBasket(page, THREE, NOTE);
        const paper = await print(page);
        for (const key of THREE) expect(paper.text).toContain(comparable(textOf(key)));
        expect(paper.text).toContain(
          comparable('2. 《沅江市安全守底行动实施方案》（代拟标题）二（二）1'),
        );
        expect(paper.text).toContain('批注:批注');
        expect(paper.text).toContain(`语料校验码${corpusHash()}`);
        const chrome = ['上移', '取出', '清空', '并入', '网址里带来', '跳到正文'];
        expect(chrome.filter((words) => paper.text.includes(words))).toEqual([]);
        for (const { size } of paper.pages) expect(size).toEqual([210, 297]);
      },
      { dark: true },
    );
  });

  it('the Word document has them too', async () => {
    await visit(browser, '/basket/', async (page) => {
      await openBasket(page, THREE, NOTE);
      const coming = page.waitForEvent('download');
      await page.locator('[data-docx]').click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe('摘编.docx');
      const { value } = await extractRawText({ buffer: await readFile(await download.path()) });
      const text = value.replaceAll(/\s/gu, '');
      for (const key of THREE) expect(text).toContain(textOf(key).replaceAll(/\s/gu, ''));
      expect(text).toContain('2.《沅江市安全守底行动实施方案》（代拟标题）二（二）1');
      expect(text).toContain('批注：批注');
      expect(text).toContain(`语料校验码：${corpusHash()}`);
      await said(page, /已存为/u);
    });
  });

  it('the clipboard has them with their places', async () => {
    await visit(browser, '/basket/', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await openBasket(page, THREE, NOTE);
      await page.locator('.basket-tools [data-copy]').click();
      await said(page, /已复制 3 段/u);
      const text = await page.evaluate(() => navigator.clipboard.readText());
      for (const key of THREE) expect(text.replaceAll('\n', '')).toContain(`“${textOf(key)}”`);
      expect(text).toContain(
        `（《鹤城区安全守底行动实施方案》二（一）3，${at('/plans/hecheng/2.1/#2.1.3')}）`,
      );
      await page.locator('.excerpt [data-copy]').nth(1).click();
      await said(page, /已复制 1 段/u);
      const one = await page.evaluate(() => navigator.clipboard.readText());
      expect(one).toMatch(/^“1\.坚决防止新增隐性债务[^”]*”工程[\s\S]*批注：批注$/u);
    });
  });
});

describe('for everybody', () => {
  it.each([
    [1440, false],
    [1440, true],
    [390, false],
    [390, true],
  ])('%i px, dark %j: no barrier, nothing sticks out', async (width, dark) => {
    await visit(
      browser,
      '/basket/',
      async (page) => {
        const barriers = async () => {
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
            .analyze();
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        };
        expect(await barriers()).toEqual([]);
        await openBasket(page, ['yueyanglou.4.14', ...THREE], NOTE);
        expect(await barriers()).toEqual([]);
        await fillBasket(page, THREE);
        await page.locator('[data-remove]').first().click();
        expect(await barriers()).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
        await page.goto(at('/plans/hecheng/2.1/'));
        await page.locator('add-passage button').first().click();
        await said(page, /已收入/u);
        expect(await barriers()).toEqual([]);
      },
      { width, dark },
    );
  });

  it('without script the page says what it is, and no button stands anywhere', async () => {
    const options = { javaScript: false };
    await visit(
      browser,
      `/basket/?p=${THREE.join(',')}`,
      async (page) => {
        expect(await page.locator('noscript').textContent()).toContain('脚本');
        expect(await page.locator('h1').textContent()).toBe('摘编');
        expect(await visibleControls(page)).toBe(0);
        expect(await page.locator('.basket-empty').isVisible()).toBe(false);
      },
      options,
    );
    await visit(
      browser,
      '/plans/hecheng/2.1/',
      async (page) => {
        expect(await page.locator('add-passage button').count()).toBe(0);
        expect(await visibleControls(page)).toBe(0);
      },
      options,
    );
  });
});
