/**
 * What the search finds and what it costs, on the built site in a real browser.
 *
 *   node scripts/bench/search.ts        after npm run build
 *   node scripts/bench/search.ts --site .build/site-122 --root .build/root-122 --sample 300
 *
 * `--root` holds the `content/generated` of the site; `--sample` draws so many queries instead of all.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/site/browser.ts';
import { serve } from '../serve.ts';
import { seeded } from './random.ts';
import {
  allBigrams,
  drawSubstrings,
  measureRecall,
  openEngine,
  type Recall,
  readPassages,
} from './recall.ts';

const SEED = 20261121;
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    root: { type: 'string', default: '.' },
    sample: { type: 'string' },
  },
});
const project = fileURLToPath(new URL('../..', import.meta.url));
const root = resolve(project, values.root);
const draws = Number(values.sample ?? 2000);

const site = await serve({
  root: resolve(project, values.site),
  base: '/',
  port: 0,
  host: '127.0.0.1',
});
const browser = await launchBrowser();
try {
  const passages = readPassages(root);
  const page = await browser.newPage();
  await page.goto(`${site.url}search/`);
  await openEngine(page);
  if (!values.sample) {
    print('all bigrams', await measureRecall(page, passages, allBigrams(passages)));
  }
  const drawn = drawSubstrings(passages, draws, seeded(SEED));
  print(`${draws} substrings of 2–10 (seed ${SEED})`, await measureRecall(page, passages, drawn));
  await page.close();
  for (const words of ['动态清零', '黑臭水体', '区消防救援大队']) await firstQuery(browser, words);
} finally {
  await browser.close();
  await site.close();
}

function print(name: string, { queries, expected, found, correct, misses }: Recall): void {
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)} %`;
  console.log(
    `${name}: ${queries} queries, recall ${percent(correct, expected)}, precision ${percent(correct, found)}`,
  );
  for (const miss of misses.slice(0, 5)) console.log('  ', JSON.stringify(miss));
}

/** Type into the box of the home page, on slow 4G with a 4×-slowed processor, as Lighthouse has it. */
async function firstQuery(from: Browser, words: string): Promise<void> {
  // A service worker fetches on its own account, where the page's meter does not see it.
  const context = await from.newContext({ serviceWorkers: 'block' });
  const page: Page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(site.url, { waitUntil: 'networkidle' });
  let bytes = 0;
  let requests = 0;
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', () => requests++);
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const box = page.locator('search-box input');
  await box.focus();
  await box.pressSequentially(words, { delay: 100 });
  const started = performance.now();
  await page.locator('[role="option"]').first().waitFor();
  const took = Math.round(performance.now() - started);
  await page.waitForLoadState('networkidle');
  console.log(
    `first query ${words}: first result ${took} ms after the last key (slow 4G, 4× processor), ${(bytes / 1024).toFixed(0)} KB, ${requests} requests`,
  );
  await context.close();
}
