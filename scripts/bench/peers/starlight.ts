import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from '../install.ts';
import { toMarkdown } from './markdown.ts';
import type { Peer } from './peer.ts';
import type { Section } from './sections.ts';

/** Starlight as its guide sets it up: its own look, its own search (Pagefind with the text as it comes). */
export const starlight: Peer = {
  name: 'Starlight',
  prepare(folder, sections) {
    installed(folder, {
      astro: '7.3.5',
      '@astrojs/markdown-remark': '7.3.0',
      '@astrojs/starlight': '0.42.4',
    });
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    const docs = join(folder, 'src/content/docs');
    mkdirSync(docs, { recursive: true });
    writeFileSync(join(folder, 'astro.config.mjs'), configFor(sections));
    writeFileSync(join(folder, 'src/content.config.ts'), COLLECTIONS);
    writeFileSync(join(docs, 'index.md'), '---\ntitle: 方案\n---\n\n各方案逐节。\n');
    for (const section of sections) {
      mkdirSync(join(docs, section.plan), { recursive: true });
      writeFileSync(join(docs, section.plan, `${section.slug}.md`), toMarkdown(section));
    }
  },
  build: (folder) => ({
    file: process.execPath,
    args: ['node_modules/astro/bin/astro.mjs', 'build'],
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  }),
  site: (folder) => join(folder, 'dist'),
  address: ({ plan, slug }) => `/${plan}/${slug}/`,
  search: {
    async open(page) {
      await page.locator('site-search button[data-open-modal]').click();
      await page.locator('site-search input').waitFor();
    },
    answer: '.pagefind-ui__result, .pf-result',
    ask: (page, queries) =>
      page.evaluate(async (asked) => {
        const pagefind = await import(String(new URL('/pagefind/pagefind.js', location.href)));
        const answers: string[][] = [];
        for (const query of asked) {
          const { results } = await pagefind.search(query);
          const pages: { url: string }[] = await Promise.all(
            results.map((result: { data(): Promise<{ url: string }> }) => result.data()),
          );
          answers.push(pages.map(({ url }) => url));
        }
        return answers;
      }, queries),
  },
};

function configFor(sections: readonly Section[]): string {
  const plans = Map.groupBy(sections, ({ plan }) => plan);
  const sidebar = [...plans].map(([plan, [first]]) => ({
    label: first?.place ?? plan,
    collapsed: true,
    items: [{ autogenerate: { directory: plan } }],
  }));
  return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [starlight({
    title: '方案',
    locales: { root: { label: '简体中文', lang: 'zh-CN' } },
    sidebar: ${JSON.stringify(sidebar)},
  })],
});
`;
}

const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
