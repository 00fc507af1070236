import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { writeWorker } from '../../scripts/build/worker.ts';
import { normaliseBase, staticHandler } from '../../scripts/serve/handler.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { ROOT } from './content.ts';
import { DIST } from './dist.ts';

const BASE = normaliseBase(process.env.BASE_PATH ?? '/');
const SECTION = 'plans/hecheng/2.1/';

let browser: Browser;
/** Holds `site`, a copy of the built site that a test may change, and is gone after each. */
let folder: string;
let server: Server;
let home: string;
/** What was asked for, in order. */
let asked: string[];
let isSilent: boolean;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = mkdtempSync(join(ROOT, '.build/worker-'));
  cpSync(DIST, join(folder, 'site'), { recursive: true });
  const answer = staticHandler(join(folder, 'site'), BASE);
  asked = [];
  isSilent = false;
  server = createServer((request, response) => {
    asked.push((request.url ?? '').slice(BASE.length));
    if (!isSilent) answer(request, response);
  });
  home = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}${BASE}`;
  open = await openPage(browser, { width: 1024, height: 768 });
});

afterEach(async () => {
  await open.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Open a page of the site with nothing kept, and wait until it is. */
async function firstVisit(address: string): Promise<Page> {
  const { page } = open;
  await page.goto(home + address);
  await untilKept(page, address);
  return page;
}

/** Wait until a page and the style sheets that it needs can be read without a network. */
async function untilKept(page: Page, address: string): Promise<void> {
  const styles = await page
    .locator('link[rel=stylesheet]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  const wanted = [home + address, ...styles];
  await eventually(async () =>
    (await Promise.all(wanted.map((it) => kept(page, it)))).every(Boolean),
  );
}

/** The text that is kept for an address; empty where there is none. */
async function kept(page: Page, address: string): Promise<string> {
  return await page.evaluate(async (it) => (await (await caches.match(it))?.text()) ?? '', address);
}

/** Wait until something holds; `page.waitForFunction` does not wait for what a promise comes to. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  await expect.poll(holds, { timeout: 20_000 }).toBe(true);
}

async function search(page: Page): Promise<string[]> {
  await page.locator('search-box input').fill('动态清零');
  await page.locator('[role=option] mark').first().waitFor();
  await page.locator('search-box .status', { hasText: '查看全部' }).waitFor();
  return page.locator('[role=option]').evaluateAll((all) => all.map((it) => it.textContent ?? ''));
}

/** Put other words on a page of a built folder. */
function rewrite(site: string, from: string, to: string): void {
  const file = join(site, SECTION, 'index.html');
  const html = readFileSync(file, 'utf8');
  expect(html).toContain(from);
  writeFileSync(file, html.replaceAll(from, to));
}

/** The caches of the browser, by name. */
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

it('what was read and searched once is there without a network, the rest is said and listed', async () => {
  const page = await firstVisit(SECTION);
  await page.goto(`${home}compare/`);
  const found = await search(page);
  expect(found.length).toBeGreaterThan(2);
  await untilKept(page, 'compare/');
  await open.context.setOffline(true);

  await page.goto(`${home}${SECTION}#2.1.3`);
  expect(await page.locator(':target h2').textContent()).toContain('动态清零');
  const font = () => page.evaluate(() => getComputedStyle(document.body).lineHeight);
  const styled = await font();
  // A question to the page's script is the same page.
  await page.goto(`${home}compare/?view=table`);
  expect(await page.locator('.matrix table').count()).toBe(1);
  expect(await search(page)).toEqual(found);
  open.assertClean();

  const unread = await page.goto(`${home}units/gongan/`);
  expect(unread?.status()).toBe(503);
  expect(await page.textContent('h1')).toBe('没有网络');
  expect(await font()).toBe(styled);
  const links = page.locator('main a');
  expect(await links.allTextContents()).toEqual([
    '任务对照',
    '(一)全面开展安全生产治本攻坚三年行动 · 鹤城',
  ]);
  await links.last().click();
  await page.waitForURL(home + SECTION);
  expect(await page.locator('h1').textContent()).toContain('三年行动');
  open.assertClean(/503/);
});

it('costs one small file, once a build', async () => {
  await firstVisit('');
  const first = asked.splice(0);
  expect(first.filter((path) => path === 'sw.js')).toHaveLength(1);
  // What the page had loaded is taken from the browser's own cache.
  expect(first.filter((path, n) => first.indexOf(path) !== n)).toEqual([]);
  expect(gzipSync(readFileSync(join(DIST, 'sw.js'))).length).toBeLessThan(2 * 1024);
  open.assertClean();
});

it('never shows what was kept when the network answers', async () => {
  const page = await firstVisit(SECTION);
  rewrite(join(folder, 'site'), '鹤城区', '新鹤城区');
  await page.goto(home + SECTION);
  expect(await page.locator('main').textContent()).toContain('新鹤城区');
  // And it is the new one that is kept.
  await eventually(async () => (await kept(page, home + SECTION)).includes('新鹤城区'));
  open.assertClean();
});

it('shows what was kept when the network carries nothing', async () => {
  const page = await firstVisit(SECTION);
  isSilent = true;
  await page.goto(home + SECTION, { waitUntil: 'commit' });
  expect(await page.locator('h1').textContent()).toContain('三年行动');
});

it('keeps no page that is not there', async () => {
  const page = await firstVisit(SECTION);
  expect((await page.goto(`${home}plans/nowhere/`))?.status()).toBe(404);
  await page.goto(`${home}plans/`);
  await untilKept(page, 'plans/');
  expect(await kept(page, `${home}plans/nowhere/`)).toBe('');
  open.assertClean(/404/);
});

it('a new build drops what the old one kept, and loads no page anew', async () => {
  const page = await firstVisit(SECTION);
  await page.goto(`${home}plans/`);
  await untilKept(page, 'plans/');
  await page.evaluate(() => caches.open('of another site'));
  const [old] = (await cacheNames(page)).filter((name) => name.startsWith('duizhao'));
  expect(old).toBeDefined();

  const next = join(folder, 'next');
  cpSync(join(folder, 'site'), next, { recursive: true });
  rewrite(next, '鹤城区', '新鹤城区');
  await writeWorker(next);
  renameSync(join(folder, 'site'), join(folder, 'old'));
  renameSync(next, join(folder, 'site'));
  asked.splice(0);

  await page.goto(home + SECTION);
  expect(await page.locator('main').textContent()).toContain('新鹤城区');
  await eventually(async () => !(await cacheNames(page)).includes(old ?? ''));
  await untilKept(page, SECTION);
  const names = await cacheNames(page);
  expect(names).toHaveLength(2);
  expect(names).toContain('of another site');
  // It was asked for once, by the reader.
  expect(asked.filter((path) => path === SECTION)).toHaveLength(1);
  open.assertClean();

  await open.context.setOffline(true);
  await page.goto(home + SECTION);
  expect(await page.locator('main').textContent()).toContain('新鹤城区');
  await page.goto(`${home}plans/`);
  expect(await page.textContent('h1')).toBe('没有网络');
});

it('the same files make the same worker', async () => {
  const site = join(folder, 'site');
  const worker = readFileSync(join(site, 'sw.js'), 'utf8');
  await writeWorker(site);
  expect(readFileSync(join(site, 'sw.js'), 'utf8')).toBe(worker);
});
