/**
 * What the graphs cost a frame on a 4×-slowed processor while a reader uses them (pointer, wheel, drag,
 * keys, typing, filters, all as real input), on the built pages and on a made-up graph of 100 plans.
 *
 *   node scripts/bench/graph.ts [folder]        after npm run build
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { layNetwork } from '../../src/graph/network.ts';
import { networkSvg } from '../../src/graph/svg/network.ts';
import type { Role } from '../../src/model/clause.ts';
import type { FunctionEntry } from '../../src/model/function-entry.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type Duty, dutiesOf } from '../../src/views/duties.ts';
import { type FunctionGraph, functionGraph } from '../../src/views/graph-functions.ts';
import { launchBrowser } from '../../tests/site/browser.ts';
import { serve } from '../serve.ts';
import { framesOf } from './frames.ts';
import { seeded } from './random.ts';

const SEED = 20261121;
const SLOWER = 4;
/** As in the list of the page. */
const ORDER: Role[] = ['lead', 'colead', 'support', 'share', 'supervise', 'implement'];
/** Between two choices or letters, in ms: what is put off is done before the next. */
const PAUSE = 250;
/** Between two arrows, in ms: a key held down repeats some thirty times a second, and no hand is faster. */
const REPEAT = 33;
/** Every frame of a page, whatever was done in it. */
let all: number[] = [];
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
  console.log(`main-thread work a frame in ms, ${SLOWER}× slower processor, seed ${SEED}`);
  await measure('/graph/yuanjiang/', 'bipartite');
  await measure('/graph/', 'network');
  await measure('/graph/', 'network', graph);
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

async function measure(address: string, kind: string, graph?: FunctionGraph): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  if (graph) {
    await page.route(`**${address}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withGraph(await response.text(), graph) });
    });
  }
  await page.goto(`${site.url}${address.slice(1)}`, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const figure = page.locator(`figure:has(svg.${kind})`);
  const svg = figure.locator(`svg.${kind}`).first();
  await svg.evaluate((it) => it.scrollIntoView({ block: 'start' }));
  console.log(`\n${address} ${kind}${graph ? ' of 100 plans' : ''}`);

  const box = await svg.boundingBox();
  if (!box) throw new Error(`no ${kind} at ${address}`);
  const [width, height] = [box.width, Math.min(box.height, 860)];
  // Every move lands on another node: none is for nothing.
  const nodes = await figure.locator('a.node .hit').evaluateAll((list) =>
    list
      .map((it) => it.getBoundingClientRect())
      .filter(({ top, bottom }) => top > 0 && bottom < innerHeight)
      .map((it) => [it.left + it.width / 2, it.top + it.height / 2] as const),
  );
  const node = (turn: number) => nodes[(turn * 7) % nodes.length] ?? ([0, 0] as const);
  const centre = [box.x + width / 2, box.y + height / 2] as const;

  await report(page, 'pointer over nodes', [
    () => inTurn(200, (turn) => page.mouse.move(...node(turn))),
  ]);
  await page.mouse.move(...centre);
  await page.keyboard.down('Control');
  await report(page, 'wheel zoom', [
    () => inTurn(80, (turn) => page.mouse.wheel(0, turn % 40 < 20 ? -4 : 4)),
  ]);
  await inTurn(20, () => page.mouse.wheel(0, -4));
  await page.keyboard.up('Control');
  await page.mouse.move(...centre);
  await page.mouse.down();
  await report(page, 'drag when zoomed', [
    () =>
      inTurn(120, (turn) =>
        page.mouse.move(centre[0] + 150 * Math.sin(turn / 9), centre[1] + 100 * Math.cos(turn / 7)),
      ),
  ]);
  await page.mouse.up();
  await figure.locator('[data-zoom="reset"]').click();
  await page.mouse.move(2, 2);

  await figure.locator('a.node[tabindex="0"]').focus();
  const keys = ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft'];
  await report(page, 'arrow keys', [
    () =>
      inTurn(100, async (turn) => {
        await page.keyboard.press(keys[turn % keys.length] ?? '');
        await page.waitForTimeout(REPEAT);
      }),
  ]);

  const find = page.locator('input[name="find"]');
  await find.focus();
  await report(
    page,
    'typing a name',
    [...'gongan', ...'zjj', ...'yingji'].map((letter, at) => async () => {
      if (at === 6 || at === 9) await find.fill('');
      await page.keyboard.press(letter);
      await page.waitForTimeout(PAUSE);
    }),
  );
  await find.fill('');
  for (const name of ['role', 'section', 'kind', 'plan']) {
    const select = page.locator(`select[name="${name}"]`);
    if ((await select.count()) === 0) continue;
    await select.focus();
    const options = await select.locator('option').count();
    await report(
      page,
      `filter by ${name}`,
      Array.from({ length: 24 }, (_, turn) => async () => {
        // Down the list to its end, and up again.
        const isDown = Math.floor(turn / (options - 1)) % 2 === 0;
        await page.keyboard.press(isDown ? 'ArrowDown' : 'ArrowUp');
        await page.waitForTimeout(PAUSE);
      }),
    );
    await page.locator('button[type="reset"]').click();
  }
  console.log(`  ${'all of these'.padEnd(20)} ${spread(all)}`);
  all = [];
  await page.close();
}

async function inTurn(turns: number, act: (turn: number) => Promise<void>): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await act(turn);
}

/** All frames together, and where there are several acts the heaviest frame of each. */
async function report(
  page: Page,
  name: string,
  acts: readonly (() => Promise<void>)[],
): Promise<void> {
  const frames = await framesOf(browser, page, acts);
  all.push(...frames.flat());
  const heaviest = frames.filter((list) => list.length > 0).map((list) => Math.max(...list));
  console.log(
    `  ${name.padEnd(20)} ${spread(frames.flat())}${acts.length > 1 ? `; heaviest frame of each act ${spread(heaviest)}` : ''}`,
  );
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const part = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return `median ${part(0.5)}, 95th ${part(0.95)} of ${sorted.length}`;
}

/** The page with another graph in the place of its own, in picture and table. */
function withGraph(html: string, graph: FunctionGraph): string {
  const picture = networkSvg(graph, layNetwork(graph), (id) => `/units/${id}/`, '100');
  const rows = graph.edges
    .map(({ a, b, tasks, roles }) => {
      const held = roles
        .map((set) => [...set].map((role) => ORDER.indexOf(role)).join(''))
        .join('.');
      const names = [a, b].map((at) => `<td>${graph.nodes[at]?.title}</td>`).join('');
      return `<tr data-e="${a}-${b}" data-roles="${held}">${names}<td>${tasks}</td></tr>`;
    })
    .join('');
  return html
    .replace(/<svg[^>]*class="graph-svg network".*?<\/svg>/su, () => picture)
    .replace(
      /(<table[^>]*data-edges="functions".*?<tbody[^>]*>).*?(<\/tbody>)/su,
      (_all, head, end) => `${head}${rows}${end}`,
    );
}
