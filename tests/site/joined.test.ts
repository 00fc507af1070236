import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { launchBrowser, openPage } from './browser.ts';
import { PLANS, ROOT } from './content.ts';
import { deadLinks } from './links.ts';
import { expected } from './search/expected.ts';
import { keysOf, results } from './search/results.ts';

/** Two provinces, each a site of its own as another machine would build it, under paths of one host. */
const SITES = { '/liaoning/': '辽宁省', '/hunan/': '湖南省' } as const;
const ALL = Object.keys(SITES).join(',');

let host: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  // Where the build puts its own, so that a fresh checkout ignores it.
  host = mkdtempSync(join(ROOT, '.build/joined-'));
  for (const [base, province] of Object.entries(SITES)) {
    const where = ['--only', province, '--base', base, '--out', join(host, base)];
    await promisify(execFile)(process.execPath, ['scripts/build.ts', ...where, '--join', ALL], {
      cwd: ROOT,
      // As from a shell: Vitest sets BASE_URL and the like, which a build would take for its own.
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
    });
  }
  served = await serve({ root: host, base: '/', port: 0, host: '127.0.0.1' });
  browser = await launchBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  if (host) rmSync(host, { recursive: true, force: true });
});

async function visit(address: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, assertClean, close } = await openPage(browser, { width: 1024, height: 768 });
  try {
    await page.goto(served.url + address.slice(1));
    await act(page);
    assertClean();
  } finally {
    await close();
  }
}

const query = (base: string, params: Record<string, string>) =>
  `${base}search/?${new URLSearchParams(params)}`;

describe('two sites of some plans each, joined by their search', () => {
  it.each(Object.entries(SITES))(
    '%s holds the plans of %s, and every link leads somewhere',
    (base, province) => {
      const own = PLANS.filter(({ meta }) => meta.province === province);
      const { dead, seen } = deadLinks(join(host, base), base);
      expect(dead).toEqual([]);
      expect(seen).toBeGreaterThan(own.length);
    },
  );

  it.each(Object.keys(SITES))('%s finds what stands in either, at its address', async (base) => {
    const wanted = expected(['消防']);
    await visit(query(base, { q: '消防' }), async (page) => {
      const groups = await results(page, wanted.length);
      expect(keysOf(groups).toSorted()).toEqual(wanted.toSorted());
      // Its own plans first.
      const links = await page
        .locator('.hits a')
        .evaluateAll((all) =>
          all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
        );
      const bases = [...new Set(links.map((link) => `/${link.split('/')[1]}/`))];
      expect(bases).toEqual([base, ...Object.keys(SITES).filter((it) => it !== base)]);
    });
  });

  it('filters both: what a unit is charged with', async () => {
    const charged = PLANS.flatMap(({ id, assignments }) =>
      assignments
        .filter(({ functions }) => functions?.includes('yingji'))
        .map(({ node }) => `${id}#${node}`),
    );
    const wanted = expected(['安全']).filter((key) => charged.includes(key));
    const plans = new Set(wanted.map((key) => key.split('#')[0]));
    expect([...plans]).toEqual(expect.arrayContaining(['anshan', 'hecheng']));
    await visit(query('/hunan/', { q: '安全', unit: 'yingji' }), async (page) => {
      expect(keysOf(await results(page, wanted.length)).toSorted()).toEqual(wanted.toSorted());
    });
  });

  it('leads from a passage of one into the other', async () => {
    await visit(query('/hunan/', { q: '消防' }), async (page) => {
      await results(page, expected(['消防']).length);
      const link = page.locator('.hits a[href^="/liaoning/"]').first();
      const hash = new URL(await link.evaluate((it: HTMLAnchorElement) => it.href)).hash;
      await link.click();
      await page.waitForURL(/\/liaoning\/plans\/anshan\//u);
      await page
        .locator(`[id="${decodeURIComponent(hash.slice(1))}"]`, { hasText: '消防' })
        .waitFor();
    });
  });
});
