import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { FRONT, NEIGHBOURS } from '../../src/views/front.ts';
import { launchBrowser, openPage, type PageOptions } from './browser.ts';
import { builtPages, ROOT } from './content.ts';
import { deadLinks } from './links.ts';

/* A site of more plans than a page shows: the real ones and made-up ones, built once. */
const SITE = `${ROOT}.build/many`;
const CORPUS = `${ROOT}.build/corpus-many`;
const COUNT = 14;
const HEAVIEST = 250 * 1024;

let browser: Browser;
let site: Served;

beforeAll(async () => {
  // Nothing of Vitest's own variables: its BASE_URL and NODE_ENV would reach the pages.
  const { PATH, HOME } = process.env;
  const run = async (...args: string[]) =>
    await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: { PATH, HOME } });
  await run('scripts/bench/corpus.ts', '--plans', String(COUNT), '--out', CORPUS);
  await run('scripts/build.ts', '--content', CORPUS, '--out', SITE);
  site = await serve({ root: SITE, base: '/', port: 0, host: '127.0.0.1' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function visit(
  address: string,
  act: (page: Page) => Promise<void>,
  options: Partial<PageOptions> = {},
): Promise<void> {
  const opened = await openPage(browser, { width: 1280, height: 900, ...options });
  try {
    await opened.page.goto(site.url + address);
    await act(opened.page);
    opened.assertClean();
  } finally {
    await opened.close();
  }
}

const columns = (page: Page, table: string) =>
  page
    .locator(`${table} thead th[data-plan]:visible`)
    .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-plan')));

/** The plans that a page does not open with. */
async function others(address: string): Promise<string[]> {
  let ids: string[] = [];
  await visit(address, async (page) => {
    const links = page.locator('other-plans a');
    ids = await links.evaluateAll((list) => list.map((it) => it.getAttribute('data-id') ?? ''));
  });
  return ids;
}

/** Choose a plan from the list of those that the page does not show. */
async function choose(page: Page, id: string): Promise<void> {
  await page.locator('other-plans summary').first().click();
  await page.locator(`other-plans a[data-id="${id}"]`).click();
}

describe('the whole site', () => {
  it('has no dead link and no page over the limit', () => {
    expect(deadLinks(SITE, '/').dead.slice(0, 20)).toEqual([]);
    const heavy = builtPages(SITE)
      .map((page) => `${SITE}${page.endsWith('/') ? `${page}index.html` : page}`)
      .filter((file) => gzipSync(readFileSync(file)).length > HEAVIEST);
    expect(heavy).toEqual([]);
  });
});

describe('the matrix', () => {
  let other = '';
  beforeAll(async () => {
    other = (await others('compare/')).at(-1) ?? '';
  });

  it('opens with the first plans, and with others by its address', async () => {
    await visit('compare/', async (page) => {
      expect(await columns(page, '.matrix')).toHaveLength(FRONT);
    });
    await visit(`compare/?plans=${other},hecheng`, async (page) => {
      await page.locator(`.matrix th[data-plan="${other}"]`).waitFor();
      expect(await columns(page, '.matrix')).toEqual([other, 'hecheng']);
      const shown = await page
        .locator(`.matrix td[data-plan="${other}"] a.passage`)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      await page.goto(`${site.url}plans/${other}/topics/`);
      const own = await page
        .locator('.side-task > a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(shown.length).toBeGreaterThan(10);
      expect(shown.sort()).toEqual(own.sort());
    });
  });

  it('takes a plan in from the list, keeps it in the address, and filters it like the others', async () => {
    await visit('compare/', async (page) => {
      const before = await columns(page, '.matrix');
      await choose(page, other);
      await page.locator(`.matrix th[data-plan="${other}"]`).waitFor();
      expect(await columns(page, '.matrix')).toEqual([...before, other]);
      expect(new URL(page.url()).searchParams.get('plans')?.split(',')).toEqual([...before, other]);
      await page.locator('select[name="lacks"]').selectOption(other);
      const lacking = page.locator(`.matrix tr.topic:visible td[data-plan="${other}"]`);
      expect(new Set(await lacking.allTextContents())).toEqual(new Set(['未涉及']));
      await page.reload();
      await page.locator(`.matrix th[data-plan="${other}"]`).waitFor();
      expect(await columns(page, '.matrix')).toEqual([...before, other]);
    });
  });

  it('says what it cannot find', async () => {
    await visit('compare/?plans=hecheng,nowhere', async (page) => {
      await page.locator('task-matrix [role=status]', { hasText: 'nowhere' }).waitFor();
      expect(await columns(page, '.matrix')).toEqual(['hecheng']);
    }).catch((fault: unknown) => {
      // The page that does not exist is asked for, and the browser notes it.
      expect(String(fault)).toContain('404');
    });
  });

  it('leads without script to the page of each plan', async () => {
    await visit(
      'compare/',
      async (page) => {
        expect(await page.locator('other-plans a').count()).toBe(COUNT - FRONT);
        await page.locator('other-plans summary').click();
        await page.locator(`other-plans a[data-id="${other}"]`).click();
        expect(new URL(page.url()).pathname).toBe(`/plans/${other}/topics/`);
        expect(await page.locator('.task-text p').count()).toBeGreaterThan(5);
      },
      { javaScript: false },
    );
  });
});

describe('a topic', () => {
  const TOPIC = 'rectification';

  it('lays the plans that its address names side by side, every word of them', async () => {
    const named = (await others(`compare/${TOPIC}/`)).reverse();
    const [other = ''] = named;
    await visit(`compare/${TOPIC}/?plans=${named}`, async (page) => {
      await page.locator(`.side th[data-plan="${other}"]`).waitFor();
      expect(await columns(page, '.side')).toEqual(named);
      expect(await page.locator('.side tr.aligned').count()).toBeGreaterThan(0);
      const said = await page.locator(`.side td[data-plan="${other}"] .sentence`).allTextContents();
      await page.goto(`${site.url}plans/${other}/topics/`);
      const written = await page.locator(`#${TOPIC} .task-text > p`).allTextContents();
      const letters = (texts: string[]) => texts.join('').replaceAll(/\s/gu, '');
      expect(letters(said).length).toBeGreaterThan(50);
      expect(letters(said)).toBe(letters(written));
    });
  });

  it('takes a plan in from the list and compares it word by word', async () => {
    await visit(`compare/${TOPIC}/`, async (page) => {
      const before = await columns(page, '.side');
      expect(before).toHaveLength(FRONT);
      const id = await page.locator('other-plans a').first().getAttribute('data-id');
      await choose(page, id ?? '');
      await page.locator(`.side th[data-plan="${id}"]`).waitFor();
      expect(await columns(page, '.side')).toEqual([...before, id]);
      await page.locator('select[name="base"]').selectOption(id);
      await page.locator('.side ins, .side del').first().waitFor();
      const address = new URL(page.url()).searchParams;
      expect(address.get('plans')?.split(',')).toEqual([...before, id]);
      expect(address.get('base')).toBe(id);
    });
  });
});

describe('a unit', () => {
  it('counts every plan, and has a page for what each says', async () => {
    await visit('units/gongan/', async (page) => {
      expect(await page.locator('.of-plan').count()).toBe(FRONT);
      const rows = page.locator('.wide tr[data-plan]');
      expect(await rows.count()).toBeGreaterThan(FRONT);
      const last = rows.last();
      const counted = (await last.locator('td.num').allTextContents())
        .slice(0, -2)
        .reduce((sum, count) => sum + (Number(count) || 0), 0);
      const id = await last.getAttribute('data-plan');
      await last.locator('th a').click();
      await page.waitForURL(`**/units/gongan/${id}/`);
      expect(await page.locator('.of-plan').count()).toBe(1);
      const listed = page.locator('.of-plan > .of-role .duties > li');
      expect(await listed.count()).toBe(counted);
    });
  });
});

describe('targets', () => {
  it('take a plan in by address and from the list', async () => {
    const [last = '', other = ''] = await others('targets/');
    await visit(`targets/?plan=${other}`, async (page) => {
      await page.locator(`.all-targets tr[data-plan="${other}"]`).first().waitFor();
      const shown = page.locator('.all-targets tbody tr:visible');
      const count = await shown.count();
      expect(count).toBe(await page.locator(`.all-targets tr[data-plan="${other}"]`).count());
      await choose(page, last);
      await page.locator(`.all-targets tr[data-plan="${last}"]`).first().waitFor();
      expect(new URL(page.url()).searchParams.get('plan')).toBe(last);
    });
  });

  it('of one indicator stand together for all plans', async () => {
    await visit('targets/', async (page) => {
      const link = page.locator('.indicators a[href^="/targets/"]').first();
      const count = Number.parseInt((await link.textContent()) ?? '', 10);
      await link.click();
      await page.waitForURL(/\/targets\/[^/]+\/$/u);
      expect(await page.locator('.all-targets tbody tr').count()).toBe(count);
    });
  });
});

describe('gaps', () => {
  it('quote no more than a few neighbours for each topic, and count the rest', async () => {
    await visit('gaps/anshan/', async (page) => {
      const quoted = await page
        .locator('.missing')
        .evaluateAll((topics) => topics.map((it) => it.querySelectorAll('.neighbour').length));
      expect(Math.max(...quoted)).toBe(NEIGHBOURS);
      expect(await page.locator('.missing summary').first().textContent()).toMatch(
        /\d+ 份方案写了/u,
      );
    });
  });
});

describe('the search', () => {
  it('narrows its list of plans, and finds in the chosen one', async () => {
    await visit(`search/?q=${encodeURIComponent('安全')}`, async (page) => {
      await page.locator('.results section').first().waitFor();
      await page.locator('.results > div > button').waitFor();
      expect(await page.locator('.results section').count()).toBeLessThan(COUNT);
      await page.locator('.results > div > button').click();
      await page.locator(`.results section >> nth=${COUNT - 1}`).waitFor();
      await page.locator('other-plans summary').click();
      await page.locator('other-plans input[type="search"]').fill('鞍山');
      expect(await page.locator('other-plans label:visible').allTextContents()).toHaveLength(2);
      await page.locator('other-plans input[value="anshan"]').check();
      await page.waitForFunction(() => document.querySelectorAll('.results section').length === 1);
      expect(await page.locator('.results a').first().getAttribute('href')).toContain('/anshan/');
    });
  });
});
