import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citedPath } from '../../src/views/citation.ts';
import { headingOf } from '../../src/views/heading.ts';
import { taskNodes } from '../../src/views/task-nodes.ts';
import { COLUMNS, GROUPS, PLACINGS, placedOn, topicIds } from './alignment.ts';
import { launchBrowser } from './browser.ts';
import { DIST } from './dist.ts';
import { exists } from './links.ts';
import { heads, rows, status, topicsOf } from './matrix.ts';
import { fromRoot, visibleControls, visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const IDS = COLUMNS.map(({ id }) => id);

describe('the task matrix', () => {
  it('has every task on its rows without script, 未涉及 where the data has nothing, and no dead control', async () => {
    await visit(
      browser,
      '/compare/',
      async (page) => {
        const shown = await rows(page);
        const wanted = topicIds().map((topic) => ({
          topic,
          cells: COLUMNS.map((plan) => {
            const tasks = placedOn(topic, plan);
            const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
            return {
              plan: plan.id,
              tasks: tasks.map((it) => `${citedPath(it.path)}　${headingOf(it, nodes)}`.trim()),
              none: tasks.length === 0 ? '未涉及' : null,
            };
          }),
        }));
        expect(
          shown.map(({ topic, cells }) => ({
            topic,
            cells: cells.map((cell) => ({ ...cell, tasks: cell.tasks.map(([text]) => text) })),
          })),
        ).toEqual(wanted);
        expect(shown.flatMap((row) => row.cells.flatMap((it) => it.tasks)).length).toBe(
          PLACINGS.length,
        );
        expect(await visibleControls(page)).toBe(0);
      },
      { javaScript: false },
    );
  });

  it('leads from each task to its passage, and leaves no task out', async () => {
    await visit(browser, '/compare/', async (page) => {
      const reached = new Set<string>();
      for (const { topic, cells } of await rows(page)) {
        for (const [at, { plan, tasks }] of cells.entries()) {
          const nodes = tasks.map(([, href]) => decodeURIComponent(href?.split('#')[1] ?? ''));
          const placed = COLUMNS[at] && topic ? placedOn(topic, COLUMNS[at]) : [];
          expect(nodes, `${topic} ${plan}`).toEqual(placed.map(({ id }) => id));
          for (const [, href] of tasks) {
            expect(href).toMatch(new RegExp(`/plans/${plan}/`, 'u'));
            reached.add(fromRoot(href ?? ''));
          }
        }
      }
      for (const address of reached) expect(exists(DIST, address), address).toBe(true);
      const tasks = COLUMNS.flatMap((plan) => taskNodes(plan).map(({ id }) => `${plan.id} ${id}`));
      const found = [...reached].map((it) => it.replace(/^\/plans\/([^/]+)\/.*#/u, '$1 '));
      expect(tasks.filter((task) => !found.includes(task))).toEqual([]);
    });
  });
});

describe('choosing and ordering plans', () => {
  it('stands in the URL, and whoever opens it sees the same', async () => {
    await visit(browser, '/compare/', async (page) => {
      expect(await heads(page)).toEqual(IDS);
      await page.getByLabel('平江', { exact: true }).uncheck();
      await page.getByLabel('鞍山', { exact: true }).uncheck();
      // 沅江 before 鹤城; the button keeps the focus, to be pressed again.
      await page.getByRole('button', { name: '沅江左移' }).press('Enter');
      const wanted = ['yuanjiang', 'hecheng', 'yueyanglou'];
      const check = async () => {
        expect(await heads(page)).toEqual(wanted);
        const all = await rows(page);
        expect(all.length).toBe(topicIds().length);
        for (const { cells } of all) expect(cells.map(({ plan }) => plan)).toEqual(wanted);
      };
      await check();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        '沅江左移',
      );
      expect(new URL(page.url()).searchParams.get('plans')).toBe(wanted.join(','));
      await page.reload();
      await check();
      // The form says what the table shows.
      const boxes = page.locator('input[name="plans"]');
      const checked = await boxes.evaluateAll((them) =>
        them.flatMap((it) => (it instanceof HTMLInputElement && it.checked ? [it.value] : [])),
      );
      expect(checked).toEqual(wanted);
    });
  });

  it('shows all of them again, with a word, where none is left', async () => {
    await visit(browser, '/compare/?plans=hecheng', async (page) => {
      expect(await heads(page)).toEqual(['hecheng']);
      await page.getByLabel('鹤城', { exact: true }).uncheck();
      expect(await heads(page)).toHaveLength(IDS.length);
      expect(await status(page)).toContain('至少要留一份方案');
      await page.reload();
      expect(await heads(page)).toHaveLength(IDS.length);
    });
  });

  it('is there again when the reader comes back from a topic', async () => {
    await visit(browser, '/compare/?plans=yuanjiang,hecheng', async (page) => {
      await page.getByLabel('大类').selectOption('ecology');
      await page.locator('tr.topic:visible th a').first().click();
      await page.waitForURL(/\/compare\/[a-z-]+\/$/u);
      await page.goBack();
      await expect.poll(() => heads(page)).toEqual(['yuanjiang', 'hecheng']);
      expect(await topicsOf(page)).toEqual(topicIds('ecology'));
    });
  });
});

describe('folding a group', () => {
  // By mouse, and with either key of a button.
  it.each(['click', 'Enter', 'Space'])('by %s', async (how) => {
    await visit(browser, '/compare/', async (page) => {
      const [group] = GROUPS;
      const button = page.getByRole('button', { name: group?.name ?? '', exact: true });
      const act = () => (how === 'click' ? button.click() : button.press(how));
      expect(await button.getAttribute('aria-expanded')).toBe('true');
      await act();
      expect(await button.getAttribute('aria-expanded')).toBe('false');
      const own = topicIds(group?.id);
      expect(own.length).toBeGreaterThan(1);
      expect(await topicsOf(page)).toEqual(topicIds().filter((id) => !own.includes(id)));
      await act();
      expect(await topicsOf(page)).toEqual(topicIds());
    });
  });
});

describe('on a phone', () => {
  /** Plans of which more than a sliver can be seen beside the topics, and where the topics stand. */
  const seen = (page: Page) =>
    page.locator('.matrix').evaluate((box) => {
      const edge = box.querySelector('thead th')?.getBoundingClientRect();
      const from = edge?.right ?? 0;
      const to = box.getBoundingClientRect().right;
      const plans = [...box.querySelectorAll<HTMLElement>('thead th[data-plan]')]
        .map((it) => ({ it, at: it.getBoundingClientRect() }))
        .filter(({ at }) => Math.min(at.right, to) - Math.max(at.left, from) > 0.2 * at.width)
        .map(({ it }) => it.dataset.plan);
      return { plans, topics: Math.round(edge?.left ?? -1), beside: to - from };
    });

  it('one plan is seen at a time, a swipe brings the next, and the topics stay', async () => {
    await visit(
      browser,
      '/compare/',
      async (page) => {
        const { plans, topics, beside } = await seen(page);
        expect(plans).toEqual([IDS[0]]);
        expect(beside).toBeGreaterThan(200);
        for (const id of IDS.slice(1)) {
          // A swipe ends somewhere on the next column; the snap does the rest.
          await page.locator('.matrix').evaluate((box) => box.scrollBy(box.clientWidth * 0.6, 0));
          await expect.poll(() => seen(page)).toEqual({ plans: [id], topics, beside });
          const name = page.locator('tr.topic th').first();
          expect(Math.round((await name.boundingBox())?.x ?? -1)).toBe(topics);
        }
      },
      { width: 390, height: 844 },
    );
  });
});
