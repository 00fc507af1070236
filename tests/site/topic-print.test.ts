import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS, letters, placedOn } from './alignment.ts';
import { launchBrowser } from './browser.ts';
import { corpusHash } from './content.ts';
import { comparable, isPrinted, print } from './pdf.ts';
import { visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** What a column says: a line for each sentence of its tasks, from the source. */
function said(topic: string, plan: (typeof COLUMNS)[number]): string[] {
  return placedOn(topic, plan).flatMap((node) =>
    node.sentences.map((sentence) => letters(plan.id, sentence)),
  );
}

const heads = (page: Page) => page.locator('.side thead th:visible').allTextContents();

describe('a topic page on paper', () => {
  it.each([
    // Five plans, the widest; one with few; the longest of all.
    ['rectification', 5],
    ['goal-ecology', 2],
    ['public-order', 3],
  ])('%s: %i plans on A4 landscape, without loss', async (topic, plans) => {
    await visit(browser, `/compare/${topic}/`, async (page) => {
      expect(await heads(page)).toHaveLength(plans);
      const paper = await print(page);
      for (const [n, { size, foot }] of paper.pages.entries()) {
        expect(size).toEqual([297, 210]);
        expect(foot).toBe(`—${n + 1}—`);
      }
      const wanted = COLUMNS.flatMap((plan) => said(topic, plan));
      expect(wanted.length).toBeGreaterThan(2);
      expect(wanted.filter((sentence) => !isPrinted(paper, sentence))).toEqual([]);
      // Each page says whose column is whose, and the last where all of it is from.
      const [head] = [comparable((await heads(page)).join(''))];
      expect(paper.pages.filter(({ text }) => !text.includes(head ?? '')).length).toBeLessThan(2);
      expect(paper.pages[0]?.text).toContain(head);
      expect(paper.text).toContain(`语料校验码${corpusHash()}`);
      expect(paper.text).toContain(comparable(page.url()));
      const chrome = ['逐字比对', '不比对', '上一主题', '下一主题', '跳到正文'];
      expect(chrome.filter((words) => paper.text.includes(words))).toEqual([]);
    });
  });

  it('has only the plans that were chosen, and says so in its address', async () => {
    await visit(browser, '/compare/rectification/?plans=anshan,yuanjiang', async (page) => {
      const paper = await print(page);
      for (const plan of COLUMNS) {
        const isChosen = ['anshan', 'yuanjiang'].includes(plan.id);
        const [first = ''] = said('rectification', plan);
        expect(isPrinted(paper, first), plan.id).toBe(isChosen);
      }
      expect(paper.text).toMatch(/rectification\/\?plans=anshan(?:,|%2C)yuanjiang$/u);
    });
  });
});

describe('isPrinted', () => {
  const paper = (...texts: string[]) => ({
    pages: texts.map((text) => ({ size: [297, 210] as [number, number], text, foot: '' })),
    text: texts.join(''),
  });

  it.each([
    // Whole; broken between two pages with another column between; over three.
    ['甲乙丙丁', paper('前甲乙丙丁后'), true],
    ['甲乙丙丁', paper('前甲乙旁', '旁丙丁后'), true],
    ['甲乙丙丁', paper('前甲旁', '乙丙旁', '旁丁'), true],
    // A page lost between, a letter lost, the wrong order.
    ['甲乙丙丁', paper('前甲乙旁', '旁', '丙丁'), false],
    ['甲乙丙丁', paper('前甲乙旁', '丁后'), false],
    ['甲乙丙丁', paper('丙丁', '甲乙'), false],
  ])('%s: %#', (text, pages, wanted) => {
    expect(isPrinted(pages, text)).toBe(wanted);
  });
});
