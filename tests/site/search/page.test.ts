import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citedName } from '../../../src/views/citation.ts';
import { inSiteOrder } from '../../../src/views/plans.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { PLANS } from '../content.ts';
import { expected } from './expected.ts';
import { keysOf, openSearch, results, waitForWord } from './results.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Act on a page of its own and have it clean. */
async function visit(act: (page: Page) => Promise<void>): Promise<void> {
  const { page, assertClean, close } = await openPage(browser, {
    width: 1024,
    height: 768,
    serviceWorker: false,
  });
  page.setDefaultTimeout(15_000);
  try {
    await act(page);
  } finally {
    // What the page did wrong explains more than what then did not come.
    assertClean();
    await close();
  }
}

const queryOf = (page: Page) => [...new URL(page.url()).searchParams].map((it) => it.join('='));

describe('the search page', () => {
  it.each([
    // In several plans, some with more hits than are shown at first.
    ['消防', ['消防']],
    // Two words, both required, in either order.
    ['网络 舆情', ['网络', '舆情']],
    ['舆情\u3000网络', ['舆情', '网络']],
    // Punctuation of either width finds either.
    ['学校、医院', ['学校、医院']],
    ['学校,医院', ['学校、医院']],
    ['2024年，', ['2024年']],
    // Latin letters in either case.
    ['7X24小时', ['7x24小时']],
  ])('%s: every passage that has it, by plan in site order, each marked', async (typed, terms) => {
    await visit(async (page) => {
      const wanted = expected(terms);
      expect(wanted.length).toBeGreaterThan(0);
      await openSearch(page, { q: typed });
      const groups = await results(page, wanted.length);
      expect(keysOf(groups)).toEqual(wanted);
      const plans = inSiteOrder(PLANS).filter(({ id }) =>
        wanted.some((key) => key.startsWith(`${id}#`)),
      );
      expect(groups.map(({ title }) => title)).toEqual(plans.map(({ meta }) => citedName(meta)));
      for (const { count, hits } of groups) {
        expect(count).toBe(hits.length);
        for (const { marks } of hits) expect(marks.length).toBeGreaterThan(0);
      }
    });
  });

  it('filters by plan and part, in the results and in the address, and unfilters', async () => {
    await visit(async (page) => {
      await openSearch(page, { q: '消防' });
      await results(page, expected(['消防']).length);
      await page.locator('input[name=plan][value=hecheng]').check();
      let wanted = expected(['消防'], { plans: ['hecheng'] });
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
      expect(queryOf(page)).toEqual(['q=消防', 'plan=hecheng']);
      await page.locator('select[name=part]').selectOption('工作任务');
      wanted = expected(['消防'], { plans: ['hecheng'], part: '工作任务' });
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
      await page.locator('input[name=plan][value=yuanjiang]').check();
      await page.locator('input[name=plan][value=hecheng]').uncheck();
      wanted = expected(['消防'], { plans: ['yuanjiang'], part: '工作任务' });
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
      expect(queryOf(page)).toEqual(['q=消防', 'plan=yuanjiang', 'part=工作任务']);
      await page.locator('input[name=plan][value=yuanjiang]').uncheck();
      await page.locator('select[name=part]').selectOption('');
      wanted = expected(['消防']);
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
      expect(queryOf(page)).toEqual(['q=消防']);
    });
  });

  it('is as its address says', async () => {
    await visit(async (page) => {
      await openSearch(page, { q: '消防', plan: ['hecheng', 'pingjiang'], part: '工作任务' });
      const wanted = expected(['消防'], { plans: ['hecheng', 'pingjiang'], part: '工作任务' });
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
      expect(await page.locator('#q').inputValue()).toBe('消防');
      const checked = page.locator('input[name=plan]:checked');
      expect(
        await checked.evaluateAll((them) => them.map((it) => it.getAttribute('value'))),
      ).toEqual(['hecheng', 'pingjiang']);
      expect(await page.locator('select[name=part]').inputValue()).toBe('工作任务');
      expect(await page.title()).toContain('“消防”的搜索');
      expect(await page.locator('.note').isHidden()).toBe(true);
    });
  });

  it.each<[{ plan?: string | string[]; part?: string }, string]>([
    [{ plan: 'nowhere' }, '“nowhere”'],
    [{ part: '没有这部分' }, '“没有这部分”'],
    // Both, with a plan that is there: that one holds.
    [{ plan: ['hecheng', '"]x'], part: '无' }, '“"]x”“无”'],
  ])('leaves out of its address what is not there, with a word: %j', async (query, word) => {
    await visit(async (page) => {
      const plans = [query.plan ?? []].flat().filter((plan) => plan === 'hecheng');
      await openSearch(page, { q: '消防', ...query });
      const wanted = expected(['消防'], plans.length > 0 ? { plans } : {});
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
      const note = page.locator('.note');
      expect(await note.isVisible()).toBe(true);
      expect(await note.textContent()).toBe(`网址中的${word}本站没有，已略去。`);
    });
  });

  it.each([
    // One character, one with punctuation, nothing, punctuation only.
    ['安', /^请再输入一个字/u],
    ['“安”', /^请再输入一个字/u],
    [' ', /^输入两个字以上/u],
    ['，。', /^输入两个字以上/u],
    // What no text says; what no passage says of both.
    ['不存在的词语', /^没有含有“不存在的词语”的条文/u],
    ['黑臭水体 扫黑除恶', /^没有同时含有“黑臭水体”和“扫黑除恶”的条文/u],
  ])('%j: %s', async (typed, word) => {
    await visit(async (page) => {
      await openSearch(page);
      await page.locator('#q').fill('消防');
      await results(page, expected(['消防']).length);
      await page.locator('#q').fill(typed);
      await waitForWord(page, word);
      expect(await page.locator('.hits li').count()).toBe(0);
    });
  });

  it.each([
    // The slip as printed, and what it should read, which says why it was found.
    ['奥论引导', 0],
    ['舆论引导', 1],
  ])('%s finds 鹤城 二（三）5; by its erratum: %i', async (typed, notes) => {
    await visit(async (page) => {
      const wanted = expected([typed]);
      expect(wanted).toContain('hecheng#2.3.5');
      await openSearch(page, { q: typed, plan: 'hecheng' });
      const own = wanted.filter((key) => key.startsWith('hecheng#'));
      expect(keysOf(await results(page, own.length))).toEqual(own);
      const hit = page.locator('.hits li', { has: page.locator('a[href$="#2.3.5"]') });
      expect(await hit.getByText('按勘误读作：').count()).toBe(notes);
      expect(await hit.locator('mark').allTextContents()).toContain(typed);
    });
  });
});

