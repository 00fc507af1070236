import type { Browser } from 'playwright-core';
import type { Peer } from '../peers/peer.ts';
import type { Section } from '../peers/sections.ts';
import { seeded } from '../random.ts';
import { host } from './host.ts';

/** How well a search finds what stands in the texts. */
export interface Found {
  /** Of the paragraphs that have the words, the share of which a page is listed. */
  recall: number;
  /** Of the pages listed, the share that has the words. */
  precision: number;
}

/** Substrings of 2 to 8 Chinese characters, drawn from the paragraphs. */
export function drawQueries(sections: readonly Section[], count: number, seed: number): string[] {
  const random = seeded(seed);
  const texts = sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  const drawn: string[] = [];
  while (drawn.length < count) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const length = 2 + Math.floor(random() * 7);
    const from = Math.floor(random() * text.length);
    const piece = text.slice(from, from + length);
    if (piece.length === length && /^\p{Script=Han}+$/u.test(piece)) drawn.push(piece);
  }
  return drawn;
}

/** Ask a site for each query and hold the list against the texts. */
export async function measureFound(
  browser: Browser,
  folder: string,
  peer: Peer,
  sections: readonly Section[],
  queries: readonly string[],
): Promise<Found> {
  const site = await host(folder);
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const [first] = sections;
  if (!first || !peer.search) throw new Error(`${peer.name} has no search`);
  await page.goto(site.url + peer.address(first), { waitUntil: 'networkidle' });
  const answers = await peer.search.ask(page, queries);
  await page.close();
  await site.close();
  const texts = new Map<string, string>();
  /** A paragraph of a section stands on the page of its part too: either will do. */
  const paragraphs = new Map<string, { text: string; pages: string[] }>();
  for (const section of sections) {
    const address = peer.address(section);
    texts.set(address, [section.title, ...section.blocks.map(({ text }) => text)].join('\n'));
    for (const { node, level, text } of section.blocks) {
      if (level > 0) continue;
      const key = `${section.plan} ${node} ${text}`;
      const known = paragraphs.get(key);
      if (known) known.pages.push(address);
      else paragraphs.set(key, { text, pages: [address] });
    }
  }
  const count = { wanted: 0, found: 0, listed: 0, right: 0 };
  queries.forEach((query, at) => {
    const listed = new Set((answers[at] ?? []).filter((address) => texts.has(address)));
    count.listed += listed.size;
    count.right += [...listed].filter((address) => texts.get(address)?.includes(query)).length;
    const wanted = [...paragraphs.values()].filter(({ text }) => text.includes(query));
    count.wanted += wanted.length;
    count.found += wanted.filter(({ pages }) => pages.some((it) => listed.has(it))).length;
  });
  return {
    recall: count.found / count.wanted,
    precision: count.listed > 0 ? count.right / count.listed : Number.NaN,
  };
}
