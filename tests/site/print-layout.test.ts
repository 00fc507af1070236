import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { at } from './content.ts';
import { comparable } from './pdf.ts';

/** A point of PDF is 1/72 inch. */
const POINTS_PER_MM = 72 / 25.4;

/** A line of type on paper: its text, its size in points, and where it stands, in millimetres from the top left. */
interface Line {
  text: string;
  size: number;
  left: number;
  right: number;
  baseline: number;
}

interface Sheet {
  width: number;
  height: number;
  lines: Line[];
}

/** Print a page and read where its lines stand. Those of neighbouring columns count as one. */
async function sheetsOf(page: Page): Promise<Sheet[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const task = getDocument({ data, verbosity: 0 });
  const paper = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= paper.numPages; number++) {
    const sheet = await paper.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const lines: Line[] = [];
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size, x, y] = item.transform.map(Number);
      const left = (x ?? 0) / POINTS_PER_MM;
      const right = left + item.width / POINTS_PER_MM;
      const baseline = (height - (y ?? 0)) / POINTS_PER_MM;
      const line = lines.find((it) => Math.abs(it.baseline - baseline) < 1);
      if (line) {
        line.text += comparable(item.str);
        line.size = Math.max(line.size, size ?? 0);
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, right);
      } else lines.push({ text: comparable(item.str), size: size ?? 0, left, right, baseline });
    }
    sheets.push({
      width: Math.round(width / POINTS_PER_MM),
      height: Math.round(height / POINTS_PER_MM),
      lines: lines.sort((one, other) => one.baseline - other.baseline),
    });
  }
  await task.destroy();
  return sheets;
}

/** The lines between the margins of an upright page: 37 mm above, 35 mm below. */
const within = ({ lines }: Sheet) =>
  lines.filter(({ baseline }) => baseline > 37 && baseline < 297 - 35);

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
  open = await openPage(browser, { width: 1280, height: 800 });
});

afterAll(async () => {
  open.assertClean();
  await browser.close();
});

