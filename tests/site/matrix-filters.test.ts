import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/model/clause.ts';
import type { Plan } from '../../src/model/plan.ts';
import { COLUMNS, placedOn, topicIds } from './alignment.ts';
import { launchBrowser } from './browser.ts';
import { planOf } from './content.ts';
import { heads, status, topicsOf } from './matrix.ts';
import { visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** What a reader may choose, by the names of the form. */
interface Choice {
  plans?: string;
  group?: string;
  unit?: string;
  role?: string;
  lacks?: string;
}

/** Whether one charge is both the unit's and of the role. */
function fits({ unit, role }: Choice, it: Assignment): boolean {
  return (!unit || it.functions?.includes(unit) === true) && (!role || it.role === role);
}

/** The tasks of a plan on a row that answer the choice. */
function answering(topic: string, plan: Plan, choice: Choice): string[] {
  const isAsked = choice.unit !== undefined || choice.role !== undefined;
  return placedOn(topic, plan)
    .map(({ id }) => id)
    .filter(
      (id) =>
        !isAsked ||
        plan.assignments.some(
          (it) => it.node === id && it.functions !== undefined && fits(choice, it),
        ),
    );
}

/** The rows that the data says a choice must leave. */
function wanted(choice: Choice): string[] {
  const plans = choice.plans?.split(',').map(planOf) ?? COLUMNS;
  const isAsked = choice.unit !== undefined || choice.role !== undefined;
  return topicIds(choice.group)
    .filter((topic) => !choice.lacks || placedOn(topic, planOf(choice.lacks)).length === 0)
    .filter((topic) => !isAsked || plans.some((plan) => answering(topic, plan, choice).length > 0));
}

/** Ids of the tasks that can be seen and are not set back. */
function standingOut(page: Page): Promise<(string | undefined)[]> {
  return page
    .locator('.task:not(.dim):visible a.passage')
    .evaluateAll((them) =>
      them.map((it) => decodeURIComponent(it.getAttribute('href')?.split('#')[1] ?? '')),
    );
}

const CHOICES: Choice[] = [
  // One thing each.
  { group: 'ecology' },
  { unit: 'gongan' },
  { role: 'supervise' },
  { lacks: 'anshan' },
  // Only where 公安 leads: in all plans, and in those chosen.
  { unit: 'gongan', role: 'lead' },
  { unit: 'gongan', role: 'lead', plans: 'yueyanglou' },
  // 鞍山 has no clauses: no row is left, and the page says so.
  { unit: 'gongan', role: 'lead', plans: 'anshan' },
  // A plan that is not shown may be the one that lacks the row.
  { lacks: 'pingjiang', plans: 'yuanjiang,hecheng' },
  // All at once.
  {
    group: 'society',
    unit: 'gongan',
    role: 'lead',
    lacks: 'pingjiang',
    plans: 'hecheng,yuanjiang',
  },
];

describe('filters', () => {
  it.each(CHOICES)('by address: $group $unit $role $lacks $plans', async (choice) => {
    await visit(browser, `/compare/?${new URLSearchParams({ ...choice })}`, async (page) => {
      const left = wanted(choice);
      expect(await topicsOf(page)).toEqual(left);
      // Neither everything nor a filter that filters nothing.
      expect(left.length).toBeLessThan(topicIds().length);
      expect(await status(page)).toContain(
        left.length > 0 ? `${left.length} 个主题` : '没有合乎条件的主题',
      );
      const plans = choice.plans?.split(',').map(planOf) ?? COLUMNS;
      const tasks = left.flatMap((topic) => plans.flatMap((it) => answering(topic, it, choice)));
      expect(await standingOut(page)).toEqual(tasks);
    });
  });

  it('by hand: they stand in the URL and outlive a reload', async () => {
    const choice = { group: 'society', unit: 'gongan', role: 'lead', lacks: 'pingjiang' };
    await visit(browser, '/compare/', async (page) => {
      for (const [name, value] of Object.entries(choice)) {
        await page.locator(`task-matrix [name="${name}"]`).selectOption(value);
      }
      expect(new URL(page.url()).search).toBe(`?${new URLSearchParams(choice)}`);
      expect(await topicsOf(page)).toEqual(wanted(choice));
      await page.reload();
      expect(await topicsOf(page)).toEqual(wanted(choice));
      for (const name of Object.keys(choice)) {
        await page.locator(`task-matrix [name="${name}"]`).selectOption('');
      }
      expect(new URL(page.url()).search).toBe('');
      expect(await topicsOf(page)).toEqual(topicIds());
    });
  });

  it('only rows where the chosen plans differ: in what they have, who leads, what they promise', async () => {
    await visit(browser, '/compare/?plans=hecheng,yuanjiang', async (page) => {
      await page.getByLabel('只看有无、牵头或目标不同的').check();
      expect(new URL(page.url()).searchParams.get('differ')).toBe('1');
      const shown = await topicsOf(page);
      // 50% against 5%左右; 80% against 基本消除.
      expect(shown).toEqual(expect.arrayContaining(['public-order', 'goal-ecology']));
      // What one of them lacks is a difference.
      const [hecheng, yuanjiang] = [planOf('hecheng'), planOf('yuanjiang')];
      const oneSided = topicIds().filter(
        (id) => (placedOn(id, hecheng).length === 0) !== (placedOn(id, yuanjiang).length === 0),
      );
      expect(shown).toEqual(expect.arrayContaining(oneSided));
      // What both lack is none; nor is what both have alike.
      const neither = topicIds().filter(
        (id) => placedOn(id, hecheng).length + placedOn(id, yuanjiang).length === 0,
      );
      expect(shown.filter((id) => neither.includes(id ?? ''))).toEqual([]);
      expect(shown.length).toBeLessThan(topicIds().length - neither.length);
      await page.reload();
      expect(await topicsOf(page)).toEqual(shown);
    });
  });

  it('one plan alone differs from none', async () => {
    await visit(browser, '/compare/?plans=hecheng&differ=1', async (page) => {
      expect(await topicsOf(page)).toEqual([]);
      expect(await status(page)).toContain('没有合乎条件的主题');
    });
  });
});

describe('an address with nonsense in it', () => {
  // What it says, and what the reader is told of it; all rows and columns are there nevertheless.
  it.each([
    ['plans=nowhere', 'nowhere'],
    ['plans=,,,', ',,,'],
    ['plans=%3Cb%3E', '<b>'],
    ['plans=%22%5D%2C%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', '<img src=x onerror=alert(1)>'],
    ['group=nowhere', 'nowhere'],
    ['unit=nobody', 'nobody'],
    ['role=king', 'king'],
    ['lacks=nowhere', 'nowhere'],
    ['differ=banana', 'banana'],
    // Broken percent-encoding reads as something.
    ['group=%E0%A4%A', '�'],
  ])('%s', async (query, said) => {
    await visit(browser, `/compare/?${query}`, async (page) => {
      expect(await status(page)).toContain(said);
      expect(await status(page)).toContain('已略去');
      expect(await topicsOf(page)).toEqual(topicIds());
      expect(await heads(page)).toEqual(COLUMNS.map(({ id }) => id));
      // It is said once, not for ever: the next choice has nothing wrong with it.
      await page.getByLabel('大类').selectOption('ecology');
      expect(await status(page)).toBe(`${topicIds('ecology').length} 个主题。`);
    });
  });

  it('leaves what is sound in it: one plan known, one not, one twice', async () => {
    await visit(browser, '/compare/?plans=yuanjiang,nowhere,hecheng,yuanjiang', async (page) => {
      expect(await heads(page)).toEqual(['yuanjiang', 'hecheng']);
      expect(await status(page)).toContain('nowhere');
    });
  });

  it('is not spoken of where nothing is wrong', async () => {
    await visit(browser, '/compare/?plans=&group=&fbclid=x', async (page) => {
      expect(await status(page)).toBe(`${topicIds().length} 个主题。`);
    });
  });
});
