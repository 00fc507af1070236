import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './browser/find.ts';
import { launchBrowser, openPage } from './browser.ts';

/** One page for each fault that the site's tests rely on being seen. */
const PAGES: Record<string, string> = {
  '/clean': '<title>鹤城</title><p id="p">重大事故隐患动态清零</p>',
  '/console': '<title>x</title><script>console.error("坏了")</script>',
  '/throws': '<title>x</title><script>throw new Error("没有接住")</script>',
  '/missing': '<title>x</title><img src="/nothing.png" alt="">',
  '/foreign': '<title>x</title><script src="http://localhost:9/x.js"></script>',
  '/csp':
    '<title>x</title><meta http-equiv="Content-Security-Policy" content="script-src \'none\'"><script>1</script>',
  '/aborts':
    '<title>x</title><script>const c = new AbortController(); fetch("/slow", { signal: c.signal }).catch(() => {}); c.abort()</script>',
  '/script': '<title>x</title><p id="p">without</p><script>p.textContent = "with"</script>',
};

let server: Server;
let browser: Browser;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = PAGES[request.url ?? ''];
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html;charset=utf-8' });
    // Without an icon of its own a page asks for /favicon.ico.
    response.end(page ? `<link rel="icon" href="data:,">${page}` : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const SIZE = { width: 800, height: 600 };

describe('openPage', () => {
  it('finds nothing wrong with a page in order', async () => {
    const { page, assertClean, close } = await openPage(browser, SIZE);
    await page.goto(`${url}/clean`);
    expect(await page.textContent('#p')).toBe('重大事故隐患动态清零');
    assertClean();
    await close();
  });

  it.each([
    // What a script reports.
    ['/console', /consoleErrors: 坏了/],
    // What nobody catches.
    ['/throws', /pageErrors: .*没有接住/],
    // What is not there.
    ['/missing', /failedRequests: .*nothing\.png: status 404/],
    // What asks another host.
    ['/foreign', /foreignRequests: http:\/\/localhost:9\/x\.js/],
    // What the policy refuses.
    ['/csp', /cspViolations: script-src-elem refuses inline/],
  ])('sees the fault of %s', async (path, fault) => {
    const { page, assertClean, close } = await openPage(browser, SIZE);
    await page.goto(url + path, { waitUntil: 'networkidle' });
    expect(() => assertClean()).toThrow(fault);
    await close();
  });

  it('does not blame a page for a request that it drops itself', async () => {
    const { page, assertClean, close } = await openPage(browser, SIZE);
    await page.goto(`${url}/aborts`, { waitUntil: 'networkidle' });
    assertClean();
    await close();
  });

  it('lets pass what the test means to cause, and no more', async () => {
    const { page, assertClean, close } = await openPage(browser, SIZE);
    await page.goto(`${url}/missing`, { waitUntil: 'networkidle' });
    assertClean(/nothing\.png/);
    expect(() => assertClean(/other\.png/)).toThrow(/nothing\.png/);
    await close();
  });

  it('opens dark, and without script, when told so', async () => {
    const dark = await openPage(browser, { ...SIZE, dark: true });
    await dark.page.goto(`${url}/script`);
    expect(await dark.page.textContent('#p')).toBe('with');
    expect(await dark.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      true,
    );
    const plain = await openPage(browser, { ...SIZE, javaScript: false });
    await plain.page.goto(`${url}/script`);
    expect(await plain.page.textContent('#p')).toBe('without');
    await dark.close();
    await plain.close();
  });
});

describe('findBrowser', () => {
  it('takes the one that is named', async () => {
    const named = await findBrowser({ CHROMIUM_PATH: process.execPath });
    expect(named).toEqual({ path: process.execPath, env: {} });
  });

  it('refuses a name that cannot be started', async () => {
    await expect(findBrowser({ CHROMIUM_PATH: '/no/such/chromium' })).rejects.toThrow(
      'CHROMIUM_PATH is no program: /no/such/chromium',
    );
  });

  it('unpacks the one that npm brings where none is installed', async () => {
    const { path } = await findBrowser({ PATH: '/no/such/folder' });
    expect(path).toMatch(/duizhao-chromium-[\d.]+\/chromium$/);
  });
});
