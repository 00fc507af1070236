import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { csvParse, csvParseRows } from 'd3';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { corpusHash, PLANS, planOf } from './content.ts';
import { fileAt, sheetsOf, taken } from './downloads.ts';
import { visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const targets = PLANS.flatMap((plan) => plan.targets.map((target) => ({ plan, target })));

async function csvOf(address: string): Promise<string[][]> {
  return csvParseRows((await fileAt(address)).toString('utf8').replace(/^\ufeff/u, ''));
}

describe('without script', () => {
  it.each([
    // The page, and how many downloads it has: a line for each table.
    ['/compare/', 2],
    ['/compare/hazards/', 3],
    ['/targets/', 10],
    ['/units/', 2],
    ['/units/yingji/', 3],
    ['/gaps/hecheng/', 2],
    ['/graph/', 2],
    ['/graph/hecheng/', 6],
  ])('%s links to %i files that are there', async (address, count) => {
    await visit(
      browser,
      address,
      async (page) => {
        const links = await page
          .locator('file-downloads a')
          .evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
        expect(links).toHaveLength(count);
        for (const link of links) {
          const url = new URL(link, page.url());
          const response = await fetch(url);
          expect(response.status, link).toBe(200);
          expect((await response.arrayBuffer()).byteLength, link).toBeGreaterThan(200);
        }
      },
      { javaScript: false },
    );
  });
});

describe('the files of the build', () => {
  it.each([
    '/targets/all',
    '/targets/indicators',
    '/targets/deadlines',
    '/targets/ladder',
    '/compare/matrix',
    '/compare/hazards/passages',
    '/units/units',
    '/units/yingji/duties',
    '/gaps/hecheng/gaps',
    '/graph/pairs',
    '/graph/hecheng/tasks',
    '/graph/hecheng/responsibility',
  ])('%s: the XLSX has the rows of the CSV, and says whence it is', async (address) => {
    const csv = await csvOf(`${address}.csv`);
    const sheets = await sheetsOf(await fileAt(`${address}.xlsx`));
    const [name = '', about] = [...sheets.keys()];
    expect(about).toBe('说明');
    const cells = (sheets.get(name) ?? []).map((row) =>
      row.map((cell) =>
        cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''),
      ),
    );
    expect(cells.length).toBeGreaterThan(1);
    // An apostrophe guards what a spreadsheet would reckon; a trailing break is none in a cell.
    expect(cells).toEqual(csv.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/u, ''))));
    const said = Object.fromEntries(sheets.get('说明') ?? []);
    expect(said.语料校验码).toBe(corpusHash());
    expect(said.网页).toMatch(/\/(?:targets|compare|units|gaps|graph)\//u);
    expect(said.网页生成于).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(said.筛选).toBe('无，全部都在');
  });

  it('all targets of all plans are in the list, to the letter, numbers as numbers', async () => {
    const sheet = (await sheetsOf(await fileAt('/targets/all.xlsx'))).get('全部目标') ?? [];
    const [head = [], ...rows] = sheet;
    expect(rows).toHaveLength(targets.length);
    const column = (title: string) => rows.map((row) => row[head.indexOf(title)]);
    const sorted = (all: unknown[]) => all.map(String).sort();
    expect(sorted(column('原文'))).toEqual(sorted(targets.map(({ target }) => target.quote)));
    expect(column('数值').filter((cell) => typeof cell === 'number')).toHaveLength(
      targets.filter(({ target }) => target.value !== null).length,
    );
    expect(column('到期').filter((cell) => cell instanceof Date)).toHaveLength(
      targets.filter(({ target }) => target.deadline?.date?.length === 10).length,
    );
  });

  it('the calendar has every target that has a date', async () => {
    const dated = targets.filter(({ target }) => target.deadline?.date);
    for (const name of ['all', 'deadlines']) {
      const text = (await fileAt(`/targets/${name}.ics`)).toString('utf8');
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
      const ids = events.map((it) => String(it.getFirstPropertyValue('uid')));
      expect(ids.sort()).toEqual(
        dated.map(({ plan, target }) => `${plan.id}-${target.id}@duizhao`).sort(),
      );
    }
  });

  it('a duty list quotes every charge of the unit, plan by plan', async () => {
    const buffer = await fileAt('/units/yingji/duties.docx');
    const { value } = await mammoth.extractRawText({ buffer });
    const rows = csvParse(
      (await fileAt('/units/yingji/duties.csv')).toString('utf8').replace(/^\ufeff/u, ''),
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { '责任（原文）': charge = '', 条目: heading = '' } of rows) {
      for (const line of charge.split('\n')) expect(value).toContain(line);
      expect(value).toContain(heading);
    }
    expect(value).toMatch(/^一、鹤城/mu);
    expect(value).toContain(`语料校验码：${corpusHash()}`);
  });

  it('a topic compares the sentences of all plans that have it', async () => {
    const buffer = await fileAt('/compare/hazards/passages.docx');
    const { value } = await mammoth.extractRawText({ buffer });
    const [head, , ...lines] = await csvOf('/compare/hazards/passages.csv');
    expect(lines.length).toBeGreaterThan(2);
    for (const name of head?.slice(1) ?? []) expect(value).toContain(name);
    const squeezed = value.replaceAll('\n', '');
    for (const cell of lines.flatMap((row) => row.slice(1))) {
      expect(squeezed).toContain(cell.replaceAll('\n', ''));
    }
  });
});

