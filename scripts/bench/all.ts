/**
 * This site beside others made of the same texts, in one run on one machine: what a build takes, what a reading
 * page weighs and how it comes up on a phone, what a search costs and finds. The peers are installed into
 * `.build/bench/` on first use. Ratios are theirs to ours.
 *
 *   npm run bench -- [--plans 100] [--only Starlight,VitePress] [--runs 3]
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/site/browser.ts';
import { contentOf } from './made.ts';
import { measureFirstQuery } from './measure/first-query.ts';
import { drawQueries, measureFound } from './measure/found.ts';
import { median } from './measure/median.ts';
import { measureCommand } from './measure/process.ts';
import { measureVitals } from './measure/vitals.ts';
import { ours } from './peers/ours.ts';
import type { Peer } from './peers/peer.ts';
import { plain } from './peers/plain.ts';
import { readSections, type Section } from './peers/sections.ts';
import { starlight } from './peers/starlight.ts';
import { vitepress } from './peers/vitepress.ts';
import { printTable } from './table.ts';

const SEED = 20261121;
const WORDS = '动态清零';
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '5' },
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
  },
});
const runs = Number(values.runs);

const content = await contentOf(Number(values.plans));
const sections = readSections(content);
const queries = drawQueries(sections, 200, SEED);
const chosen = values.only?.split(',');
const peers = [ours(content), starlight, vitepress, plain].filter(
  ({ name }) => chosen?.includes(name) ?? true,
);
console.log(
  `bench: ${values.plans} plans, ${sections.length} reading pages, ${runs} runs each, seed ${SEED}; load ${loadavg()[0]?.toFixed(1)}`,
);
const browser = await launchBrowser();
try {
  const columns = new Map<string, Map<string, number>>();
  for (const peer of peers) columns.set(peer.name, await measure(browser, peer));
  printTable(columns);
} finally {
  await browser.close();
}

async function measure(from: Browser, peer: Peer): Promise<Map<string, number>> {
  const folder = join(root, '.build/bench', peer.name.toLowerCase().replaceAll(' ', '-'));
  mkdirSync(folder, { recursive: true });
  peer.prepare(folder, sections);
  const costs = [];
  for (let run = 0; run < runs; run++) costs.push(await measureCommand(peer.build(folder)));
  const built = peer.site(folder);
  const address = peer.address(longest());
  const wall = median(costs.map((cost) => cost.wall));
  const { pages, documents } = filesOf(built);
  const vitals = [];
  for (let run = 0; run < runs + 2; run++) vitals.push(await measureVitals(from, built, address));
  const row = new Map([
    ['build, s', wall],
    ['build, processor s', median(costs.map((cost) => cost.cpu))],
    ['build, peak MB', median(costs.map((cost) => cost.peak)) / 1e6],
    ['pages', pages],
    ['documents to download', documents],
    ['pages and documents a second', (pages + documents) / wall],
    ['reading page, KB', median(vitals.map((it) => it.bytes)) / 1024],
    ['reading page, requests', median(vitals.map((it) => it.requests))],
    ['LCP, ms', median(vitals.map((it) => it.lcp))],
    ['TBT, ms', median(vitals.map((it) => it.tbt))],
    ['CLS', median(vitals.map((it) => it.cls))],
  ]);
  const { search } = peer;
  if (!search) return row;
  const firsts = [];
  for (let run = 0; run < runs; run++) {
    firsts.push(await measureFirstQuery(from, built, address, search, WORDS));
  }
  const { recall, precision } = await measureFound(from, built, peer, sections, queries);
  return row
    .set('first query, ms', median(firsts.map((it) => it.wait)))
    .set('first query, KB', median(firsts.map((it) => it.bytes)) / 1024)
    .set('first query, requests', median(firsts.map((it) => it.requests)))
    .set('recall of substrings, %', recall * 100)
    .set('precision, %', precision * 100);
}

/** The page with the most text below the parts: 平江 二/（三） of the real plans. */
function longest(): Section {
  const size = ({ blocks }: Section) => blocks.reduce((sum, { text }) => sum + text.length, 0);
  const [first] = sections.filter(({ id }) => id.includes('.')).sort((a, b) => size(b) - size(a));
  if (!first) throw new Error('no section');
  return first;
}

function filesOf(folder: string): { pages: number; documents: number } {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return {
    pages: names.filter((name) => name.endsWith('.html')).length,
    documents: names.filter((name) => /\.(?:docx|xlsx|csv|ics|zip|txt|svg)$/u.test(name)).length,
  };
}
