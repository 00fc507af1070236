import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FRONT } from '../../src/views/front.ts';
import { launchBrowser } from './browser.ts';
import { builtPages, ROOT } from './content.ts';
import { taken } from './downloads.ts';
import { inFolder, openInFolder } from './folder.ts';
import { deadLinks } from './links.ts';
import { runScript } from './run-script.ts';

/** The real plans and made-up ones, more than a page opens with. */
const COUNT = FRONT + 2;

let browser: Browser;
let out: string;
let folder: string;

beforeAll(async () => {
  out = mkdtempSync(join(ROOT, '.build/offline-many-'));
  const content = join(out, 'content');
  await runScript('scripts/bench/corpus.ts', '--plans', String(COUNT), '--out', content);
  await runScript('scripts/build-offline.ts', '--content', content, '--out', join(out, 'site'));
  folder = join(out, 'site/duizhao');
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  if (out) rmSync(out, { recursive: true, force: true });
});

const opened = (path: string, act: (page: Page) => Promise<void>) =>
  openInFolder(browser, folder, path, act);

const columns = (page: Page, table: string) =>
  page
    .locator(`${table} thead th[data-plan]:visible`)
    .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-plan')));

/** Take in the first plan that the page does not open with, and say which. */
async function chooseAnother(page: Page): Promise<string> {
  await page.locator('other-plans summary').first().click();
  const link = page.locator('other-plans a').first();
  const id = await link.getAttribute('data-id');
  await link.click();
  return id ?? '';
}

it('every link leads to a file and a place in it', () => {
  expect(deadLinks(folder, '/').dead.slice(0, 20)).toEqual([]);
});

it('the matrix takes a plan in, from the list and by address', async () => {
  await opened('compare/index.html', async (page) => {
    const before = await columns(page, '.matrix');
    expect(before).toHaveLength(FRONT);
    const id = await chooseAnother(page);
    await page.locator(`.matrix th[data-plan="${id}"]`).waitFor();
    expect(await columns(page, '.matrix')).toEqual([...before, id]);
    const head = page.locator(`.matrix th[data-plan="${id}"] a`);
    expect(await head.getAttribute('href')).toBe(`../plans/${id}/index.html`);
    await page.reload();
    const link = page.locator(`.matrix td[data-plan="${id}"] a.passage`).first();
    await link.waitFor();
    await link.click();
    await page.waitForURL(new RegExp(`/plans/${id}/.*index\\.html#`, 'u'));
    expect(await page.locator(':target').count()).toBe(1);
  });
});

it('a topic takes a plan in and compares it word by word', async () => {
  await opened('compare/rectification/index.html', async (page) => {
    const id = await chooseAnother(page);
    await page.locator(`.side th[data-plan="${id}"]`).waitFor();
    await page.locator('select[name="base"]').selectOption(id);
    await page.locator('.side ins, .side del').first().waitFor();
  });
});

it('the targets of a plan that the page does not open with', async () => {
  await opened('targets/index.html', async (page) => {
    const id = await chooseAnother(page);
    await page.locator(`.all-targets tr[data-plan="${id}"]`).first().waitFor();
  });
});

it('the page of a unit in one plan hands over what that plan says', async () => {
  await opened('units/index.html', async (page) => {
    const [file = ''] = builtPages(folder).filter((it) => /^\/units\/yingji\/[^/]+\/$/u.test(it));
    await page.goto(inFolder(folder, `${file.slice(1)}index.html`));
    const sections = page.locator('.of-plan');
    expect(await sections.count()).toBe(1);
    const { bytes } = await taken(page, '.downloads [data-format=docx]');
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    const own = (await page.locator('.of-plan h2').textContent())?.match(/《.+》/u)?.[0] ?? '-';
    expect(value).toContain(own);
    expect(new Set(value.match(/《[^《》…]+》/gu))).toEqual(new Set([own]));
    expect(value).not.toContain('file:');
  });
});

it('the search finds in all plans', async () => {
  await opened('search/index.html?q=安全', async (page) => {
    await page.locator('.results section').first().waitFor();
    const more = page.locator('.results > div > button');
    if (await more.isVisible()) await more.click();
    await page.locator(`.results section >> nth=${COUNT - 1}`).waitFor();
  });
});