describe('what is filtered', () => {
  it('a list filtered by plan and class gives exactly the rows in view', async () => {
    await visit(browser, '/targets/?plan=hecheng&class=zero&sort=deadline', async (page) => {
      const line = 'file-downloads[data-files="/targets/all"]';
      const shown = await page.locator('.all-targets tbody tr:visible .quote').allTextContents();
      expect(shown.length).toBeGreaterThan(2);
      await page.getByText(`（当前筛选 ${shown.length} 行）`).waitFor();
      const { name, bytes } = await taken(page, `${line} a[data-format="xlsx"]`);
      expect(name).toBe('全部目标.xlsx');
      const sheets = await sheetsOf(bytes);
      const [head = [], ...rows] = sheets.get('全部目标') ?? [];
      const quotes = rows.map((row) => row[head.indexOf('原文')]);
      expect(quotes).toEqual(shown.map((quote) => quote.trim()));
      const said = Object.fromEntries(sheets.get('说明') ?? []);
      expect(said.筛选).toBe(
        `方案：${planOf('hecheng').meta.short}；类别：底线；排序：时限；当前筛选 ${shown.length} 行`,
      );
      expect(said.网页).toBe(page.url());
      const csv = (await taken(page, `${line} a[data-format="csv"]`)).bytes.toString('utf8');
      expect(csvParseRows(csv.slice(1)).map((row) => row[head.indexOf('原文')])).toEqual([
        '原文',
        ...quotes,
      ]);
    });
  });

  it('a matrix gives the columns chosen, in their order, and the rows of the group', async () => {
    await visit(browser, '/compare/?plans=yuanjiang,hecheng&group=control', async (page) => {
      const rows = await page.locator('.matrix tr.topic:visible th').allTextContents();
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.length).toBeLessThan(await page.locator('.matrix tr.topic').count());
      const { bytes } = await taken(
        page,
        'file-downloads[data-files="/compare/matrix"] a[data-format="xlsx"]',
      );
      const [head, ...body] = (await sheetsOf(bytes)).get('任务对照') ?? [];
      expect(head?.slice(2)).toEqual(['yuanjiang', 'hecheng'].map((id) => planOf(id).meta.short));
      expect(body.map(([topic]) => topic)).toEqual(rows.map((text) => text.trim()));
    });
  });

  it('a duty list of one plan is a document of that plan', async () => {
    await visit(browser, '/units/yingji/?plan=hecheng', async (page) => {
      const { name, bytes } = await taken(page, 'file-downloads a[data-format="docx"]');
      expect(name).toMatch(/职责清单\.docx$/u);
      const { value } = await mammoth.extractRawText({ buffer: bytes });
      expect(value).toMatch(/^一、鹤城/mu);
      expect(value).not.toMatch(/^二、/mu);
      expect(value).toContain('筛选：当前筛选 1 份方案');
    });
  });

  it('a table of a graph gives the rows that pass, those behind its fold too', async () => {
    await visit(browser, '/graph/hecheng/?role=lead', async (page) => {
      const line = 'file-downloads[data-files="/graph/hecheng/tasks"]';
      await page.locator(line).getByText('（按当前筛选）').waitFor();
      const sheets = await sheetsOf((await taken(page, `${line} a[data-format="xlsx"]`)).bytes);
      const [head = [], ...rows] = sheets.get('单位与任务') ?? [];
      const whole = csvParse((await fileAt('/graph/hecheng/tasks.csv')).toString('utf8').slice(1));
      const leads = whole.filter((row) => row.角色 === '牵头');
      expect(leads.length).toBeGreaterThan(6);
      expect(rows.map((row) => row[head.indexOf('任务')])).toEqual(leads.map((row) => row.任务));
      expect(new Set(rows.map((row) => row[head.indexOf('角色')]))).toEqual(new Set(['牵头']));
    });
  });

  it('a search gives all that was found, folded or not', async () => {
    await visit(browser, '/search/?q=应急&plan=hecheng', async (page) => {
      const heading = await page.locator('.results h2').first().textContent();
      const count = Number(/(\d+) 条/u.exec(heading ?? '')?.[1]);
      expect(count).toBeGreaterThan(6);
      const { bytes } = await taken(page, '.downloads button[data-format="xlsx"]');
      const sheets = await sheetsOf(bytes);
      const [head = [], ...rows] = sheets.get('搜索结果') ?? [];
      expect(rows).toHaveLength(count);
      for (const row of rows) expect(String(row[head.indexOf('原文')])).toContain('应急');
      const said = Object.fromEntries(sheets.get('说明') ?? []);
      expect(said.筛选).toBe(`方案：${planOf('hecheng').meta.short}；${count} 条`);
    });
  });

  it('with nothing filtered the link is the file of the build', async () => {
    await visit(browser, '/targets/', async (page) => {
      const select = 'file-downloads[data-files="/targets/all"] a[data-format="xlsx"]';
      const { bytes } = await taken(page, select);
      expect(bytes.equals(await fileAt('/targets/all.xlsx'))).toBe(true);
    });
  });

  it('what is made here of all columns is what the build made', async () => {
    await visit(browser, '/compare/hazards/', async (page) => {
      const select = 'file-downloads a[data-format="csv"]';
      const [first, second] = await page.locator('topic-columns input[name="plans"]').all();
      await first?.uncheck();
      await page.getByText('（当前筛选').waitFor();
      const { bytes } = await taken(page, select);
      const whole = await csvOf('/compare/hazards/passages.csv');
      const part = csvParseRows(bytes.toString('utf8').slice(1));
      expect(part[0]).toEqual([whole[0]?.[0], ...(whole[0]?.slice(2) ?? [])]);
      const kept = whole
        .map((row) => [row[0], ...row.slice(2)])
        .filter((row, at) => at < 2 || row.slice(1).some((cell) => cell !== ''));
      expect(part).toEqual(kept);
      await second?.uncheck();
    });
  });
});

describe.runIf(await hasOffice())('LibreOffice', () => {
  it('opens what the build made: every page of a document, every row of a sheet', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'duizhao-office-'));
    try {
      await writeFile(join(folder, 'a.docx'), await fileAt('/units/yingji/duties.docx'));
      await writeFile(join(folder, 'b.xlsx'), await fileAt('/targets/all.xlsx'));
      await office(folder, 'txt:Text (encoded):UTF8', 'a.docx');
      await office(folder, 'csv:Text - txt - csv (StarCalc):44,34,76,1', 'b.xlsx');
      const text = await readFile(join(folder, 'a.txt'), 'utf8');
      expect(text).toContain('一、鹤城');
      expect(text).toContain(`语料校验码：${corpusHash()}`);
      const rows = csvParseRows(await readFile(join(folder, 'b.csv'), 'utf8'));
      expect(rows).toHaveLength(targets.length + 1);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 180_000);
});

async function office(folder: string, format: string, file: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    folder,
    join(folder, file),
  ];
  await promisify(execFile)('soffice', args);
}

async function hasOffice(): Promise<boolean> {
  return promisify(execFile)('soffice', ['--version']).then(
    () => true,
    () => false,
  );
}
