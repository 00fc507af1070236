import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { ALL, belongings, listed, rowOf, type Stated, status } from './targets.ts';
import { visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** What the data says a choice must leave, in the order of the texts. */
function wanted(choice: Record<string, string>): Stated[] {
  return ALL.filter((it) =>
    Object.entries(choice).every(([name, value]) => belongings(it)[name]?.includes(value)),
  );
}

describe('the list of targets', () => {
  it.each([
    // One thing each.
    { plan: 'anshan' },
    { class: 'deadline' },
    { topic: 'soil' },
    { unit: 'gongan' },
    // Two and more.
    { plan: 'hecheng', class: 'zero' },
    { plan: 'yuanjiang', class: 'quantitative', topic: 'public-order', unit: 'gongan' },
    // What nobody promises.
    { plan: 'pingjiang', topic: 'soil' },
  ] as Record<string, string>[])('filtered by $plan $class $topic $unit', async (choice) => {
    await visit(browser, `/targets/?${new URLSearchParams(choice)}`, async (page) => {
      const left = wanted(choice);
      expect(await listed(page)).toEqual(left.map(rowOf));
      expect(left.length).toBeLessThan(ALL.length);
      expect(await status(page)).toBe(
        left.length > 0 ? `${left.length} 项。` : '没有合乎条件的目标。',
      );
    });
  });

  it('keeps in the URL what is chosen by hand', async () => {
    await visit(browser, '/targets/', async (page) => {
      const choice = { plan: 'hecheng', class: 'quantitative', sort: 'value' };
      for (const [name, value] of Object.entries(choice)) {
        await page.locator(`target-list [name="${name}"]`).selectOption(value);
      }
      expect(new URL(page.url()).search).toBe(`?${new URLSearchParams(choice)}`);
      const shown = await listed(page);
      const left = wanted({ plan: 'hecheng', class: 'quantitative' }).map(rowOf);
      expect(shown.toSorted()).toEqual(left.toSorted());
      await page.reload();
      expect(await listed(page)).toEqual(shown);
      // In the order of the texts again when the sort is put away.
      await page.locator('target-list [name="sort"]').selectOption('');
      expect(await listed(page)).toEqual(left);
    });
  });

  it.each([
    // What is sorted by: small before large, early before late, like beside like; nothing last.
    ['value', 'value'],
    ['deadline', 'deadline'],
    ['indicator', 'indicator'],
  ])('sorted by %s', async (sort, name) => {
    await visit(browser, `/targets/?sort=${sort}`, async (page) => {
      const keys = await page
        .locator('.all-targets tbody tr:visible')
        .evaluateAll((rows, key) => rows.map((row) => row.dataset[key] ?? ''), name);
      expect(keys).toHaveLength(ALL.length);
      const stated = keys.filter((key) => key !== '');
      expect(keys.slice(0, stated.length)).toEqual(stated);
      const sorted = stated.toSorted(
        sort === 'value' ? (a, b) => Number(a) - Number(b) : undefined,
      );
      expect(stated).toEqual(sorted);
      expect(new Set(stated).size).toBeGreaterThan(2);
      const inData = ALL.filter(({ target }) =>
        sort === 'value'
          ? target.value !== null
          : sort === 'deadline'
            ? target.deadline?.date
            : target.indicator,
      );
      expect(stated).toHaveLength(inData.length);
    });
  });

  // What the address says, and what the reader is told; the list is whole nevertheless.
  it.each([
    ['plan=nowhere', 'nowhere'],
    ['class=banana', 'banana'],
    ['topic=%3Cb%3E', '<b>'],
    ['unit=,,,', ',,,'],
    ['sort=__proto__', '__proto__'],
  ])('ignores nonsense in the address with a word: %s', async (query, said) => {
    await visit(browser, `/targets/?${query}`, async (page) => {
      expect(await status(page)).toBe(`网址中的“${said}”本页没有，已略去。${ALL.length} 项。`);
      expect(await listed(page)).toEqual(ALL.map(rowOf));
      await page.locator('target-list [name="class"]').selectOption('zero');
      expect(await status(page)).toBe(`${wanted({ class: 'zero' }).length} 项。`);
    });
  });
});
