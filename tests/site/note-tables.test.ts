import { csvParseRows } from 'd3';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { sheetsOf, taken } from './downloads.ts';
import { visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

it.each([
  ['/notes/lead/'],
  ['/notes/zero/'],
  // Its first table has heads over heads.
  ['/notes/yuanjiang-hecheng/'],
  ['/notes/anshan-2018/'],
])('%s: every table can be taken away as the page shows it', async (address) => {
  await visit(browser, address, async (page) => {
    const tables = await page.locator('.note-table').evaluateAll((all) =>
      all.map((table) => ({
        caption: table.querySelector('caption')?.textContent ?? '',
        rows: table.querySelectorAll('tbody tr').length,
        columns: table.querySelectorAll('tbody tr:first-child > *').length,
        words: [...table.querySelectorAll('tbody :is(th, td)')].map((it) => it.textContent ?? ''),
      })),
    );
    expect(tables.length).toBeGreaterThan(0);
    const bare = (words: string) => words.replaceAll(/\s/gu, '');
    for (const [at, { caption, rows, columns, words }] of tables.entries()) {
      const { name, bytes } = await taken(page, `.downloads button:text("CSV") >> nth=${at}`);
      expect(name).toBe(`${caption}.csv`.replaceAll(/\s/gu, ''));
      const [head = [], ...body] = csvParseRows(bytes.toString('utf8').replace(/^\ufeff/u, ''));
      expect(head).toHaveLength(columns);
      expect(new Set(head).size).toBe(columns);
      expect(body).toHaveLength(rows);
      expect(body.flat().map(bare)).toEqual(words.map(bare));
    }
    const { bytes } = await taken(page, '.downloads button:text("XLSX") >> nth=0');
    const sheets = [...(await sheetsOf(bytes))];
    expect(sheets[0]?.[1]).toHaveLength((tables[0]?.rows ?? 0) + 1);
    expect(Object.fromEntries(sheets[1]?.[1] ?? []).网页).toContain(address);
  });
});

it('a note has no dead control without script', async () => {
  await visit(
    browser,
    '/notes/lead/',
    async (page) => expect(await page.locator('.note .downloads').count()).toBe(0),
    { javaScript: false },
  );
});
