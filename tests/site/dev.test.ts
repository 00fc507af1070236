import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mirrorProject } from '../../scripts/build/mirror.ts';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { ROOT } from './content.ts';

const SOURCE = 'content/plans/hecheng/source.txt';
const META = 'content/plans/hecheng/plan.yaml';
const TOPICS = 'content/lexicon/topics.yaml';

let project: string;
let child: ChildProcess;
let said = '';
let url: string;
let browser: Browser;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  mkdirSync(join(ROOT, '.build'), { recursive: true });
  project = join(mkdtempSync(join(ROOT, '.build/dev-')), 'project');
  mirrorProject(ROOT, join(ROOT, 'content'), project);
  // As from a shell: Astro serves nothing where it finds Vitest.
  child = spawn(process.execPath, ['scripts/dev.ts', '--root', project, '--port', '4700'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => {
      said += String(data);
    });
  }
  url = await heard(/http:\/\/localhost:\d+/u);
  browser = await launchBrowser();
  open = await openPage(browser, { width: 1280, height: 900 });
  page = open.page;
});

afterAll(async () => {
  await open?.close();
  await browser?.close();
  if (child?.exitCode === null && child.kill()) await once(child, 'exit');
  if (project) rmSync(join(project, '..'), { recursive: true, force: true });
});

beforeEach(() => {
  said = '';
});

/** What the server says, as soon as it says it. */
function heard(words: RegExp): Promise<string> {
  return new Promise((done, fail) => {
    const listen = () => {
      const [found] = words.exec(said) ?? [];
      if (found === undefined) return;
      child.stdout?.off('data', listen);
      child.stderr?.off('data', listen);
      done(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => fail(new Error(`exit ${code}: ${said}`)));
    listen();
  });
}

const read = (file: string) => readFileSync(join(project, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(join(project, file), text);
/** Nobody reloads the page but the server. */
const shows = (words: string) => page.locator('main', { hasText: words }).waitFor();
/** The page that has these words is left: no reload is to come that would break off the next visit. */
const leaves = (words: string) =>
  page.locator('main', { hasText: words }).waitFor({ state: 'detached' });

describe('npm run dev', () => {
  it('shows each change to a plan in the open page', async () => {
    const source = read(SOURCE);
    await page.goto(`${url}/plans/hecheng/`);
    for (const mark of ['甲处改动', '乙处改动', '丙处改动']) {
      write(SOURCE, source + mark);
      await shows(mark);
    }
    write(SOURCE, source);
    await leaves('丙处改动');
  });

  it('reads what is written while it reads', async () => {
    const source = read(SOURCE);
    await page.goto(`${url}/plans/hecheng/`);
    write(SOURCE, `${source}先写的`);
    // Read, but not yet shown.
    await heard(/content: \d+ plans/u);
    write(SOURCE, `${source}后写的`);
    await shows('后写的');
    write(SOURCE, source);
    await leaves('后写的');
  });

  it('leaves the page as it is while a plan is broken, and goes on when it is mended', async () => {
    const meta = read(META);
    await page.goto(`${url}/plans/hecheng/`);
    write(META, meta.replace('short: ', 'shorter: '));
    await heard(/plan\.yaml:\d+:\d+ yaml\/schema/u);
    expect(await page.locator('h1').textContent()).toContain('鹤城');
    write(META, meta.replace('short: 鹤城', 'short: 鹤城新'));
    await shows('鹤城新');
    write(META, meta);
    await leaves('鹤城新');
  });

  it('shows what a registry says, which is in no collection', async () => {
    const topics = read(TOPICS);
    await page.goto(`${url}/compare/`);
    write(TOPICS, topics.replace('name: 总体要求与安全生产目标', 'name: 改过名的主题'));
    await shows('改过名的主题');
    await page.goto(`${url}/compare/goal-safety/`);
    await shows('改过名的主题');
    write(TOPICS, topics);
    await shows('总体要求与安全生产目标');
  });

  it('takes in a new plan, with its text, and lets it go', async () => {
    await page.goto(`${url}/plans/`);
    const link = page.locator('main a[href$="/plans/sixth/"]').first();
    const folder = join(project, 'content/plans/sixth');
    cpSync(join(project, 'content/plans/anshan'), folder, { recursive: true });
    await link.waitFor();
    await page.goto(`${url}/plans/sixth/source/`);
    await shows('推进城市安全发展的实施意见：原文');
    await page.goto(`${url}/plans/`);
    rmSync(folder, { recursive: true });
    await link.waitFor({ state: 'detached' });
  });
});
