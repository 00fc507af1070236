import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Placing } from '../../src/model/topic.ts';
import { sharedWording } from '../../src/reading/align/index.ts';
import { tasks as alignable } from '../reading/align/corpus.ts';
import { launchBrowser } from './browser.ts';
import { builtPages, corpusHash, PLANS, planOf, ROOT, sourceOf } from './content.ts';
import { DIST } from './dist.ts';
import { exists } from './links.ts';
import { comparable, print } from './pdf.ts';
import { fromRoot, visit } from './visit.ts';

const NOTES = readdirSync(`${ROOT}content/notes`).map((file) => file.replace(/\.mdx$/u, ''));

function generated<T>(path: string): T {
  return JSON.parse(readFileSync(`${ROOT}content/generated/${path}`, 'utf8'));
}

const alignment = generated<Placing[]>('alignment.json');
const rows = [...Map.groupBy(alignment, ({ topic }) => topic).values()].map(
  (row) => new Set(row.map(({ plan, node }) => `${plan}#${node}`)),
);

/** The plans that most notes compare; others may have come to the site since. */
const [, named = ''] =
  /^plans: (.+)$/mu.exec(readFileSync(`${ROOT}content/notes/lead.mdx`, 'utf8')) ?? [];
const COMPARED = PLANS.filter(({ id }) => named.split(' ').includes(id));

const sources = new Map(PLANS.map(({ id }) => [id, sourceOf(id).toString('utf8')]));
const sourceText = (plan: string): string => sources.get(plan) ?? '';
const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\p{P}\p{S}\p{Z}\s]/gu, '');

/*
 * The figures counted once more, from the source wherever it can be: who leads is read off the words of
 * the clauses, not off the assignments.
 */

function tasks(plan: string, under = ''): { id: string; kind: string }[] {
  const { nodes } = planOf(plan);
  return nodes.filter(
    ({ id, kind }) =>
      /^(?:item|subitem|enumerated)$/u.test(kind) &&
      nodes.every(({ parent }) => parent !== id) &&
      (under === '' || id.startsWith(`${under}.`)),
  );
}

function clauses(plan: string, node: string): string[] {
  return planOf(plan)
    .clauses.filter((it) => it.node === node)
    .map(({ start, end }) => sourceText(plan).slice(start, end));
}

type Way = 'written' | 'together' | 'named' | 'nobody';

function wayOf(plan: string, node: string): Way {
  const text = clauses(plan, node).join('');
  if (text.includes('牵头')) return 'written';
  if (/[办局]会?同/u.test(text)) return 'together';
  return planOf(plan).assignments.some((it) => it.node === node) ? 'named' : 'nobody';
}

const countWay = (plan: string, under: string, way: Way) =>
  tasks(plan, under).filter(({ id }) => wayOf(plan, id) === way).length;

function sharedPercent(plan: string, other: string, under: string): string {
  const shared = new Set<number>();
  const own = alignable.filter((it) => it.plan === plan || it.plan === other);
  const wording = rows.flatMap((row) =>
    sharedWording(own.filter((it) => row.has(`${it.plan}#${it.node}`))),
  );
  for (const { runs } of wording.filter((it) => it.plan === plan)) {
    for (const run of runs) {
      if (run.kind !== 'shared' || !run.plans.includes(other)) continue;
      for (let at = run.start; at < run.end; at++) shared.add(at);
    }
  }
  const { nodes, clauses: left } = planOf(plan);
  const seen = nodes
    .filter(({ id }) => id === under || id.startsWith(`${under}.`))
    .flatMap((node) => node.paragraphs)
    .flatMap(({ start, end, cuts }) =>
      Array.from({ length: end - start }, (_, n) => start + n).filter((at) =>
        [...cuts, ...left].every((it) => at < it.start || at >= it.end),
      ),
    );
  return `${Math.round((100 * seen.filter((at) => shared.has(at)).length) / seen.length)}%`;
}

interface Shown {
  of: string;
  plans: string[];
  under: string;
  words: string;
}