describe.each([
  ['a section', '/plans/hecheng/2.3/', '鹤城区安全守底行动实施方案'],
  [
    'a whole plan',
    '/plans/anshan/',
    '中共鞍山市委办公厅鞍山市人民政府办公厅关于推进城市安全发展的实施意见',
  ],
])('%s as an official document', (_name, address, title) => {
  let sheets: Sheet[];

  beforeAll(async () => {
    await open.page.goto(at(address));
    sheets = await sheetsOf(open.page);
  });

  it('has its title in 二号, centred', () => {
    const lines = sheets[0]?.lines.filter(({ size }) => Math.abs(size - 22) < 0.1) ?? [];
    expect(lines.map(({ text }) => text).join('')).toBe(title);
    for (const { left, right } of lines) {
      expect((left + right) / 2).toBeCloseTo(28 + 156 / 2, 0);
    }
  });

  it('has its text in 三号, at most 22 lines a page and 28 characters a line, some as many', () => {
    const counts = sheets.map((sheet) => within(sheet).length);
    // The last page goes on with small type.
    expect(Math.max(...counts.slice(0, -1))).toBe(22);
    const lines = sheets.slice(0, -1).flatMap(within);
    expect(lines.filter(({ size }) => Math.abs(size - 16) < 0.1).length).toBeGreaterThan(
      lines.length * 0.9,
    );
    const ideographs = lines
      // Readings of slips are in smaller type.
      .filter(({ text }) => !/[〔〕]/u.test(text))
      .map(({ text }) => text.match(/\p{Script=Han}/gu)?.length ?? 0);
    expect(lines.filter(({ text }) => text.length === 28).length).toBeGreaterThan(0);
    expect(Math.max(...ideographs)).toBeLessThanOrEqual(28);
  });

  it('keeps the margins, 28 mm and 26 mm', () => {
    for (const { left, right } of sheets.flatMap(within)) {
      expect(left).toBeGreaterThan(28 - 0.5);
      // A mark of punctuation may hang half of its square over the edge.
      expect(right).toBeLessThan(210 - 26 + 16 / 2 / POINTS_PER_MM + 0.5);
    }
  });

  it('has its numbers on the outer side', () => {
    for (const [n, { lines }] of sheets.entries()) {
      const number = lines.find(({ text }) => text === `—${n + 1}—`);
      expect(number?.size).toBeCloseTo(14, 0);
      expect(number?.baseline).toBeGreaterThan(297 - 35 + 7);
      if (n % 2 === 0) expect(number?.left).toBeGreaterThan(150);
      else expect(number?.right).toBeLessThan(60);
    }
  });

  it('sets each level in its face, and headings on the line of their text', async () => {
    await open.page.emulateMedia({ media: 'print' });
    const faces = await open.page.evaluate(() => {
      const face = (selector: string) => {
        const found = document.querySelector(selector);
        return found && getComputedStyle(found).fontFamily.split(',')[0]?.trim();
      };
      return [
        face('.sheet > header > :first-child'),
        face('.part > h2, .sheet > header > p + p'),
        face('.section > :is(h1, h3)'),
        face('.item > p'),
      ];
    });
    await open.page.emulateMedia({ media: null });
    expect(faces).toEqual(['FZXiaoBiaoSong-B05S', 'SimHei', 'KaiTi_GB2312', 'FangSong_GB2312']);
    const items = await open.page
      .locator('.item > :is(h2, h3, h4):has(+ p)')
      .evaluateAll((found) =>
        found.map((heading) => [
          heading.textContent ?? '',
          heading.nextElementSibling?.textContent?.slice(0, 2) ?? '',
        ]),
      );
    expect(items.length).toBeGreaterThan(4);
    const paper = sheets.flatMap((sheet) => within(sheet).map(({ text }) => text));
    const runIn = items.filter(([heading = '', text = '']) =>
      paper.some((line) => line.includes(comparable(heading) + comparable(text))),
    );
    // Where a line ends just after a heading, or within it, the text is on the next.
    expect(runIn.length).toBeGreaterThan(items.length * 0.7);
  });
});

describe.each(['/plans/anshan/', '/plans/yuanjiang/', '/units/xiaofang/', '/gaps/anshan/'])(
  '%s',
  (address) => {
    it('has no heading alone at the foot of a page', async () => {
      await open.page.goto(at(address));
      const sheets = await sheetsOf(open.page);
      expect(sheets.length).toBeGreaterThan(8);
      await open.page.emulateMedia({ media: 'print' });
      const texts = await open.page
        .locator('main :is(h1, h2, h3, h4, summary)')
        .evaluateAll((found) =>
          found
            .filter((it) => getComputedStyle(it).display !== 'inline')
            .map((it) => it.textContent ?? ''),
        );
      await open.page.emulateMedia({ media: null });
      const headings = texts.map(comparable);
      expect(headings.length).toBeGreaterThan(5);
      const last = sheets.map(
        (sheet) =>
          within(sheet)
            .at(-1)
            ?.text.replace(/^\d+\./u, '') ?? '',
      );
      expect(last.filter((line) => headings.includes(line))).toEqual([]);
    });
  },
);

describe.each([
  ['/compare/', '主题'],
  ['/compare/stability/', '鹤城沅江平江'],
  ['/targets/', '指标'],
])('%s', (address, head) => {
  it('lies on its side, and no line leaves the page', async () => {
    await open.page.goto(at(address));
    const sheets = await sheetsOf(open.page);
    expect(sheets.length).toBeGreaterThan(1);
    for (const { width, height, lines } of sheets) {
      expect([width, height]).toEqual([297, 210]);
      for (const { left, right, baseline } of lines) {
        expect(left).toBeGreaterThan(14);
        expect(right).toBeLessThan(297 - 14);
        expect(baseline).toBeLessThan(210 - 5);
      }
    }
    // The second page goes on with the table of the first, under its heads.
    const [, first] = sheets[1]?.lines ?? [];
    expect(first?.text.startsWith(head)).toBe(true);
  });
});
