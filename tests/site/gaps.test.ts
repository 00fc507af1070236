import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/model/clause.ts';
import { taskNodes } from '../../src/views/task-nodes.ts';
import { COLUMNS, letters, PLACINGS, placedOn, TOPICS } from './alignment.ts';
import { launchBrowser } from './browser.ts';
import { DIST } from './dist.ts';
import { exists } from './links.ts';
import { comparable, isPrinted, print } from './pdf.ts';
import { fromRoot, visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** The lists of a plan's page, in the order of the columns of the overview. */
const LISTS = ['nobody', 'no-lead', 'collective', 'open'] as const;

/** Ids of the tasks in a list of the open page. */
function listed(page: Page, list: string): Promise<string[]> {
  return page
    .locator(`#${list} .passages li > a`)
    .evaluateAll((them) =>
      them.map((it) => decodeURIComponent(it.getAttribute('href')?.split('#')[1] ?? '')),
    );
}

/** The number in the heading of a list: 未载明由谁做（3）. */
async function announced(page: Page, heading: string): Promise<number> {
  const text = await page.locator(heading).first().textContent();
  return Number(text?.match(/（(\d+)）/u)?.[1]);
}

/** Whether a task whose charges are these belongs in a list. Seats in a working group charge with no task. */
const BELONGS: Record<(typeof LISTS)[number], (own: Assignment[], all: Assignment[]) => boolean> = {
  nobody: (_own, all) => all.length === 0,
  'no-lead': (own) =>
    own.some((it) => it.kind === 'unit') && own.every((it) => !/^(?:co)?lead$/u.test(it.role)),
  collective: (own) => own.length > 0 && own.every((it) => it.kind === 'collective'),
  open: (own) => own.some((it) => it.open),
};

describe('查漏 at a glance', () => {
  it('counts what the pages of the plans list', async () => {
    await visit(browser, '/gaps/', async (page) => {
      const rows = await page.locator('tbody tr').evaluateAll((them) =>
        them.map((row) => ({
          href: row.querySelector('a')?.href ?? '',
          counts: [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
        })),
      );
      expect(rows).toHaveLength(COLUMNS.length);
      for (const [at, { href, counts }] of rows.entries()) {
        expect(href).toContain(`/gaps/${COLUMNS[at]?.id}/`);
        await page.goto(href);
        const found = [await page.locator('.missing').count()];
        expect(await announced(page, 'article section h2')).toBe(found[0]);
        for (const list of LISTS) {
          found.push((await listed(page, list)).length);
          expect(await announced(page, `#${list} h2`)).toBe(found.at(-1));
        }
        expect(counts, href).toEqual(found);
      }
      // Not a page of noughts.
      expect(
        rows.flatMap(({ counts }) => counts).filter((count) => count > 0).length,
      ).toBeGreaterThan(10);
    });
  });
});

describe.each(COLUMNS.map((plan) => [plan.id, plan] as const))('/gaps/%s/', (id, plan) => {
  it('lists the topics that others have and it has not, with what they say to the letter', async () => {
    const missing = TOPICS.filter(
      (topic) =>
        placedOn(topic.id, plan).length === 0 && PLACINGS.some((it) => it.topic === topic.id),
    );
    await visit(
      browser,
      `/gaps/${id}/`,
      async (page) => {
        expect(await page.locator('.missing summary strong').allTextContents()).toEqual(
          missing.map(({ name }) => name),
        );
        const shown = await page.locator('.missing').evaluateAll((them) =>
          them.map((it) =>
            [...it.querySelectorAll('.neighbour')].map((passage) => ({
              href: passage.querySelector('a')?.getAttribute('href') ?? '',
              text: passage.querySelector('p')?.textContent,
            })),
          ),
        );
        for (const [at, topic] of missing.entries()) {
          const wanted = COLUMNS.flatMap((other) =>
            placedOn(topic.id, other).map((node) => ({
              link: `/plans/${other.id}/`,
              node: node.id,
              text: node.paragraphs.map((piece) => letters(other.id, piece)).join('\n'),
            })),
          );
          const got = shown[at]?.map(({ href, text }) => ({
            link: href.match(/\/plans\/[^/]+\//u)?.[0],
            node: decodeURIComponent(href.split('#')[1] ?? ''),
            text,
          }));
          expect(got, topic.id).toEqual(wanted);
        }
        for (const { href } of shown.flat()) expect(exists(DIST, fromRoot(href)), href).toBe(true);
      },
      { javaScript: false },
    );
  });

  it('lists under each heading the tasks that belong there and no other', async () => {
    await visit(browser, `/gaps/${id}/`, async (page) => {
      for (const list of LISTS) {
        const wanted = taskNodes(plan).filter((node) => {
          const all = plan.assignments.filter((it) => it.node === node.id);
          const own = all.filter((it) => it.how !== 'workgroup');
          return BELONGS[list](own, all);
        });
        expect(await listed(page, list), list).toEqual(wanted.map((node) => node.id));
        if (wanted.length > 0) continue;
        expect(await page.locator(`#${list}`).textContent()).toContain('没有。');
      }
    });
  });

  it('is worded with care: not found is not undone', async () => {
    await visit(browser, `/gaps/${id}/`, async (page) => {
      const words = await page.locator('article').textContent();
      expect(words).toMatch(/本文未见，?不等于没有做/u);
      expect(words).not.toMatch(/漏洞|缺失|没有落实|未做/u);
    });
  });
});

it('a plan is chosen by a link, and what is folded stands open on paper', async () => {
  await visit(browser, '/gaps/hecheng/', async (page) => {
    await page.locator('.gaps .only a', { hasText: '平江' }).click();
    await page.waitForURL(/\/gaps\/pingjiang\/$/u);
    expect(await page.locator('.only [aria-current]').textContent()).toContain('平江');
    const first = page.locator('.missing .neighbour p').first();
    expect(await first.isVisible()).toBe(false);
    const texts = await page.locator('.missing .neighbour p').allTextContents();
    const paper = await print(page);
    const paragraphs = texts.flatMap((text) => text.split('\n'));
    expect(paragraphs.filter((text) => !isPrinted(paper, text))).toEqual([]);
    expect(paper.text).toContain(comparable('不等于没有做'));
    // Opened by keyboard on the screen.
    await page.locator('.missing summary').first().press('Enter');
    expect(await first.isVisible()).toBe(true);
  });
});