function recount({ of, plans, under, words }: Shown): number | string {
  const [plan = '', other = ''] = plans;
  const targets = plans.flatMap((id) => planOf(id).targets);
  const statedByAll = () =>
    [...new Set(targets.flatMap((it) => it.indicator ?? []))].filter((indicator) =>
      plans.every((id) => planOf(id).targets.some((it) => it.indicator === indicator)),
    );
  const topics = [...new Set(alignment.map((it) => it.topic))];
  const covers = (topic: string, id: string) =>
    alignment.some((it) => it.topic === topic && it.plan === id);
  switch (of) {
    case 'plans':
      return plans.length;
    case 'tasks':
      return tasks(plan, under).length;
    case 'subitems':
      return tasks(plan, under).filter(({ kind }) => kind === 'subitem').length;
    case 'led':
      return countWay(plan, under, 'written') + countWay(plan, under, 'together');
    case 'written':
    case 'together':
    case 'named':
    case 'nobody':
      return countWay(plan, under, of);
    case 'safety':
      return tasks(plan, under).filter(({ id }) =>
        clauses(plan, id).some((text) => /安委[办会](?:牵头|会?同|、[^()]*牵头)/u.test(text)),
      ).length;
    case 'topics':
      return topics.filter((topic) => plans.every((id) => covers(topic, id))).length;
    case 'own-topics':
      return topics.filter((topic) => PLANS.every(({ id }) => covers(topic, id) === (id === plan)))
        .length;
    case 'indicators':
      return statedByAll().length;
    case 'apart-indicators':
      return statedByAll().filter((indicator) => {
        const said = plans.map((id) =>
          planOf(id)
            .targets.filter((it) => it.indicator === indicator)
            .map(({ quote }) => bare(quote.replace('×', 'x')).replaceAll(/全[区市]/gu, '')),
        );
        return !said.every(
          (list) => [...new Set(list)].sort().join() === [...new Set(said[0])].sort().join(),
        );
      }).length;
    case 'zero':
      return targets.filter((it) => it.class === 'zero').length;
    case 'zero-verb':
      return targets.filter((it) => it.class === 'zero' && it.verb?.endsWith(words)).length;
    case 'accidents':
      return targets.filter(({ indicator, tier }) => indicator === 'anquan-shigu' && tier === words)
        .length;
    case 'words':
      return plans.reduce((sum, id) => sum + bare(sourceText(id)).split(bare(words)).length - 1, 0);
    case 'shared':
      return sharedPercent(plan, other, under);
    default:
      throw new Error(`no recount of ${of}`);
  }
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

it('the list names every note, and each opens', async () => {
  await visit(
    browser,
    '/notes/',
    async (page) => {
      const links = await page
        .locator('.notes-list a')
        .evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
      expect(links.map(fromRoot).sort()).toEqual(NOTES.map((it) => `/notes/${it}/`).sort());
      await page.locator('.notes-list a').first().click();
      expect(await page.locator('article.note h1').count()).toBe(1);
    },
    { javaScript: false },
  );
});

describe.each(NOTES)('%s', (note) => {
  const address = `/notes/${note}/`;

  it('counts right', async () => {
    await visit(
      browser,
      address,
      async (page) => {
        const shown = await page.locator('data.figure').evaluateAll((all) =>
          all.map((it) => {
            const { of = '', plans = '', under = '', words = '' } = (it as HTMLElement).dataset;
            return { of, plans, under, words, text: it.textContent };
          }),
        );
        expect(shown.length).toBeGreaterThanOrEqual(3);
        for (const { text, plans, ...ask } of shown) {
          const ids = plans === '' ? COMPARED.map(({ id }) => id) : plans.split(' ');
          const wanted = recount({ ...ask, plans: ids });
          expect(text, `${ask.of} ${plans} ${ask.under} ${ask.words}`).toBe(String(wanted));
        }
      },
      { javaScript: false },
    );
  });

  it('quotes to the letter, and each quotation leads to where it stands', async () => {
    await visit(browser, address, async (page) => {
      const quotes = await page.locator('q.cited').evaluateAll((all) =>
        all.map((it) => ({
          plan: (it as HTMLElement).dataset.plan ?? '',
          node: (it as HTMLElement).dataset.node ?? '',
          not: (it as HTMLElement).dataset.not ?? '',
          words: it.textContent ?? '',
          link: it.nextElementSibling?.getAttribute('href') ?? '',
        })),
      );
      expect(quotes.length).toBeGreaterThanOrEqual(8);
      for (const { plan, node, not, words, link } of quotes) {
        const found = planOf(plan).nodes.find(({ id }) => id === node);
        const texts = [found?.heading, ...(found?.paragraphs ?? [])].map((it) => it?.text ?? '');
        expect(
          texts.some((text) => text.includes(words)),
          words,
        ).toBe(true);
        expect(fromRoot(link)).toMatch(new RegExp(`^/plans/${plan}/[^/]+/#${node}$`, 'u'));
        expect(exists(DIST, fromRoot(link)), link).toBe(true);
        for (const other of not.split(' ').filter((it) => it !== '')) {
          expect(bare(sourceText(other))).not.toContain(bare(words));
        }
      }
      const absent = await page.locator('q.absent').evaluateAll((all) =>
        all.map((it) => ({
          plans: (it as HTMLElement).dataset.plans ?? '',
          words: it.textContent ?? '',
        })),
      );
      for (const { plans, words } of absent) {
        for (const id of plans.split(' ')) {
          expect(bare(sourceText(id)), `${words} in ${id}`).not.toContain(bare(words));
        }
      }
    });
  });

  it('every link of it resolves', async () => {
    const pages = builtPages(DIST);
    await visit(browser, address, async (page) => {
      const links = await page
        .locator('article.note a')
        .evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
      const dead = links
        .map(fromRoot)
        .filter((link) => !(link.includes('#') ? exists(DIST, link) : pages.includes(link)));
      expect(links.length).toBeGreaterThan(8);
      expect(dead).toEqual([]);
    });
  });

  it.each([false, true])('has no barrier and fits its window (dark: %j)', async (dark) => {
    for (const width of [1440, 390]) {
      await visit(
        browser,
        address,
        async (page) => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
          ).toBeLessThanOrEqual(width);
        },
        { width, height: 900, dark },
      );
    }
  });

  it('prints whole, with the places of its quotations', async () => {
    await visit(browser, address, async (page) => {
      const paper = await print(page);
      const cites = await page.locator('.cite').allTextContents();
      for (const cite of cites) expect(paper.text).toContain(comparable(cite));
      for (const caption of await page.locator('caption').allTextContents()) {
        expect(paper.text).toContain(comparable(caption));
      }
      expect(paper.text).toContain(`语料校验码${corpusHash()}`);
      expect(paper.pages.every(({ size }) => size.join() === '210,297')).toBe(true);
    });
  });
});

