import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS } from './alignment.ts';
import { launchBrowser } from './browser.ts';
import { DIST } from './dist.ts';
import { exists } from './links.ts';
import { ALL, cells, linkOf, links, listed, rowOf, type Stated } from './targets.ts';
import { fromRoot, visibleControls, visit } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe('targets without script', () => {
  it('are all listed, each leads to its passage, and no control is dead', async () => {
    await visit(
      browser,
      '/targets/',
      async (page) => {
        expect(await listed(page)).toEqual(ALL.map(rowOf));
        expect(await links(page, '.all-targets')).toEqual(ALL.map(linkOf));
        const hrefs = await page
          .locator('a.target-link')
          .evaluateAll((them) => them.map((it) => it.getAttribute('href') ?? ''));
        for (const href of new Set(hrefs)) expect(exists(DIST, fromRoot(href)), href).toBe(true);
        expect(await visibleControls(page)).toBe(0);
      },
      { javaScript: false },
    );
  });

  it('stand in one row only with targets of the same indicator, and none of it is left out', async () => {
    await visit(browser, '/targets/', async (page) => {
      const rows = await page
        .locator('.indicators tbody tr')
        .evaluateAll((them) => them.map(({ id }) => id));
      const plansOf = (id: string) =>
        new Set(ALL.filter((it) => it.target.indicator === id).map((it) => it.plan.id));
      const named = ALL.flatMap(({ target }) => target.indicator ?? []);
      const comparable = [...new Set(named)].filter((id) => plansOf(id).size > 1);
      expect(rows.toSorted()).toEqual(comparable.toSorted());
      for (const id of rows) {
        const own = ALL.filter((it) => it.target.indicator === id);
        expect(await links(page, `[id="${id}"]`), id).toEqual(own.map(linkOf));
        // Each in the column of its plan; a plan that has none says so.
        const texts = (await cells(page, `[id="${id}"]`))[0]?.slice(1) ?? [];
        const silent = COLUMNS.map((plan) => !plansOf(id).has(plan.id));
        expect(
          texts.map((text) => text === '未载明'),
          id,
        ).toEqual(silent);
      }
    });
  });

  it('show no number that their quotation does not have', async () => {
    await visit(browser, '/targets/', async (page) => {
      const printed = await page
        .locator('.indicators a.target-link')
        .evaluateAll((them) =>
          them.map((it) => ({ text: it.textContent ?? '', quote: it.getAttribute('title') ?? '' })),
        );
      // The date may stand at the head of the sentence, before what is quoted.
      const dates = new Map(ALL.map(({ target }) => [target.quote, target.deadline?.words ?? '']));
      expect(printed.some(({ text }) => /\d/u.test(text))).toBe(true);
      const strange = printed.flatMap(({ text, quote }) =>
        (text.match(/\d+(?:\.\d+)?/gu) ?? [])
          .filter((number) => !quote.includes(number) && !dates.get(quote)?.includes(number))
          .map((number) => `${number}: ${quote}`),
      );
      expect(strange).toEqual([]);
      // A picture shows the numbers of its row, as the row has them.
      const pictures = await page.locator('.indicators tr:has(svg)').evaluateAll((them) =>
        them.map((row) => ({
          drawn: [...row.querySelectorAll('svg text')].map((it) => it.textContent ?? ''),
          quotes: [...row.querySelectorAll('a.target-link')].map((it) => it.getAttribute('title')),
        })),
      );
      expect(pictures.length).toBeGreaterThan(2);
      for (const { drawn, quotes } of pictures) {
        const numbers = drawn.join(' ').match(/\d+(?:\.\d+)?%?/gu) ?? [];
        expect(numbers.length).toBeGreaterThan(0);
        for (const number of numbers) expect(quotes.join('；')).toContain(number);
      }
    });
  });

  it('have in the list the words of the text, not words about it', () => {
    const own = ({ plan, target }: Stated) => {
      const node = plan.nodes.find(({ id }) => id === target.node);
      return [node?.heading, ...(node?.paragraphs ?? [])].map((it) => it?.text ?? '').join('');
    };
    const words = ({ target }: Stated) => [target.phrase, target.deadline?.words ?? ''];
    const made = ALL.flatMap((it) => words(it).filter((word) => !own(it).includes(word)));
    expect(made).toEqual([]);
  });
});

