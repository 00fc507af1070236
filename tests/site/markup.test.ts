import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileContent } from '../../scripts/content/compile.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type ContentFolder, contentFolder } from '../scripts/content-folder.ts';
import { launchBrowser, openPage } from './browser.ts';
import { ROOT } from './content.ts';
import { sheetsOf, taken } from './downloads.ts';
import { inFolder } from './folder.ts';
import { runScript } from './run-script.ts';
import { waitForWord } from './search/results.ts';

/*
 * A plan, a topic and a function whose words look like markup, script, templates and formulas, through the whole
 * site: everywhere it is text. What would come out of it as an element is an `x-leak`, a script or a handler.
 */

const TOPICS = `groups:
  - { id: all, name: '全部"><x-leak>' }
topics:
  - id: all
    name: 全部</title><x-leak>
    group: all
    note: '都在"><x-leak a="这里。'
    placings:
      - { plan: good, path: 一 }
      - { plan: good, path: 二/1 }
      - { plan: good, path: 二/2 }
      - { plan: hostile, path: 一 }
      - { plan: hostile, path: 二/（一）/1 }
      - { plan: hostile, path: 二/（一）/2 }
`;
const FUNCTION =
  '  - { id: leak, name: 泄漏, title: "泄漏</title><x-leak>部门", kind: government, aliases: [] }';

let folder: ContentFolder;
let out: string;
let site: string;
let offline: string;
let plan: Plan;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  folder = contentFolder(['good', 'hostile']);
  folder.write('content/lexicon/topics.yaml', TOPICS);
  const units = 'content/lexicon/units.yaml';
  folder.write(units, folder.read(units).replace(/^functions:$/mu, `$&\n${FUNCTION}`));
  const compiled = compileContent(folder.root).plans.find(({ id }) => id === 'hostile');
  if (!compiled) throw new Error('the fixture is not read');
  plan = compiled;
  out = mkdtempSync(join(ROOT, '.build/markup-'));
  site = join(out, 'site');
  offline = join(out, 'offline/duizhao');
  const content = ['--content', join(folder.root, 'content')];
  await runScript('scripts/build.ts', ...content, '--out', site);
  await runScript('scripts/build-offline.ts', ...content, '--out', join(out, 'offline'));
  served = await serve({ root: site, base: '/', port: 0, host: '127.0.0.1' });
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  folder?.close();
  if (!out) return;
  rmSync(out, { recursive: true, force: true });
  rmSync(join(ROOT, '.build/made', encodeURIComponent(site)), { force: true });
});

/** Names of the files of a folder that end in this. */
const files = (root: string, end: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(end))
    .sort();

type Node = DefaultTreeAdapterTypes.Node;

/** The nodes of a page as a browser without script has them, so that `noscript` is looked into. */
function nodesOf(root: string, name: string): Node[] {
  return below(parse(readFileSync(join(root, name), 'utf8'), { scriptingEnabled: false }));
}

/** All nodes below one, those of templates too. */
function below(node: Node): Node[] {
  const inside = 'content' in node ? [node.content] : [];
  return [...inside, ...('childNodes' in node ? node.childNodes : [])].flatMap((child) => [
    child,
    ...below(child),
  ]);
}

/** What the text became that is no text, as words. */
function leaks(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.nodeName === '#comment') return ['a comment'];
    if (!('tagName' in node)) return [];
    const { tagName, attrs } = node;
    const names = attrs.map(({ name }) => name);
    const isOwnScript =
      names.includes('src') || attrs.some(({ value }) => value === 'application/ld+json');
    return [
      ...(/^(?:x-leak|img)$/u.test(tagName) ? [tagName] : []),
      ...(tagName === 'script' && !isOwnScript ? ['a script'] : []),
      ...names.filter((name) => name.startsWith('on') || /[^a-z0-9:_-]/iu.test(name)),
      ...attrs.flatMap(({ value }) => (/^\s*javascript:/iu.test(value) ? [value] : [])),
    ];
  });
}

/** Texts and values of attributes, as a reader gets them. */
function words(nodes: readonly Node[]): string {
  return nodes
    .flatMap((node) => {
      if ('value' in node && node.parentNode?.nodeName !== 'script') return [node.value];
      return 'attrs' in node ? node.attrs.map(({ value }) => value) : [];
    })
    .join('\n');
}

