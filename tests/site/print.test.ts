import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { at, corpusHash } from './content.ts';

/** A point of PDF is 1/72 inch. */
const POINTS_PER_MM = 72 / 25.4;
const FOOT = 22 * POINTS_PER_MM;

/** A printed page: its size in millimetres, what stands in it and in its bottom margin, in reading order. */
interface PrintedPage {
  size: [number, number];
  text: string;
  foot: string;
}

/** Print as a reader would and read the paper. */
async function print(page: Page): Promise<PrintedPage[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const task = getDocument({ data, verbosity: 0 });
  const paper = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= paper.numPages; number++) {
    const sheet = await paper.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    const words = items.flatMap((item) =>
      'str' in item ? [{ text: item.str, low: Number(item.transform[5]) < FOOT }] : [],
    );
    const joined = (low: boolean) =>
      words
        .filter((word) => word.low === low)
        .map(({ text }) => text)
        .join('');
    pages.push({
      size: [Math.round(width / POINTS_PER_MM), Math.round(height / POINTS_PER_MM)],
      text: comparable(joined(false)),
      foot: comparable(joined(true)),
    });
  }
  await task.destroy();
  return pages;
}

/** Fonts draw a radical and the character it is with one glyph, and a PDF then names either. */
const RADICALS = new Map(
  [
    ...'⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺓幺⺌小⺎兀⻌辶戶户'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character]),
);

/** A text as paper can be compared with it: without white space, ⻛ as 风, ⼀ as 一, ： as :. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2e80-\u2eff戶]/gu, (radical) => RADICALS.get(radical) ?? radical)
    .replaceAll(/\s/gu, '');
}

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
  let pages: PrintedPage[];
  let whole: string;

  beforeAll(async () => {
    open = await openPage(browser, { width: 1280, height: 800, dark });
    await open.page.goto(at(address));
    pages = await print(open.page);
    whole = pages.map(({ text }) => text).join('');
  });

  afterAll(async () => {
    open.assertClean();
    await open.close();
  });

  it('has every passage whole and in order, and the reading of every slip', async () => {
    const wanted = await passages(open.page);
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.join('').split('〔').length - 1).toBeGreaterThanOrEqual(slips);
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
    expect(chrome.filter((words) => whole.includes(words))).toEqual([]);
  });

  it('says at its end where it is from and which texts it was made of', () => {
    expect(whole).toContain(comparable(at(address)));
    expect(whole).toContain(`语料校验码${corpusHash()}`);
  });

  it('is on A4, numbered page by page', () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const [n, { size, foot }] of pages.entries()) {
      expect(size).toEqual([210, 297]);
      expect(foot).toBe(`—${n + 1}—`);
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
