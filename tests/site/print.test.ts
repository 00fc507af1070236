import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { at, corpusHash } from './content.ts';
import { comparable, type Printed, type PrintedPage, print } from './pdf.ts';

/** What each heading and paragraph of the page says on paper: its text, and after each slip its reading. */
async function passages(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('.node > :is(h1, h2, h3, h4, h5, h6, p:not(.gloss))')].map(
      (passage) =>
        [...passage.childNodes]
          .map((child) => {
            const reads = child instanceof HTMLElement ? child.dataset.reads : undefined;
            return (child.textContent ?? '') + (reads === undefined ? '' : `〔${reads}〕`);
          })
          .join(''),
    ),
  );
  return texts.map(comparable);
}

/** What stands in the margins of each page, as its text begins: what is printed, and its number. */
const MARGINS = /^(?<head>[^—]*)—(?<number>\d+)—/u;

/** The text of a page without its margins. */
const bodyOf = ({ text }: PrintedPage) => text.replace(MARGINS, '');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe.each([
  // A section, with three slips in it.
  ['a section', '/plans/hecheng/2.3/', false, 3],
  // A whole plan, and one on a reader's dark screen.
  ['a whole plan', '/plans/pingjiang/', false, 4],
  ['a whole plan in the dark', '/plans/yueyanglou/', true, 8],
])('%s, %s', (_name, address, dark, slips) => {
  let open: OpenPage;
  let paper: Printed;

  beforeAll(async () => {
    open = await openPage(browser, { width: 1280, height: 800, dark });
    await open.page.goto(at(address));
    paper = await print(open.page);
  });

  afterAll(async () => {
    open.assertClean();
    await open.close();
  });

  it('has every passage whole and in order, and the reading of every slip', async () => {
    const wanted = await passages(open.page);
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.join('').split('〔').length - 1).toBeGreaterThanOrEqual(slips);
    const whole = paper.pages.map(bodyOf).join('');
    let from = 0;
    for (const passage of wanted) {
      const found = whole.indexOf(passage, from);
      // What is printed instead says more than that it is not found.
      const instead = whole
        .slice(whole.indexOf(passage.slice(0, 8), from))
        .slice(0, passage.length);
      expect(found === -1 ? instead : passage).toBe(passage);
      from = found + passage.length;
    }
  });

  it('has nothing of the screen', () => {
    const chrome = [
      '复制出处',
      '打印本节',
      '打印全文',
      '上一节',
      '下一节',
      '跳到正文',
      '搜索',
      '固定地址',
      '原文第',
    ];
    expect(chrome.filter((words) => paper.text.includes(words))).toEqual([]);
  });

  it('says at its end where it is from and which texts it was made of', () => {
    expect(paper.text).toContain(comparable(at(address)));
    expect(paper.text).toContain(`语料校验码${corpusHash()}`);
    expect(paper.text).toMatch(/网页生成于\d{4}-\d\d-\d\d打印于\d{4}-\d\d-\d\d/u);
  });

  it('is on A4, numbered page by page, with what it is over all but the first', async () => {
    expect(paper.pages.length).toBeGreaterThan(1);
    const what = await open.page.locator('.printed').getAttribute('data-what');
    for (const [n, { size, text }] of paper.pages.entries()) {
      expect(size).toEqual([210, 297]);
      expect(MARGINS.exec(text)?.groups).toEqual({
        head: n === 0 ? '' : comparable(what ?? ''),
        number: String(n + 1),
      });
    }
  });

  it('is black on white', async () => {
    await open.page.emulateMedia({ media: 'print' });
    const colours = await open.page.evaluate(() => {
      const of = (selector: string) => {
        const found = document.querySelector(selector);
        if (!found) throw new Error(`no ${selector}`);
        return getComputedStyle(found);
      };
      return [of('.node p').color, of('h1').color, of('html').backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});