describe.each([
  ['served', () => site],
  ['offline', () => offline],
])('the %s pages', (_name, root) => {
  it('hold no element, handler or comment of the text, and nothing escaped twice', () => {
    const pages = files(root(), '.html');
    expect(pages.length).toBeGreaterThan(30);
    for (const name of pages) {
      const nodes = nodesOf(root(), name);
      expect(leaks(nodes), name).toEqual([]);
      const twice = /&lt;(?:x-leak|script)|&amp;(?:amp|lt|#39|quot);/u.exec(words(nodes));
      expect(twice, name).toBe(null);
    }
  });

  it('show the text to the letter', () => {
    const page = nodesOf(root(), 'plans/hostile/index.html');
    const text = words(page).replaceAll('\n', '');
    const told = plan.nodes.flatMap(({ title, paragraphs }) => [
      title,
      ...paragraphs.map((it) => it.text),
    ]);
    expect(told.length).toBeGreaterThan(10);
    // Into the slip the page puts what it should read.
    for (const one of told.flatMap((it) => it.split('指令'))) expect(text).toContain(one);
    const source = nodesOf(root(), 'plans/hostile/source/index.html');
    for (const line of folder.read('content/plans/hostile/source.txt').split('\n')) {
      expect(words(source)).toContain(line);
    }
  });

  it('bear structured data that can be read', () => {
    let count = 0;
    for (const name of files(root(), '.html')) {
      const blocks = readFileSync(join(root(), name), 'utf8').matchAll(
        /<script type="application\/ld\+json">(.*?)<\/script>/gsu,
      );
      for (const [, json = ''] of blocks) {
        count++;
        expect(() => JSON.parse(json), name).not.toThrow();
      }
    }
    expect(count).toBeGreaterThan(5);
  });
});

describe('the files to take away hold the text to the letter', () => {
  const csv = (name: string) =>
    csvParseRows(readFileSync(join(site, name), 'utf8').replace(/^\ufeff/u, ''));

  it('CSV, XLSX and JSON of every table agree', async () => {
    const tables = files(site, '.xlsx');
    expect(tables.length).toBeGreaterThan(15);
    for (const name of tables) {
      const base = name.replace(/\.xlsx$/u, '');
      const rows = csv(`${base}.csv`);
      const [cells = []] = [...(await sheetsOf(readFileSync(join(site, name)))).values()];
      const text = (row: unknown[]) => row.filter((it) => typeof it === 'string' && it !== '');
      // Where a cell would be a formula, the CSV guards it.
      const plain = rows.map((row) => row.map((it) => it.replace(/^'(?=[=+\-@])/u, '')));
      for (const cell of cells.flatMap(text)) expect(plain.flat(), name).toContain(cell);
      expect(
        () => JSON.parse(readFileSync(join(site, `${base}.json`), 'utf8')),
        name,
      ).not.toThrow();
    }
  });

  it.each<[string, () => string[]]>([
    ['data/responsibilities.csv', () => plan.assignments.map(({ mention }) => mention)],
    ['data/targets.csv', () => plan.targets.map(({ quote }) => quote)],
    ['data/plans.csv', () => [plan.meta.title, plan.meta.place]],
    ['data/units.csv', () => plan.units.map(({ name }) => name)],
    ['data/errata.csv', () => plan.errata.map(({ why }) => why)],
    ['targets/all.csv', () => plan.targets.map(({ quote }) => quote)],
  ])('%s', (name, told) => {
    const cells = csv(name)
      .flat()
      .map((it) => it.replace(/^'(?=[=+\-@])/u, ''));
    expect(told().length).toBeGreaterThan(0);
    for (const one of told()) expect(cells).toContain(one);
  });

  it('the Word documents of a unit and of a topic', async () => {
    const textOf = async (name: string) =>
      (await mammoth.extractRawText({ buffer: readFileSync(join(site, name)) })).value;
    expect(await textOf('units/leak/duties.docx')).toContain('泄漏</title><x-leak>部门');
    expect(await textOf('units/leak/duties.docx')).toContain('加强<svg onload=alert(6)>引导');
    expect(await textOf('compare/all/passages.docx')).toContain(
      '不发生</script><script>alert(3)</script>重大事故',
    );
  });

  it('the calendar', () => {
    const calendar = new ICAL.Component(
      ICAL.parse(readFileSync(join(site, 'targets/all.ics'), 'utf8')),
    );
    const events = calendar.getAllSubcomponents('vevent');
    const said = events.flatMap((event) =>
      ['summary', 'description'].map((name) => String(event.getFirstPropertyValue(name))),
    );
    expect(said.join('\n')).toContain('2024年6月底前完成</style><x-leak>排查');
  });
});

/** Open a page, act on it, and have it clean: no dialog, nothing that its policy refused. */
async function opened(address: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, assertClean, close } = await openPage(browser, { width: 1280, height: 900 });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  try {
    await page.goto(address);
    await act(page);
    expect(await page.locator('x-leak, img, [onload], [onerror], [onmouseover]').count()).toBe(0);
    expect(dialogs).toEqual([]);
    assertClean();
  } finally {
    await close();
  }
}

describe.each([
  ['served', (path: string) => served.url + path.replace(/index\.html/u, '')],
  ['offline', (path: string) => inFolder(offline, path)],
])('in a browser, %s', (_name, at) => {
  it.each([
    'index.html',
    'plans/hostile/index.html',
    'plans/hostile/2.1/index.html',
    'plans/hostile/source/index.html',
    'compare/index.html',
    'compare/all/index.html?base=good',
    'units/leak/index.html',
    'units/index.html',
    'targets/index.html',
    'graph/index.html',
    'graph/hostile/index.html',
    'gaps/good/index.html',
    'data/index.html',
    'basket/index.html?p=hostile.1,hostile.2.1.1,hostile.2.1.3',
  ])('%s', async (path) => {
    await opened(at(path), async (page) => {
      await page.locator('h1').first().waitFor();
      if (path.startsWith('basket')) await page.locator('.excerpt >> nth=2').waitFor();
    });
  });

  it('the search finds it, shows it and marks it as text', async () => {
    for (const [query, shown] of [
      // What is typed, and what is marked: signs at the edge do not count.
      ['<x-leak>整改', 'x-leak>整改'],
      ['svg onload', 'onload'],
      ['&lt;b', 'lt;b'],
    ] as const) {
      await opened(at(`search/index.html?q=${encodeURIComponent(query)}`), async (page) => {
        await page.locator('.hits mark', { hasText: shown }).first().waitFor();
      });
    }
    await opened(at('search/index.html?q=%3Cx-leak%3Enone'), (page) => waitForWord(page, /^没有/u));
    // Suggestions too, and the marks at the place.
    await opened(at('index.html'), async (page) => {
      await page.locator('search-box input').first().fill('泄漏');
      await page.locator('[role=option]', { hasText: '泄漏</title><x-leak>部门' }).waitFor();
      await page.locator('search-box input').first().fill('script');
      await page.locator('[role=option] mark').first().waitFor();
      await page.locator('[role=option]:has(mark)').first().click();
      await page.waitForURL(/\/plans\/hostile\//u);
      await expect
        .poll(() => page.evaluate(() => CSS.highlights.get('found')?.size))
        .toBeGreaterThan(0);
    });
  });

  it('a picture of the graph that is saved is well-formed, and nothing but a picture', async () => {
    await opened(at('graph/hostile/index.html'), async (page) => {
      const { bytes } = await taken(page, 'button:has-text("SVG") >> visible=true >> nth=0');
      const found = await page.evaluate((text) => {
        const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          wrong: [...picture.querySelectorAll('parsererror, script, x-leak, [onload], image')]
            .length,
          text: picture.documentElement.textContent,
        };
      }, bytes.toString('utf8'));
      expect(found.wrong).toBe(0);
      expect(found.text).toContain('区<x-leak>局');
    });
  });

  it('passages that were collected go into a Word document', async () => {
    await opened(at('basket/index.html?p=hostile.1,hostile.2.1.1'), async (page) => {
      await page.locator('.excerpt >> nth=1').waitFor();
      const { bytes } = await taken(page, 'main button:has-text("Word")');
      const { value } = await mammoth.extractRawText({ buffer: bytes });
      expect(value).toContain('</textarea><x-leak>全面清零');
      expect(value).not.toContain('file:');
      expect(value).toContain("做好{{constructor.constructor('alert(7)')()}}宣传&amp;教育");
    });
  });
});