describe('typing', () => {
  it('asks nothing while an input method is composing, and once when it is done', async () => {
    await visit(async (page) => {
      await page.clock.install();
      await openSearch(page);
      await page.evaluate(() => {
        const replace = history.replaceState.bind(history);
        const asked: string[] = [];
        Object.assign(window, { asked });
        history.replaceState = (state, title, url) => {
          asked.push(new URL(String(url), location.href).searchParams.get('q') ?? '');
          replace(state, title, url);
        };
      });
      const asked = () => page.evaluate(() => Reflect.get(window, 'asked') as string[]);
      const keys = await page.context().newCDPSession(page);
      await page.locator('#q').focus();
      for (const text of ['d', 'dong', 'dongtai', '动态']) {
        const { length } = text;
        await keys.send('Input.imeSetComposition', {
          text,
          selectionStart: length,
          selectionEnd: length,
        });
        await page.clock.runFor(2000);
        expect(await page.locator('#q').inputValue()).toBe(text);
      }
      expect(await asked()).toEqual([]);
      await keys.send('Input.insertText', { text: '动态清零' });
      const wanted = expected(['动态清零']);
      await page.clock.runFor(2000);
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
      expect(await asked()).toEqual(['动态清零']);
    });
  });

  it('shows the last query, whatever order answers come in', async () => {
    await visit(async (page) => {
      await openSearch(page, { q: '消防' });
      await results(page, expected(['消防']).length);
      // The texts of the first come late; the second has what it needs.
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/*.pf_fragment', async (route) => {
        await held;
        await route.continue();
      });
      await page.locator('#q').fill('黑臭水体');
      const late = page.waitForRequest('**/*.pf_fragment');
      await waitForWord(page, /^“黑臭水体”：/u);
      const fragment = await late;
      await page.locator('#q').fill('消防');
      const wanted = expected(['消防']);
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
      release();
      await (await fragment.response())?.finished();
      await page.waitForLoadState('networkidle');
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
    });
  });
});
