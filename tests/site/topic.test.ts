import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS, letters, placedOn, TOPICS } from './alignment.ts';
import { launchBrowser, openPage } from './browser.ts';
import { at } from './content.ts';
import { visibleControls, visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/**
 * What the sentences of each column that can be seen say, from top to bottom, without white space.
 * @param without what of a sentence to leave out: `del`, `ins`.
 */
function columns(page: Page, without = 'none'): Promise<Record<string, string>> {
  return page.evaluate((left) => {
    const said: Record<string, string> = {};
    for (const sentence of document.querySelectorAll('.side .sentence')) {
      const cell = sentence.closest('td');
      if (!cell?.checkVisibility()) continue;
      const copy = sentence.cloneNode(true) as Element;
      for (const part of copy.querySelectorAll(left)) part.remove();
      const plan = cell.dataset.plan ?? '';
      said[plan] = (said[plan] ?? '') + (copy.textContent ?? '').replaceAll(/\s/gu, '');
    }
    return said;
  }, without);
}

/** What the columns of a topic must say: the sentences of its tasks, from the sources themselves. */
function wanted(topic: string): Record<string, string> {
  const said: Record<string, string> = {};
  for (const plan of COLUMNS) {
    const sentences = placedOn(topic, plan).flatMap((node) => node.sentences);
    if (sentences.length === 0) continue;
    said[plan.id] = sentences.map((it) => letters(plan.id, it).replaceAll(/\s/gu, '')).join('');
  }
  return said;
}

const status = (page: Page) => page.locator('topic-columns [role="status"]').textContent();
const table = (page: Page) => page.locator('.side').innerHTML();

/** A text with what says the same in every plan left out: punctuation, blanks and the level. */
const bare = (text: string) => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}%]|[区市县]/gu, '');

describe('a topic page without script', () => {
  it('has each sentence of each placed task once, to the letter, in order, in its column', async () => {
    const { page, assertClean, close } = await openPage(browser, {
      width: 1280,
      height: 900,
      javaScript: false,
    });
    for (const { id } of TOPICS) {
      await page.goto(at(`/compare/${id}/`));
      expect(await columns(page), id).toEqual(wanted(id));
      expect(await visibleControls(page)).toBe(0);
      // Nothing of a sentence stands outside its marks.
      const loose = await page
        .locator('.sentence')
        .evaluateAll((them) =>
          them.flatMap((it) => [...it.childNodes]).filter((it) => it.nodeType === Node.TEXT_NODE),
        );
      expect(loose.length, id).toBe(0);
    }
    assertClean();
    await close();
  });

  it('calls shared only what stands in another column, and marks most of what two plans have in common', async () => {
    await visit(
      browser,
      '/compare/public-order/',
      async (page) => {
        const all = await columns(page);
        const runs = await page.locator('.side .shared').evaluateAll((them) =>
          them.map((it) => ({
            plan: it.closest<HTMLElement>('td')?.dataset.plan ?? '',
            text: it.textContent ?? '',
          })),
        );
        expect(runs.length).toBeGreaterThan(5);
        for (const { plan, text } of runs) {
          // A heading may say it too.
          const others = await page
            .locator(`.side td:not([data-plan="${plan}"])`)
            .allTextContents();
          expect(bare(others.join('')), text).toContain(bare(text));
        }
        const own = runs.filter(({ plan }) => plan === 'hecheng').map(({ text }) => text);
        expect(bare(own.join('')).length / bare(all.hecheng ?? '').length).toBeGreaterThan(0.5);
      },
      { javaScript: false },
    );
  });

  it.each([
    // A number against a degree.
    ['goal-ecology', { hecheng: '治理率达到80%', yuanjiang: '基本消除' }],
    // A number against another.
    ['public-order', { hecheng: '50%', yuanjiang: '5%左右' }],
  ])('%s marks hardest what differs inside shared wording', async (topic, differing) => {
    await visit(
      browser,
      `/compare/${topic}/`,
      async (page) => {
        for (const [plan, text] of Object.entries(differing)) {
          const mark = page.locator(`td[data-plan="${plan}"] mark.differs`, { hasText: text });
          expect(await mark.allTextContents()).toEqual([text]);
          const [other] = Object.entries(differing).filter(([id]) => id !== plan);
          expect(await mark.getAttribute('title')).toContain(`“${other?.[1]}”`);
        }
      },
      { javaScript: false },
    );
  });
});

