/**
 * The limit: the texts as plain HTML, one small sheet, no script, no search.
 *
 *   node scripts/bench/peers/plain.ts <sections.json> <site>        the build of it, as a process of its own
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer } from './peer.ts';
import type { Section } from './sections.ts';

export const plain: Peer = {
  name: 'plain HTML',
  prepare(folder, sections) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'sections.json'), JSON.stringify(sections));
  },
  build: (folder) => ({
    file: process.execPath,
    args: [fileURLToPath(import.meta.url), join(folder, 'sections.json'), join(folder, 'site')],
    cwd: folder,
  }),
  site: (folder) => join(folder, 'site'),
  address: ({ plan, slug }) => `/${plan}/${slug}/`,
  search: null,
};

const SHEET = 'body{max-width:40em;margin:2em auto;font:1rem/1.8 serif}nav{font-size:.9em}';

function render({ title, blocks }: Section, beside: readonly Section[]): string {
  const links = beside
    .map((it) => `<li><a href="../${it.slug}/">${escaped(it.title)}</a></li>`)
    .join('');
  const body = blocks
    .map(
      ({ level, text }) =>
        `<${level ? `h${level}` : 'p'}>${escaped(text)}</${level ? `h${level}` : 'p'}>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/sheet.css"></head>
<body><nav><ul>${links}</ul></nav><main><h1>${escaped(title)}</h1>
${body}</main></body></html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

if (import.meta.main) {
  const [from = '', site = ''] = process.argv.slice(2);
  const sections: Section[] = JSON.parse(readFileSync(from, 'utf8'));
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'sheet.css'), SHEET);
  const plans = Map.groupBy(sections, ({ plan }) => plan);
  for (const section of sections) {
    const folder = join(site, section.plan, section.slug);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), render(section, plans.get(section.plan) ?? []));
  }
}
