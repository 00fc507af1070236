import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionsOf } from '../graph/graphs.ts';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { at, PLANS } from './content.ts';
import { comparable, print } from './pdf.ts';

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function opened(address: string, options: Partial<Parameters<typeof openPage>[1]> = {}) {
  open = await openPage(browser, { width: 1440, height: 900, ...options });
  await open.page.goto(at(address));
  return open.page;
}

const ADDRESSES = ['/graph/', ...PLANS.map((plan) => `/graph/${plan.id}/`)];
const ROLE_NAMES: Record<string, string> = {
  lead: '牵头',
  colead: '分别牵头',
  support: '配合',
  share: '分工负责',
  supervise: '督促指导',
  implement: '落实',
};

/** What the data says: `node|role|body`, the body by its unit, or by its words for a class of bodies. */
function chargesOf(plan: (typeof PLANS)[number]): string[] {
  const charged = plan.assignments.filter((it) => it.how !== 'workgroup');
  return [
    ...new Set(charged.map((it) => `${it.node}|${ROLE_NAMES[it.role]}|${it.unit ?? it.mention}`)),
  ].sort();
}

/** The body that a label of the page stands for. */
function bodyOf(plan: (typeof PLANS)[number], label: string): string {
  const unit = plan.assignments.find((it) => it.mention === label)?.unit;
  return unit ?? label;
}

describe.each(PLANS.map((plan) => [plan.id, plan] as const))('/graph/%s/', (id, plan) => {
  it('has every assignment in the table and in the picture, by name, without script', async () => {
    const page = await opened(`/graph/${id}/`, { javaScript: false });
    const rows = await page.locator('table[data-edges="tasks"] tbody tr').evaluateAll((list) =>
      list.map((row) => {
        const [task, unit, role] = [...row.querySelectorAll('td')];
        const hash = task?.querySelector('a')?.getAttribute('href')?.split('#')[1];
        return [hash, role?.textContent?.trim(), unit?.textContent?.trim() ?? ''] as const;
      }),
    );
    const inTable = rows.map(([node, role, unit]) => `${node}|${role}|${bodyOf(plan, unit)}`);
    expect(inTable.sort()).toEqual(chargesOf(plan));

    const drawn = await page.locator('svg.bipartite').evaluate((svg) => {
      const text = (node: Element | null) =>
        [...(node?.querySelectorAll('text') ?? [])].map((line) => line.textContent).join('');
      return [...svg.querySelectorAll<SVGPathElement>('.edges > path')].map((path) => {
        const [actor, task] = (path.dataset.e ?? '').split('-');
        const passage = svg.querySelector(`[data-i="${task}"]`)?.getAttribute('href');
        const unit = text(svg.querySelector(`[data-i="${actor}"]`));
        return [passage?.split('#')[1], path.getAttribute('class') ?? '', unit] as const;
      });
    });
    const inPicture = drawn.map(
      ([node, role, unit]) => `${node}|${ROLE_NAMES[role]}|${bodyOf(plan, unit)}`,
    );
    expect(inPicture.sort()).toEqual(chargesOf(plan));
    open.assertClean();
    await open.close();
  });
});

it.each(ADDRESSES)('%s draws each pair of functions of its table once', async (address) => {
  const page = await opened(address, { javaScript: false });
  const [rows, paths] = await page.evaluate(() =>
    ['table[data-edges="functions"] tbody tr', 'svg.network .edges > path'].map((selector) =>
      [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].map((it) => it.dataset.e),
    ),
  );
  expect(rows?.length).toBeGreaterThan(0);
  expect(paths?.sort()).toEqual(rows?.sort());
  const names = await page.evaluate(() => {
    const wrong: string[] = [];
    for (const row of document.querySelectorAll<HTMLTableRowElement>(
      'table[data-edges="functions"] tbody tr',
    )) {
      (row.dataset.e ?? '').split('-').forEach((at, column) => {
        const node = document.querySelector(`svg.network [data-i="${at}"]`);
        const label = [...(node?.querySelectorAll('text') ?? [])].map((it) => it.textContent);
        if (label.join('') !== row.cells[column]?.textContent?.trim()) wrong.push(label.join(''));
      });
    }
    return wrong;
  });
  expect(names).toEqual([]);
  await open.close();
});

