import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { installed } from '../install.ts';
import { toMarkdown } from './markdown.ts';
import type { Peer } from './peer.ts';
import type { Section } from './sections.ts';

const RESULT = '.VPLocalSearchBox .results .result';
/** It says so where it finds nothing, which with Chinese is the rule. */
const ANSWER = `${RESULT}, .VPLocalSearchBox .results .no-results`;

/** VitePress with its own look and its local search (MiniSearch). */
export const vitepress: Peer = {
  name: 'VitePress',
  prepare(folder, sections) {
    installed(folder, { vitepress: '1.6.4' });
    rmSync(join(folder, 'docs'), { recursive: true, force: true });
    const docs = join(folder, 'docs');
    mkdirSync(join(docs, '.vitepress'), { recursive: true });
    writeFileSync(join(docs, '.vitepress/config.mjs'), configFor(sections));
    writeFileSync(join(docs, 'index.md'), '---\ntitle: 方案\n---\n\n# 方案\n\n各方案逐节。\n');
    for (const section of sections) {
      mkdirSync(join(docs, section.plan), { recursive: true });
      const heading = `${toMarkdown(section).replace(/\n---\n\n/u, '\n---\n\n# {{ $frontmatter.title }}\n\n')}`;
      writeFileSync(join(docs, section.plan, `${section.slug}.md`), heading);
    }
  },
  build: (folder) => ({
    file: process.execPath,
    args: ['node_modules/vitepress/bin/vitepress.js', 'build', 'docs'],
    cwd: folder,
  }),
  site: (folder) => join(folder, 'docs/.vitepress/dist'),
  address: ({ plan, slug }) => `/${plan}/${slug}.html`,
  search: {
    async open(page) {
      await page.locator('.VPNavBarSearch button').first().click();
      await page.locator('.VPLocalSearchBox input').waitFor();
    },
    answer: ANSWER,
    // The index is no module that could be asked: each query is typed, as a reader would.
    async ask(page, queries) {
      await this.open(page);
      const answers: string[][] = [];
      for (const query of queries) answers.push(await typed(page, query));
      return answers;
    },
  },
};

async function typed(page: Page, query: string): Promise<string[]> {
  const box = page.locator('.VPLocalSearchBox');
  await box.locator('input').fill('');
  await page.waitForFunction((it) => document.querySelector(it) === null, ANSWER);
  await box.locator('input').fill(query);
  // It answers 200 ms after the last key, with results or with a line that says there are none.
  await page.locator(ANSWER).first().waitFor();
  return await page
    .locator(RESULT)
    .evaluateAll((links) =>
      links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname),
    );
}

function configFor(sections: readonly Section[]): string {
  const plans = Map.groupBy(sections, ({ plan }) => plan);
  const sidebar = [...plans].map(([plan, own]) => ({
    text: own[0]?.place ?? plan,
    collapsed: true,
    items: own.map(({ slug, title }) => ({ text: title, link: `/${plan}/${slug}` })),
  }));
  return `export default {
  title: '方案',
  lang: 'zh-CN',
  themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(sidebar)} },
};
`;
}
