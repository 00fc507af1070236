import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutlineNode } from '../../src/model/outline.ts';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { at, builtPages, PLANS, sourceOf } from './content.ts';
import { DIST } from './dist.ts';

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
  open = await openPage(browser, { width: 1024, height: 768, javaScript: false });
});

afterAll(async () => {
  open.assertClean();
  await browser.close();
});

/** What a node must say, a line for its heading and each paragraph. A bare label heads the first. */
function wanted({ id, title, heading, paragraphs }: OutlineNode): [string, string[]] {
  const texts = paragraphs.map(({ text }) => text);
  if (!heading) return [id, texts];
  if (title !== '' || texts.length === 0) return [id, [heading.text, ...texts]];
  return [id, [heading.text + texts[0], ...texts.slice(1)]];
}

/** What the nodes of the open page say, in the order of the page. */
async function said(): Promise<[string, string[]][]> {
  return await open.page.evaluate(() =>
    [...document.querySelectorAll('.node')].map((node): [string, string[]] => [
      node.id,
      [...node.children]
        .filter((child) => child.matches('h1, h2, h3, h4, h5, h6, p:not(.gloss)'))
        .map((child) => child.textContent ?? ''),
    ]),
  );
}

/** Text that stands in a node beside its elements: there is none. */
async function strayText(): Promise<string[]> {
  return await open.page.evaluate(() =>
    [...document.querySelectorAll('.node, .sheet')].flatMap((node) =>
      [...node.childNodes]
        .filter((child) => child.nodeType === Node.TEXT_NODE)
        .map((child) => child.textContent?.trim() ?? '')
        .filter((text) => text !== ''),
    ),
  );
}

const pages = builtPages(DIST);

describe.each(PLANS.map((plan) => [plan.id, plan] as const))('%s', (id, plan) => {
  it('says whole what the text says, to the letter and in order', async () => {
    await open.page.goto(at(`/plans/${id}/`));
    const body = plan.nodes.filter(({ kind }) => kind !== 'front');
    expect(await said()).toEqual(body.map(wanted));
    expect(await strayText()).toEqual([]);
  });

  it('says the same on every reading page, and leaves no text without one', async () => {
    const steps = pages
      .map((page) => page.match(`^/plans/${id}/([^/]+)/$`)?.[1] ?? 'source')
      .filter((step) => step !== 'source');
    const shown = new Set<string>();
    for (const step of steps) {
      await open.page.goto(at(`/plans/${id}/${step}/`));
      const own = plan.nodes.filter((node) => node.id === step || node.id.startsWith(`${step}.`));
      expect(await said()).toEqual(own.map(wanted));
      expect(await strayText()).toEqual([]);
      for (const node of own) shown.add(node.id);
    }
    const unread = plan.nodes.filter((node) => !shown.has(node.id) && node.kind !== 'front');
    expect(unread.map((node) => node.id)).toEqual([]);
  });

  it('gives its source byte for byte, and each line to the letter', async () => {
    const answer = await fetch(at(`/plans/${id}/source.txt`));
    const source = sourceOf(id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(source)).toBe(true);
    await open.page.goto(at(`/plans/${id}/source/`));
    const lines = await open.page.evaluate(() =>
      [...document.querySelectorAll('.lines > li')].map((line) => [
        line.id,
        line.querySelector('a')?.textContent,
        line.querySelector('code')?.textContent,
      ]),
    );
    const wantedLines = source.toString('utf8').split('\n');
    expect(lines).toEqual(wantedLines.map((line, n) => [`L${n + 1}`, `${n + 1}`, line]));
  });
});
