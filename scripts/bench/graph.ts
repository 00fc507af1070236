/**
 * What a hover, a filter and a zoom of the graphs cost: work of the main thread for the frame that follows,
 * on a 4×-slowed processor, on the built pages and on a made-up graph of 100 plans.
 *
 *   node scripts/bench/graph.ts [folder]        after npm run build
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { layNetwork } from '../../src/graph/network.ts';
import { networkSvg } from '../../src/graph/svg/network.ts';
import type { FunctionEntry } from '../../src/model/function-entry.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type Duty, dutiesOf } from '../../src/views/duties.ts';
import { type FunctionGraph, functionGraph } from '../../src/views/graph-functions.ts';
import { launchBrowser } from '../../tests/site/browser.ts';
import { serve } from '../serve.ts';
import { seeded } from './random.ts';

const SEED = 20261121;
const SLOWER = 4;
const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = `${root}content/generated/`;

const site = await serve({
  root: process.argv[2] ?? `${root}dist`,
  base: '/',
  port: 0,
  host: '127.0.0.1',
});
const browser = await launchBrowser();
try {
  const graph = hundredPlans();
  console.log(`4× slower processor, main-thread work a frame in ms, seed ${SEED}`);
  await measure(browser, '/graph/yuanjiang/', 'bipartite');
  await measure(browser, '/graph/', 'network');
  await measure(browser, '/graph/', 'network', graph);
} finally {
  await browser.close();
  await site.close();
}

/** The real plans twenty times over, every third body swapped for another. */
function hundredPlans(): FunctionGraph {
  const draw = seeded(SEED);
  const read = (name: string): unknown => JSON.parse(readFileSync(`${generated}${name}`, 'utf8'));
  const plans = readdirSync(`${generated}plans`).map((name) => read(`plans/${name}`) as Plan);
  const functions = read('functions.json') as FunctionEntry[];
  const ids = functions.map(({ id }) => id);
  const many = Array.from({ length: 100 }, (_, at) => {
    const plan = plans[at % plans.length] as Plan;
    return { ...plan, id: `${plan.id}-${at}` };
  });
  const swap = (duty: Duty): Duty => {
    const other = ids[Math.floor(draw() * ids.length)] ?? '';
    return draw() < 1 / 3
      ? { ...duty, assignment: { ...duty.assignment, functions: [other], unit: `x-${other}` } }
      : duty;
  };
  const duties = new Map(many.map((plan) => [plan.id, dutiesOf(plan).map(swap)]));
  return functionGraph(many, duties, new Map(functions.map((entry) => [entry.id, entry])));
}

async function measure(
  from: Browser,
  address: string,
  kind: string,
  graph?: FunctionGraph,
): Promise<void> {
  const page = await from.newPage({ viewport: { width: 1440, height: 900 } });
  if (graph) {
    await page.route(`**${address}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withGraph(await response.text(), graph) });
    });
  }
  await page.goto(`${site.url}${address.slice(1)}`, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock: other programs on the machine do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const svg = `svg.${kind}[role]`;
  await page.locator(svg).scrollIntoViewIfNeeded();
  const sizes = await page.evaluate(
    (selector) =>
      ['a.node', '.edges > path'].map(
        (part) => document.querySelectorAll(`${selector} ${part}`).length,
      ),
    svg,
  );
  console.log(
    `\n${address} ${kind}${graph ? ' of 100 plans' : ''}: ${sizes[0]} nodes, ${sizes[1]} edges`,
  );
  const draw = seeded(SEED);
  await report(page, session, 'nothing', 40, () => ({ selector: 'body', event: 'x-nothing' }));
  await report(page, session, 'hover', 80, () => ({
    selector: `${svg} a.node`,
    at: Math.floor(draw() * (sizes[0] ?? 1)),
    event: 'pointerover',
  }));
  await report(page, session, 'filter by kind', 40, (turn) => ({
    selector: 'select[name="kind"]',
    option: turn % 4,
    event: 'change',
  }));
  await report(page, session, 'zoom', 20, (turn) => ({
    selector: `figure:has(${svg}) [data-zoom="${turn % 2 === 0 ? 'in' : 'out'}"]`,
    event: 'click',
  }));
  await page.close();
}

interface Act {
  selector: string;
  /** Which of those that match; the first unless said. */
  at?: number;
  option?: number;
  event: string;
}

async function report(
  page: Page,
  session: CDPSession,
  name: string,
  turns: number,
  act: (turn: number) => Act,
): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const before = await taskTime(session);
    await page.evaluate(async ({ selector, at = 0, option, event }) => {
      const target = document.querySelectorAll(selector)[at];
      if (option !== undefined && target instanceof HTMLSelectElement) {
        target.selectedIndex = option;
      }
      target?.dispatchEvent(new Event(event, { bubbles: true }));
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      await frame();
    }, act(turn));
    times.push((await taskTime(session)) - before);
  }
  times.sort((a, b) => a - b);
  const part = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`  ${name}: median ${part(0.5)}, 95th ${part(0.95)} (${turns} times)`);
}

/** Time that the main thread has worked so far: script, style, layout, paint. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** The page with another graph in the place of its own, in picture and table. */
function withGraph(html: string, graph: FunctionGraph): string {
  const picture = networkSvg(graph, layNetwork(graph), (id) => `/units/${id}/`, '100');
  const rows = graph.edges
    .map(({ a, b, tasks }) => {
      const names = [a, b].map((at) => `<td>${graph.nodes[at]?.title}</td>`).join('');
      return `<tr data-e="${a}-${b}">${names}<td>${tasks}</td></tr>`;
    })
    .join('');
  return html
    .replace(/<svg[^>]*class="graph-svg network".*?<\/svg>/su, () => picture)
    .replace(
      /(<table[^>]*data-edges="functions".*?<tbody[^>]*>).*?(<\/tbody>)/su,
      (_all, head, end) => `${head}${rows}${end}`,
    );
}