describe('the tables', () => {
  it('谁牵头: each row is what the clauses say, and adds up', async () => {
    await visit(browser, '/notes/lead/', async (page) => {
      const shown = await page
        .locator('table.leads tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [
            (row as HTMLElement).dataset.plan ?? '',
            ...[...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
          ]),
        );
      expect(shown).toHaveLength(COMPARED.length);
      for (const [plan, ...counts] of shown) {
        const id = String(plan);
        expect(counts).toEqual([
          tasks(id).length,
          ...(['written', 'together', 'named', 'nobody'] as const).map((way) =>
            countWay(id, '', way),
          ),
        ]);
      }
    });
  });

  it('安委会、安委办: as often as the clauses name them', async () => {
    await visit(browser, '/notes/lead/', async (page) => {
      for (const { id } of COMPARED.filter((plan) => plan.id !== 'anshan')) {
        const places = await page
          .locator(`table.safety tr[data-plan="${id}"] a`)
          .evaluateAll((all) => all.map((it) => it.getAttribute('href')?.split('#')[1]));
        const named = planOf(id).clauses.filter(({ start, end }) =>
          sourceText(id).slice(start, end).includes('安委'),
        );
        expect(new Set(places)).toEqual(new Set(named.map((it) => it.node)));
      }
    });
  });

  it('说“零”: every target on accidents stands once, in the column of its plan', async () => {
    await visit(browser, '/notes/zero/', async (page) => {
      const shown = await page
        .locator('table.zero tbody a')
        .evaluateAll((all) =>
          all.map((it) => `${it.getAttribute('href')?.split('#')[1]} ${it.textContent}`),
        );
      const wanted = COMPARED.flatMap((plan) => plan.targets)
        .filter((it) => it.indicator === 'anquan-shigu' && it.class === 'zero')
        .map(({ node, quote }) => `${node} ${quote}`);
      expect(shown.sort()).toEqual(wanted.sort());
    });
  });

  it('各用了多少次: the cells add up to all zero targets', async () => {
    await visit(browser, '/notes/zero/', async (page) => {
      const cells = await page.locator('table.verbs td').allTextContents();
      const zero = COMPARED.flatMap((plan) => plan.targets).filter((it) => it.class === 'zero');
      expect(cells.reduce((sum, it) => sum + Number(it), 0)).toBe(zero.length);
    });
  });

  it('只有鞍山: what the table says of words, the sources say', async () => {
    await visit(browser, '/notes/anshan-2018/', async (page) => {
      const tables = await page.locator('table.words').evaluateAll((all) =>
        all.map((table) =>
          [...table.querySelectorAll('tbody tr')].map((row) => ({
            word: (row as HTMLElement).dataset.word ?? '',
            cells: [...row.querySelectorAll('td')].map((cell) =>
              [...cell.querySelectorAll('a')]
                .map((it) => Number(it.dataset.times))
                .reduce((sum, it) => sum + it, 0),
            ),
          })),
        ),
      );
      const timesIn = (word: string, id: string) => bare(sourceText(id)).split(word).length - 1;
      const [only = [], also = []] = tables;
      expect(only.length).toBeGreaterThan(10);
      for (const { word, cells } of only) {
        expect(cells[0], word).toBe(timesIn(word, 'anshan'));
        for (const { id } of COMPARED.filter((it) => it.id !== 'anshan')) {
          expect(timesIn(word, id), `${word} in ${id}`).toBe(0);
        }
      }
      const order = ['hecheng', 'yuanjiang', 'yueyanglou', 'anshan', 'pingjiang'];
      for (const { word, cells } of also) {
        expect(cells, word).toEqual(order.map((id) => timesIn(word, id)));
      }
    });
  });

  it('鞍山的主题: as many tasks as are placed', async () => {
    await visit(browser, '/notes/anshan-2018/', async (page) => {
      const shown = await page.locator('table.topic-gaps tbody tr').evaluateAll((all) =>
        all.map((row) => ({
          topic: (row as HTMLElement).dataset.topic ?? '',
          cells: [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent) || 0),
        })),
      );
      const order = ['anshan', 'hecheng', 'yuanjiang', 'yueyanglou', 'pingjiang'];
      for (const { topic, cells } of shown) {
        expect(cells).toEqual(
          order.map((id) => alignment.filter((it) => it.topic === topic && it.plan === id).length),
        );
      }
      const own = alignment.filter((it) => it.plan === 'anshan').map((it) => it.topic);
      expect(new Set(shown.map((it) => it.topic))).toEqual(new Set(own));
    });
  });

  it('相同字句: each cell is what the marked wording gives', async () => {
    await visit(browser, '/notes/yuanjiang-hecheng/', async (page) => {
      const shown = await page.locator('table.shared-wording tbody tr').evaluateAll((all) =>
        all.map((row) => ({
          node: (row as HTMLElement).dataset.node ?? '',
          cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim()),
        })),
      );
      expect(shown.length).toBeGreaterThan(4);
      for (const { node, cells } of shown) {
        const side = (plan: string, other: string) => {
          const count = tasks(plan, node).length;
          return [
            count === 0 ? '—' : String(count),
            count === 0 ? '—' : String(countWay(plan, node, 'written')),
            sharedPercent(plan, other, node),
          ];
        };
        expect(cells, node).toEqual([
          ...side('hecheng', 'yuanjiang'),
          ...side('yuanjiang', 'hecheng'),
        ]);
      }
    });
  });

  it('写法不同: both columns hold all that the plans say of the indicator', async () => {
    await visit(browser, '/notes/yuanjiang-hecheng/', async (page) => {
      const shown = await page.locator('table.differ tbody tr').evaluateAll((all) =>
        all.map((row) => ({
          indicator: (row as HTMLElement).dataset.indicator,
          cells: [...row.querySelectorAll('td')].map((cell) =>
            [...cell.querySelectorAll('a')].map((it) => it.textContent),
          ),
        })),
      );
      expect(shown.length).toBeGreaterThan(5);
      for (const { indicator, cells } of shown) {
        expect(cells).toEqual(
          ['hecheng', 'yuanjiang'].map((id) =>
            planOf(id)
              .targets.filter((it) => it.indicator === indicator)
              .map((it) => it.quote),
          ),
        );
      }
    });
  });
});