describe('the calendar', () => {
  /** The last day of `2020`, `2025-06`, `2024-12-31`. */
  const lastDay = (date: string) => {
    const [year = 0, month = 12, day] = date.split('-').map(Number);
    const last = day ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
    return Date.UTC(year, month - 1, last);
  };

  it('has each dated target under its date, and marks what has passed on the day of the build', async () => {
    await visit(browser, '/targets/', async (page) => {
      const [today = ''] =
        (await page.locator('#calendar > p').textContent())?.match(/\d{4}-\d{2}-\d{2}/u) ?? [];
      const dates = await page.locator('.due > div').evaluateAll((them) =>
        them.map((it) => ({
          date: it.querySelector('dt')?.firstChild?.textContent?.trim() ?? '',
          isPassed: it.querySelector('dt .passed') !== null,
        })),
      );
      const dated = Map.groupBy(
        ALL.filter(({ target }) => target.deadline?.date),
        ({ target }) => target.deadline?.date ?? '',
      );
      const wanted = [...dated.keys()].sort((a, b) => lastDay(a) - lastDay(b));
      expect(dates.slice(0, -2).map(({ date }) => lastDay(date))).toEqual(wanted.map(lastDay));
      expect(new Set(dates.slice(0, -2).map(({ date }) => date))).toEqual(new Set(wanted));
      for (const [at, { date, isPassed }] of dates.entries()) {
        const own = `.due > div:nth-child(${at + 1})`;
        if (dated.has(date)) {
          expect(isPassed, date).toBe(lastDay(date) < Date.parse(today));
          expect(await links(page, own), date).toEqual(dated.get(date)?.map(linkOf));
        } else expect(isPassed).toBe(false);
      }
      expect(dates.some(({ isPassed }) => isPassed)).toBe(true);
      expect(dates.slice(0, -2).some(({ isPassed }) => !isPassed)).toBe(true);
      const recurring = ALL.filter(({ target }) => target.recurring);
      const undated = ALL.filter(({ target }) => target.deadline && !target.deadline.date);
      expect(await links(page, '.due > div:nth-last-child(2)')).toEqual(recurring.map(linkOf));
      expect(await links(page, '.due > div:last-child')).toEqual(undated.map(linkOf));
    });
  });
});

describe('the ladder', () => {
  it('holds every zero target once, on the rung of its verb', async () => {
    await visit(browser, '/targets/', async (page) => {
      const zero = ALL.filter(({ target }) => target.class === 'zero');
      expect((await links(page, '.ladder')).toSorted()).toEqual(zero.map(linkOf).toSorted());
      const rungs = await page.locator('.ladder tbody th').allTextContents();
      for (const [at, verb] of rungs.entries()) {
        const own = zero.filter(({ target }) => target.commitment === verb);
        const row = `.ladder tbody tr:nth-child(${at + 1})`;
        expect((await links(page, row)).toSorted(), verb).toEqual(own.map(linkOf).toSorted());
      }
    });
  });

  it('has under each tier only what speaks of it', async () => {
    await visit(browser, '/targets/', async (page) => {
      const tiers = await page.locator('.ladder thead th').allTextContents();
      expect(tiers.slice(1)).toContain('较大以上');
      for (const [at, tier] of tiers.entries()) {
        const found = await links(page, `.ladder tbody td:nth-child(${at + 1})`);
        const own = new Set(found);
        const targets = ALL.filter((it) => it.target.class === 'zero' && own.has(linkOf(it)));
        for (const { target } of at === 0 ? [] : targets) {
          const said = target.tier?.replace(/[及之]/u, '') ?? '';
          if (tier === '其他') expect(tiers).not.toContain(said);
          else expect(said.startsWith(tier), `${tier}: ${target.quote}`).toBe(true);
        }
      }
    });
  });
});