describe('a base to hold the others against', () => {
  it('shows what each has more and less, and gives the text back when it is put away', async () => {
    await visit(browser, '/compare/public-order/', async (page) => {
      const before = await table(page);
      const texts = await columns(page);
      await page.getByLabel(/逐字比对/u).selectOption('hecheng');
      expect(new URL(page.url()).search).toBe('?base=hecheng');
      await page.locator('.side ins').first().waitFor();
      const column = page.locator('td[data-plan="yuanjiang"]');
      expect(await column.locator('ins').allTextContents()).toContain('左右');
      expect(await column.locator('del').allTextContents()).toContain('50');
      expect(await page.locator('td[data-plan="hecheng"] :is(ins, del)').count()).toBe(0);
      await page.getByLabel(/逐字比对/u).selectOption('');
      expect((await table(page)) === before).toBe(true);
      expect(await columns(page)).toEqual(texts);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  // A row of two plans, one of five, one in which the base says nothing on most lines.
  it.each([
    ['public-order', 'hecheng'],
    ['rectification', 'yuanjiang'],
    ['rectification', 'anshan'],
  ])(
    '%s by its address ?base=%s: without what is struck out each column is its text',
    async (topic, base) => {
      await visit(browser, `/compare/${topic}/?base=${base}`, async (page) => {
        await page.locator('.side ins, .side del').first().waitFor();
        expect(await page.getByLabel(/逐字比对/u).inputValue()).toBe(base);
        expect(await columns(page, 'del')).toEqual(wanted(topic));
        // What is not inserted is the base, the width of punctuation aside.
        const lines = await page.locator('tr.aligned').evaluateAll(
          (rows, id) =>
            rows.flatMap((row) => {
              const from = row.querySelector(`td[data-plan="${id}"]`)?.textContent;
              return [...row.querySelectorAll('.sentence:has(ins, del)')].map((it) => {
                const kept = [...it.childNodes].filter((part) => part.nodeName !== 'INS');
                return { from: from ?? '', kept: kept.map((part) => part.textContent).join('') };
              });
            }),
          base,
        );
        expect(lines.length).toBeGreaterThan(0);
        for (const { from, kept } of lines) expect(bare(from)).toContain(bare(kept));
      });
    },
  );

  it('the last choice holds, however fast it follows the first', async () => {
    await visit(browser, '/compare/public-order/', async (page) => {
      const before = await table(page);
      const loaded = page.waitForResponse(/word-diff/u);
      await page.locator('topic-columns select').evaluate((select: HTMLSelectElement) => {
        for (const base of ['hecheng', '']) {
          select.value = base;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }
      });
      await loaded;
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.side :is(ins, del)').count()).toBe(0);
      expect((await table(page)) === before).toBe(true);
    });
  });
});

describe('the columns', () => {
  const heads = (page: Page) =>
    page
      .locator('.side thead th:visible')
      .evaluateAll((them) => them.map((it) => (it as HTMLElement).dataset.plan));

  it('are chosen by hand, stand in the URL and outlive a reload', async () => {
    await visit(browser, '/compare/rectification/', async (page) => {
      expect(await heads(page)).toEqual(COLUMNS.map(({ id }) => id));
      for (const name of ['平江', '鞍山', '岳阳楼']) {
        await page.getByLabel(name, { exact: true }).uncheck();
      }
      expect(new URL(page.url()).searchParams.get('plans')).toBe('hecheng,yuanjiang');
      const { hecheng, yuanjiang } = wanted('rectification');
      for (let round = 0; round < 2; round++) {
        expect(await heads(page)).toEqual(['hecheng', 'yuanjiang']);
        expect(await columns(page)).toEqual({ hecheng, yuanjiang });
        await page.reload();
      }
    });
  });

  // What the address says, and what the reader is told; the page is whole nevertheless.
  it.each([
    ['plans=nowhere', 'nowhere'],
    ['plans=,,,', ',,,'],
    ['plans=%3Cb%3E', '<b>'],
    ['base=nowhere', 'nowhere'],
    ['base=%22%5D', '"]'],
    ['base=%3Cimg%20src%3Dx%3E&plans=,', '<img src=x>'],
  ])('nonsense in the address is ignored with a word: %s', async (query, said) => {
    await visit(browser, `/compare/rectification/?${query}`, async (page) => {
      expect(await status(page)).toContain(`“${said}”`);
      expect(await heads(page)).toEqual(COLUMNS.map(({ id }) => id));
      expect(await page.locator('.side :is(ins, del)').count()).toBe(0);
    });
  });

  it('at least one stays', async () => {
    await visit(browser, '/compare/public-order/?plans=hecheng', async (page) => {
      await page.getByLabel('鹤城', { exact: true }).uncheck();
      expect((await heads(page)).length).toBeGreaterThan(1);
      expect(await status(page)).toContain('至少要留一份方案');
    });
  });
});
