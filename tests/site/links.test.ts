import { execFile } from 'node:child_process';
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

describe('at the root', () => {
  it('every link, source and form of every page leads to something, anchors too', () => {
    const { dead, seen } = deadLinks(DIST, '/');
    expect(dead.slice(0, 20)).toEqual([]);
    expect(seen).toBeGreaterThan(1000);
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
    const build = [`${ROOT}scripts/build.ts`, '--base', BASE, '--out', BASED];
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
