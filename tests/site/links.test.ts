import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { searchRecords } from '../../src/search/records.ts';
import { launchBrowser, openPage } from './browser.ts';
import { builtPages, PLANS, ROOT } from './content.ts';
import { DIST } from './dist.ts';
import { deadLinks, exists } from './links.ts';

const BASE = '/duizhao/';
const BASED = `${ROOT}.build/subpath`;
/** The host for which `links.ts` answers: with it canonical addresses are checked as links are. */
const HOST = 'http://site';

describe('at the root', () => {
  it('every link, source and form of every page leads to something, anchors too', () => {
    const { dead, seen } = deadLinks(DIST, '/');
    expect(dead.slice(0, 20)).toEqual([]);
    expect(seen).toBeGreaterThan(1000);
  });

  it('gives no absolute address where the build does not know its host', () => {
    const files = readdirSync(DIST);
    expect(files.filter((name) => name.startsWith('sitemap'))).toEqual([]);
    expect(readFileSync(`${DIST}/robots.txt`, 'utf8')).not.toContain('Sitemap');
    const home = readFileSync(`${DIST}/index.html`, 'utf8');
    expect(home).not.toMatch(/rel="canonical"|og:url|og:image/u);
    expect(home).toContain('"url":"/"');
  });

  it('every passage that the search knows stands at the address that it gives', () => {
    const urls = searchRecords(PLANS, () => []).map(({ url }) => url);
    expect(urls.filter((url) => !exists(DIST, url))).toEqual([]);
  });
});

describe(`under ${BASE}`, () => {
  let site: Served;
  let browser: Browser;

  beforeAll(async () => {
    const build = [`${ROOT}scripts/build.ts`, '--base', BASE, '--site', HOST, '--out', BASED];
    // Nothing of Vitest's own variables: its BASE_URL and NODE_ENV would reach the pages.
    const { PATH, HOME } = process.env;
    await promisify(execFile)(process.execPath, build, { cwd: ROOT, env: { PATH, HOME } });
    site = await serve({ root: BASED, base: BASE, port: 0, host: '127.0.0.1' });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('has the same pages, and every link keeps the base', () => {
    expect(builtPages(BASED)).toEqual(builtPages(DIST));
    const { dead, seen } = deadLinks(BASED, BASE);
    expect(dead.slice(0, 20)).toEqual([]);
    expect(seen).toBeGreaterThan(1000);
  });

  it('has a sitemap of all its pages, canonical addresses, and a robots.txt that names the sitemap', () => {
    const read = (file: string) => readFileSync(`${BASED}/${file}`, 'utf8');
    const locations = (xml: string) =>
      [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, it]) => it);
    const root = HOST + BASE;
    expect(read('robots.txt')).toContain(`Sitemap: ${root}sitemap-index.xml\n`);
    expect(locations(read('sitemap-index.xml'))).toEqual([`${root}sitemap-0.xml`]);
    const listed = builtPages(BASED).filter((address) => address !== '/404.html');
    const addresses = listed.map((address) => root + address.slice(1));
    expect(locations(read('sitemap-0.xml')).sort()).toEqual(addresses.sort());
    for (const address of listed) {
      const html = read(`${address}index.html`);
      expect(html).toContain(`<link rel="canonical" href="${root}${address.slice(1)}">`);
      expect(html).toContain(`<meta property="og:url" content="${root}${address.slice(1)}">`);
    }
    expect(read('404.html')).not.toContain('rel="canonical"');
  });

  it('says on a page of its own what is not there, with links that lead back', async () => {
    const { page, assertClean, close } = await openPage(browser, { width: 1024, height: 768 });
    const answer = await page.goto(`${site.url}plans/nowhere/at/all`);
    expect(answer?.status()).toBe(404);
    await page.locator('main a').click();
    await page.waitForURL(`${site.url}plans/`);
    assertClean(/nowhere|404/u);
    await close();
  });

  it('is searched, and a hit opens', async () => {
    const { page, assertClean, close } = await openPage(browser, { width: 1024, height: 768 });
    await page.goto(`${site.url}plans/pingjiang/2.1/`);
    await page.locator('search-box input').pressSequentially('动态清零');
    await page.locator('[role=option]').first().click();
    await page.waitForURL(/\/duizhao\/plans\/hecheng\/2\.1\/\?q=[^#]+#2\.1\.3$/u);
    expect(await page.locator(':target h2').textContent()).toContain('动态清零');
    await page.goto(`${site.url}search/?q=${encodeURIComponent('动态清零')}`);
    await page.locator('.hits a').last().click();
    await page.waitForURL(/\/duizhao\/plans\/[a-z]+\/[^/]+\/\?q=/u);
    expect(await page.locator(':target').count()).toBe(1);
    assertClean();
    await close();
  });
});