/** Labels that lie on another one, stand out of their picture, or are smaller than 11 px. */
async function badLabels(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const bad: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>('svg.graph-svg:not(.sheet)')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      const scale = frame.width / svg.viewBox.baseVal.width;
      const boxes = [...svg.querySelectorAll('text')]
        .filter((text) => text.textContent !== '')
        .map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          // A face's ascent and descent are more than the letters take: a Chinese one fills its em.
          const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
          const middle = (top + bottom) / 2;
          return {
            name: text.textContent,
            left,
            right,
            top: middle - size / 2,
            bottom: middle + size / 2,
            size,
          };
        });
      for (const [at, a] of boxes.entries()) {
        if (a.size < 11) bad.push(`${a.name} is small: ${a.size}`);
        if (a.left < frame.left - 1 || a.right > frame.right + 1) bad.push(`${a.name} is cut`);
        if (a.top < frame.top - 1 || a.bottom > frame.bottom + 1) bad.push(`${a.name} is cut`);
        for (const b of boxes.slice(at + 1)) {
          const over =
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
          if (over) bad.push(`${a.name} × ${b.name}`);
        }
      }
    }
    return bad;
  });
}

describe.each(ADDRESSES)('%s', (address) => {
  it.each([1440, 390])('lays no label over another at %i px, in any face', async (width) => {
    const page = await opened(address, { width, height: 844 });
    expect(await badLabels(page)).toEqual([]);
    await page.locator('button[data-face="matrix"]').click();
    expect(await badLabels(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    open.assertClean();
    await open.close();
  });
});

// The page of all plans, and the one that has the most edges.
it.each([
  ['/graph/', false],
  ['/graph/', true],
  ['/graph/yuanjiang/', false],
  ['/graph/yuanjiang/', true],
])('%s has no barrier that axe finds (dark: %s)', async (address, dark) => {
  const page = await opened(address, { dark });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
  ).toEqual([]);
  await open.close();
});

it.each(ADDRESSES)('%s weighs at most 150 KB in all', async (address) => {
  open = await openPage(browser, { width: 1280, height: 800 });
  await open.context.setExtraHTTPHeaders({ 'Accept-Encoding': 'gzip' });
  const session = await open.context.newCDPSession(open.page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await open.page.goto(at(address), { waitUntil: 'networkidle' });
  expect(bytes).toBeGreaterThan(20 * 1024);
  expect(bytes).toBeLessThanOrEqual(150 * 1024);
  await open.close();
});

/** How many edges the paths of a sheet show: with script those that look alike are one path. */
function linesOf(page: Page, paths: string): () => Promise<number> {
  return () =>
    page.locator(`svg.sheet${paths}`).evaluateAll(
      (list) =>
        list
          .map((it) => it.getAttribute('d') ?? '')
          .join('')
          .split('M').length - 1,
    );
}

/** What the address keeps. */
function queryOf(page: Page): string {
  return new URL(page.url()).search;
}

/** Rows of a table, those behind the fold too. */
async function unfolded(page: Page, edges: string): Promise<() => Promise<number>> {
  const fold = page.locator('.fold', { has: page.locator(`table[data-edges="${edges}"]`) });
  await fold.locator('summary').click();
  return () => fold.locator('tbody tr').count();
}

describe('a picture with script', () => {
  it('lights up what one points at, pins what one clicks, and keeps it in the URL', async () => {
    const page = await opened('/graph/hecheng/');
    const node = page.locator('svg.bipartite:not(.sheet) a[data-k="gongan"]');
    const shares = linesOf(page, '.bipartite.lit .share');
    const veiled = linesOf(page, '.bipartite.over .veil');
    const all = await page.locator('svg.bipartite:not(.sheet) a.node').count();
    expect([await shares(), await veiled()]).toEqual([0, 0]);
    await node.hover();
    await expect.poll(shares).toBe(9);
    // The unit and its tasks stand out of the faded picture.
    expect(await veiled()).toBe(all - 10);
    await node.click();
    await expect.poll(() => queryOf(page)).toBe('?pin=gongan');
    const card = page.locator('[data-graph="tasks"] .graph-card');
    expect(await card.textContent()).toContain('分工负责 9 条');
    await page.mouse.move(5, 5);
    await expect.poll(shares).toBe(9);
    expect(await card.getByText('单位职责清单').getAttribute('href')).toMatch(
      /\/units\/gongan\/$/u,
    );
    await page.reload();
    await expect.poll(shares).toBe(9);
    await card.getByText('取消选中').click();
    await expect.poll(() => queryOf(page)).toBe('');
    expect([await shares(), await veiled()]).toEqual([0, 0]);
    expect(await page.locator('svg.bipartite.dim').count()).toBe(0);
    open.assertClean();
    await open.close();
  });

  it('filters by role and section, in picture and table alike', async () => {
    const page = await opened('/graph/yuanjiang/');
    const lines = linesOf(page, '.bipartite.under path');
    const rows = await unfolded(page, 'tasks');
    const all = await lines();
    await expect.poll(rows).toBe(all);
    await page.locator('select[name="role"]').selectOption('lead');
    await expect.poll(lines).toBe(34);
    await expect.poll(rows).toBe(34);
    await page.locator('select[name="section"]').selectOption('2.4');
    await expect.poll(() => queryOf(page)).toBe('?role=lead&section=2.4');
    const count = await lines();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(34);
    expect(await rows()).toBe(count);
    await page.reload();
    expect(await lines()).toBe(count);
    await page.getByRole('button', { name: '清除' }).click();
    await expect.poll(() => queryOf(page)).toBe('');
    expect(await lines()).toBe(all);
    await open.close();
  });

  it('filters by plan and role where all stand together', async () => {
    const page = await opened('/graph/?plan=anshan');
    const lines = linesOf(page, '.network.under path');
    expect(await lines()).toBe(10);
    expect(await page.locator('form [role="status"]').textContent()).toContain('10 条连线');
    // In Anshan nobody leads; elsewhere a pair passes where the one or the other does.
    await page.locator('select[name="role"]').selectOption('lead');
    await expect.poll(lines).toBe(0);
    await page.locator('select[name="plan"]').selectOption('hecheng');
    const graph = functionsOf(PLANS.filter(({ id }) => id === 'hecheng'));
    const led = graph.edges.filter(({ roles }) => roles[0]?.has('lead')).length;
    expect(led).toBeGreaterThan(0);
    await expect.poll(lines).toBe(led);
    await open.close();
  });

  it('prints what was chosen, however short before', async () => {
    const page = await opened('/graph/yuanjiang/');
    const rows = await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('select[name="role"]');
      if (select) select.value = 'lead';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
      dispatchEvent(new Event('beforeprint'));
      return document.querySelectorAll('table[data-edges="tasks"] tbody tr').length;
    });
    expect(rows).toBe(34);
    await open.close();
  });

  it('walks the half matrix with the arrows and says what stands in a cell', async () => {
    const page = await opened('/graph/hecheng/?functions=matrix');
    const matrix = page.locator('svg.adjacency');
    const hint = page.locator('.graph-hint');
    const [first, second, third] = await matrix.locator('.names text').allTextContents();
    await matrix.focus();
    await page.keyboard.press('ArrowDown');
    expect(await hint.textContent()).toMatch(new RegExp(`^${first} × ${second}：`, 'u'));
    await page.keyboard.press('ArrowDown');
    expect(await hint.textContent()).toMatch(new RegExp(`^${first} × ${third}：`, 'u'));
    // There is no cell left of the first column.
    await page.keyboard.press('ArrowLeft');
    expect(await hint.textContent()).toMatch(new RegExp(`^${first} × ${third}：`, 'u'));
    open.assertClean();
    await open.close();
  });

  it('ignores what the page does not have, with a word to the reader', async () => {
    const page = await opened('/graph/hecheng/?pin=nobody%3Cb%3E&role=emperor&functions=cube&x=1');
    const status = page.locator('form [role="status"]');
    expect(await status.textContent()).toBe('网址中的“nobody<b>”“emperor”“cube”本页没有，已略去。');
    expect(await page.locator('svg.dim').count()).toBe(0);
    open.assertClean();
    await open.close();
  });

  it('finds a unit by its initials', async () => {
    const page = await opened('/graph/hecheng/');
    await page.locator('input[name="find"]').fill('zjj');
    await expect
      .poll(() => page.locator('form [role="status"]').textContent())
      .toContain('住房城乡建设部门');
    await page.keyboard.press('Enter');
    await expect.poll(() => queryOf(page)).toBe('?pin=zhujian');
    await page.locator('input[name="find"]').fill('没有的单位');
    await expect
      .poll(() => page.locator('form [role="status"]').textContent())
      .toContain('图里没有这样的单位');
    open.assertClean();
    await open.close();
  });

  it('is one stop of the Tab key, and walked with the arrows from there', async () => {
    const page = await opened('/graph/hecheng/');
    const picture = page.locator('svg.bipartite:not(.sheet)');
    expect(await picture.locator('a[tabindex="0"]').count()).toBe(1);
    await picture.locator('a[tabindex="0"]').focus();
    const focused = () =>
      page.evaluate(() => {
        const { dataset } = document.activeElement as SVGElement;
        return dataset.i?.[0];
      });
    const label = () => page.evaluate(() => document.activeElement?.textContent);
    const [first, order] = [await label(), await picture.locator('a.actor').allTextContents()];
    expect(first).toBe(order[0]);
    await page.keyboard.press('ArrowDown');
    expect(await label()).toBe(order[1]);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('t');
    await page.keyboard.press('Home');
    expect(await label()).toBe(order[0]);
    await page.keyboard.press('Enter');
    await expect.poll(() => queryOf(page)).toMatch(/^\?pin=/u);
    await page.keyboard.press('Escape');
    await expect.poll(() => queryOf(page)).toBe('');
    await open.close();
  });

  it('zooms by buttons, keys and wheel, and comes back', async () => {
    const page = await opened('/graph/hecheng/');
    const plane = page.locator('.graph-plane:has(> svg.bipartite)');
    const figure = page.locator('[data-graph="tasks"]');
    await figure.getByRole('button', { name: '放大' }).click();
    const moved = () => plane.evaluate((it: HTMLElement) => it.style.transform);
    const scale = async () => /scale\(([\d.]+)\)/u.exec(await moved())?.[1] ?? '1';
    expect(Number(await scale())).toBeCloseTo(1.4);
    await figure.locator('.graph-box').focus();
    await page.keyboard.press('+');
    expect(Number(await scale())).toBeCloseTo(1.96);
    const before = await moved();
    await page.keyboard.press('ArrowRight');
    expect(await moved()).not.toBe(before);
    await page.keyboard.press('0');
    expect(await scale()).toBe('1');
    await figure.locator('svg.bipartite:not(.sheet)').hover();
    await page.mouse.wheel(0, -200);
    await expect.poll(async () => Number(await scale())).toBeGreaterThan(1);
    open.assertClean();
    await open.close();
  });

  it('sorts the table and shows it alone', async () => {
    const page = await opened('/graph/');
    const table = page.locator('table[data-edges="functions"]');
    await table.getByRole('button', { name: '共同任务' }).click();
    expect(await table.locator('tbody tr td:nth-child(3)').first().textContent()).toBe('1');
    await page.locator('[data-graph="functions"]').getByText('显示为表').click();
    expect(await page.locator('svg.network:visible').count()).toBe(0);
    expect(await table.locator('tbody tr:visible').count()).toBeGreaterThan(500);
    await expect.poll(() => queryOf(page)).toBe('?functions=table');
    await open.close();
  });

  it('shows another function in the same places', async () => {
    const page = await opened('/graph/');
    await page.locator('select[name="fn"]').selectOption('xiaofang');
    expect(await page.locator('[data-ego-reading]').textContent()).toMatch(/^消防救援机构：/u);
    const rows = await page
      .locator('table[data-edges="ego"] tbody tr')
      .evaluateAll((list) => list.length);
    const panels = page.locator('.ego-panels svg');
    expect(await panels.count()).toBe(5);
    // As many lines as the table has numbers, the same names in each panel.
    const cells = await page
      .locator('table[data-edges="ego"] tbody td')
      .evaluateAll((list) => list.filter((cell) => cell.textContent !== '—').length);
    expect(await page.locator('.ego-panels .edges path').count()).toBe(cells);
    const labels = await panels.first().locator('text').count();
    expect(labels).toBe(rows + 2);
    await page.reload();
    expect(await page.locator('[data-ego-reading]').textContent()).toMatch(/^消防救援机构：/u);
    expect(await badLabels(page)).toEqual([]);
    open.assertClean();
    await open.close();
  });

  it.each(['svg', 'png'] as const)('saves a picture as %s that needs no page', async (kind) => {
    const page = await opened('/graph/hecheng/');
    const waiting = page.waitForEvent('download');
    await page.locator('[data-graph="tasks"]').getByText(`存为 ${kind.toUpperCase()}`).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`鹤城责任图·单位与任务.${kind}`);
    const bytes = readFileSync(await download.path());
    if (kind === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    else {
      const text = bytes.toString();
      expect(text).toContain('鹤城公安分局');
      expect(text).not.toMatch(/var\(|class=|<a /u);
      // A curve each, those of one look in one path.
      const hecheng = PLANS.find(({ id }) => id === 'hecheng');
      const curves = hecheng ? chargesOf(hecheng).length : 0;
      expect(text.match(/M[\d.]+ [\d.]+C/gu)?.length).toBe(curves);
      expect(text).toMatch(/stroke="rgb/u);
    }
    expect(bytes.length).toBeGreaterThan(20_000);
    open.assertClean();
    await open.close();
  });
});

it('prints the matrix whole on landscape pages, and the pictures without controls', async () => {
  const page = await opened('/graph/hecheng/');
  const { pages, text } = await print(page);
  const names = await page.locator('.responsibility tbody tr:not(.kind) th').allTextContents();
  const matrix = pages.filter(({ size: [width, height] }) => width > height);
  expect(matrix.length).toBeGreaterThan(0);
  for (const name of names) {
    expect(matrix.some((it) => it.text.includes(comparable(name)))).toBe(true);
  }
  expect(text).toContain(comparable('打好蓝天攻坚战'));
  expect(text).not.toContain('存为');
  await open.close();
});
