import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../../scripts/bench/random.ts';
import { allBigrams, drawSubstrings } from '../../scripts/bench/recall.ts';
import { unsafeNames } from '../../scripts/offline/names.ts';
import { launchBrowser } from './browser.ts';
import { builtPages, corpusHash, ROOT } from './content.ts';
import { DIST } from './dist.ts';
import { taken } from './downloads.ts';
import { inFolder, openInFolder } from './folder.ts';
import { deadLinks } from './links.ts';
import { print } from './pdf.ts';
import { runScript } from './run-script.ts';
import { expected, PASSAGES } from './search/expected.ts';
import { keysOf, results, waitForWord } from './search/results.ts';

const SEED = 20261121;

let browser: Browser;
let out: string;
let folder: string;

beforeAll(async () => {
  out = mkdtempSync(join(ROOT, '.build/offline test-'));
  await runScript('scripts/build-offline.ts', '--out', out);
  folder = join(out, 'duizhao');
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  rmSync(out, { recursive: true, force: true });
});

const at = (path: string) => inFolder(folder, path);

const opened = (path: string, act: (page: Page) => Promise<void>) =>
  openInFolder(browser, folder, path, act);

/** Files of a folder, by path with forward slashes. */
function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(root, name)).isFile())
    .sort();
}

it('has every page of the site, and every link of it leads to a file and a place in it', () => {
  const pages = builtPages(folder);
  expect(pages).toEqual(builtPages(DIST).filter((page) => page !== '/404.html'));
  const { dead, seen } = deadLinks(folder, '/');
  expect(dead.slice(0, 20)).toEqual([]);
  expect(seen).toBeGreaterThan(1000);
  for (const page of pages) {
    const html = readFileSync(`${folder}${page}${page.endsWith('/') ? 'index.html' : ''}`, 'utf8');
    // From the root of the disk, or to a folder.
    expect(html.match(/ (?:href|src|action)="(?:\/|[^":?#]*\/(?:[?#][^"]*)?")[^"]*/gu)).toBe(null);
    expect(html).not.toMatch(/type="module"|modulepreload/u);
  }
});

it('can be copied to any system', () => {
  const files = filesOf(folder);
  expect(files.length).toBeGreaterThan(200);
  expect(unsafeNames(files)).toEqual([]);
  const note = readFileSync(join(folder, 'README.txt'), 'utf8');
  expect(note).toMatch(/^\ufeff对照/u);
  expect(note).toContain(corpusHash());
  expect(note.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
});

it.each([
  [['a/con.html'], /device/u],
  [['A.html', 'a.html'], /case/u],
  [['a:b.html'], /character/u],
  [['方案.html'], /character/u],
  [['a./b.html'], /stop/u],
  [[`${'a'.repeat(150)}.html`], /longer/u],
])('refuses the names %j', (names, reason) => {
  expect(unsafeNames(names)).toEqual([expect.stringMatching(reason)]);
});

it('is the ZIP file unpacked', () => {
  const entries = unzipSync(readFileSync(join(out, 'duizhao.zip')));
  expect(Object.keys(entries).sort()).toEqual(
    filesOf(folder)
      .map((name) => `duizhao/${name}`)
      .sort(),
  );
  for (const [name, data] of Object.entries(entries)) {
    expect(readFileSync(join(out, name)).equals(data), name).toBe(true);
  }
  expect(strFromU8(entries['duizhao/index.html'] ?? new Uint8Array())).toContain('<html');
});

it('pages of every kind open clean', async () => {
  // Alike in depth and first name: some of each, the folder has hundreds.
  const kinds = Map.groupBy(builtPages(folder), (address) => {
    const names = address.split('/');
    return `${names[1]} ${names.length}`;
  });
  expect(kinds.size).toBeGreaterThan(12);
  await opened('index.html', async (page) => {
    for (const address of [...kinds.values()].flatMap((alike) => alike.slice(0, 5))) {
      await page.goto(at(`${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`));
      expect(await page.locator('h1').count(), address).toBe(1);
    }
  });
}, 300_000);

it('is read by following its links', async () => {
  await opened('index.html', async (page) => {
    const follow = async (name: string, to: RegExp) => {
      await page.locator('.masthead nav a', { hasText: name }).first().click();
      await page.waitForURL(to);
      expect(await page.locator('h1').count()).toBe(1);
    };
    await follow('任务对照', /duizhao\/compare\/index\.html$/u);
    await page.locator('main a[href$="compare/rectification/index.html"]').first().click();
    await page.waitForURL(/compare\/[^/]+\/index\.html/u);
    await page.locator('main a[href*="/plans/"][href*="#"]').first().click();
    await page.waitForURL(/plans\/[a-z]+\/[^/]+\/index\.html#/u);
    expect(await page.locator(':target').count()).toBe(1);
    await follow('单位', /units\/index\.html$/u);
    await follow('责任图', /graph\/index\.html$/u);
    await follow('目标', /targets\/index\.html$/u);
    await follow('查漏', /gaps\/index\.html$/u);
    await page.goBack();
    await page.waitForURL(/targets\/index\.html$/u);
  });
});

it('is searched from any page by keyboard; the words are marked where they stand', async () => {
  await opened('plans/pingjiang/2.1/index.html', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('动态清零');
    await page.locator('[role=option] mark').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/plans\/hecheng\/2\.1\/index\.html\?q=[^#]+#2\.1\.3$/u);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(2);
    // By mouse, and by the form that works without script too.
    await page.locator('search-box input').fill('zjj');
    await page.locator('[role=option]', { hasText: '住房' }).first().click();
    await page.waitForURL(/units\/[a-z-]+\/index\.html$/u);
    await page.locator('search-box input').fill('消防');
    await page.locator('search-box button').click();
    await page.waitForURL(/search\/index\.html\?q=/u);
    await page.locator('.hits mark').first().waitFor();
  });
});

it('the search page finds the same as the served one, filtered and by units too', async () => {
  await opened('search/index.html?q=消防', async (page) => {
    let wanted = expected(['消防']);
    expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
    await page.locator('input[name=plan][value=hecheng]').check();
    await page.locator('select[name=part]').selectOption('工作任务');
    wanted = expected(['消防'], { plans: ['hecheng'], part: '工作任务' });
    expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
    await page.reload();
    expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
    // Several words, punctuation of another width, Latin letters in another case.
    for (const [typed, terms] of [
      ['网络 舆情', ['网络', '舆情']],
      ['学校,医院', ['学校、医院']],
      ['7X24小时', ['7x24小时']],
    ] as const) {
      await page.goto(at(`search/index.html?q=${encodeURIComponent(typed)}`));
      wanted = expected(terms);
      expect(keysOf(await results(page, wanted.length))).toEqual(wanted);
    }
    await page.goto(at('search/index.html?q=不会有的话'));
    await waitForWord(page, /^没有/u);
  });
});

it(`${SEED}: bigrams and longer pieces find every passage that has them, and no other`, async () => {
  await opened('search/index.html', async (page) => {
    const random = seeded(SEED);
    const bigrams = allBigrams(PASSAGES);
    const queries = [
      ...Array.from({ length: 40 }, () => bigrams[Math.floor(random() * bigrams.length)] ?? ''),
      ...drawSubstrings(PASSAGES, 20, random),
    ];
    for (const query of queries) {
      await page.locator('#q').fill(query);
      const wanted = expected([query]);
      await waitForWord(page, new RegExp(`^“${RegExp.escape(query)}”`, 'u'));
      expect(keysOf(await results(page, wanted.length)), query).toEqual(wanted);
    }
  });
}, 180_000);

it('filters, compares, draws and keeps as on the served site', async () => {
  await opened('compare/rectification/index.html?base=hecheng', async (page) => {
    await page.locator('ins, del').first().waitFor();
    await page.goto(at('compare/index.html'));
    const filter = page.locator('task-matrix select').first();
    const rows = page.locator('.matrix tbody tr:visible');
    const all = await rows.count();
    await filter.selectOption({ index: 1 });
    await expect.poll(() => rows.count()).not.toBe(all);
    expect(page.url()).toMatch(/^file:.*\?.+=/u);
    await page.goto(at('units/index.html'));
    await page.locator('unit-filter input').fill('gongan');
    await page.locator('main a[href$="units/gongan/index.html"]').waitFor();
    await expect.poll(() => page.locator('main li a:visible').count()).toBeLessThan(5);
    await page.goto(at('graph/hecheng/index.html'));
    await page.locator('input[name=find]').fill('gongan');
    await page.locator('duty-graph [role=status]', { hasText: '公安机关' }).waitFor();
    await page.goto(at('targets/index.html'));
    expect(await page.locator('target-list select').count()).toBeGreaterThan(0);
  });
});

it('collects passages and sends them as a document', async () => {
  await opened('plans/hecheng/2.1/index.html', async (page) => {
    await page.locator('[id="2.1.3"] button', { hasText: '摘' }).first().click();
    await page.goto(at('basket/index.html'));
    await page.locator('main', { hasText: '动态清零' }).waitFor();
    const { name, bytes } = await taken(page, 'main button:has-text("Word")');
    expect(name).toBe('摘编.docx');
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    expect(value).toContain('动态清零');
    expect(value).toContain('网页：basket/index.html?p=hecheng.2.1.3');
    // A link to a file of this disk would be of no use to anybody.
    expect(await page.locator('[data-share]').isVisible()).toBe(false);
  });
});

it('what is saved of a table, a graph and a search names no path of this disk', async () => {
  const saved = async (path: string, act: (page: Page) => Promise<void>, select: string) => {
    let text = '';
    await opened(path, async (page) => {
      await act(page);
      text = (await taken(page, select)).bytes.toString('utf8');
    });
    return text;
  };
  const svg = await saved(
    'graph/hecheng/index.html',
    async () => {},
    'button:has-text("SVG") >> visible=true >> nth=0',
  );
  expect(svg).toContain('graph/hecheng/index.html');
  const csv = await saved(
    'search/index.html?q=动态清零',
    async (page) => page.locator('.hits mark').first().waitFor(),
    'main [data-format=csv], main button:has-text("CSV")',
  );
  expect(csv).toContain('plans/hecheng/2.1/index.html');
  const ics = await saved(
    'targets/index.html?plan=hecheng',
    async (page) => page.locator('.all-targets tr:visible').first().waitFor(),
    '.downloads a[data-format=ics] >> nth=0',
  );
  expect(ics).toContain('BEGIN:VCALENDAR');
  for (const text of [svg, csv, ics]) expect(text).not.toMatch(/file:|\.build/u);
});

it('prints', async () => {
  await opened('plans/hecheng/2.1/index.html', async (page) => {
    const { pages, text } = await print(page);
    expect(pages.length).toBeGreaterThan(1);
    expect(text).toContain('动态清零');
    // A path of somebody's disk is no address.
    expect(text).not.toContain('file:');
  });
});
