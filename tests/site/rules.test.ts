import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stageEntrySchema, wordsEntrySchema } from '../../src/model/rules-entry.ts';
import { residueSchema } from '../../src/model/seats.ts';
import { shareWords, unreadNote } from '../../src/views/read-share.ts';
import { countRules, firedWords, stagePages } from '../../src/views/rules-page.ts';
import { PLANS, ROOT } from './content.ts';
import { DIST } from './dist.ts';

/** A built page. */
function pageOf(address: string): Document {
  return new JSDOM(readFileSync(`${DIST}${address}index.html`, 'utf8')).window.document;
}

function generated<T>(name: string, schema: z.ZodType<T>): T[] {
  const text = readFileSync(`${ROOT}content/generated/${name}.json`, 'utf8');
  return z.array(schema).parse(JSON.parse(text));
}

const textOf = (node: Element | null | undefined) =>
  node?.textContent?.replaceAll(/\s+/gu, ' ').trim();
const allOf = (node: ParentNode, selector: string) =>
  [...node.querySelectorAll(selector)].map((it) => textOf(it) ?? '');

describe('/about/rules/', () => {
  const page = pageOf('/about/rules/');
  const stages = generated('rules', stageEntrySchema);
  const inOrder = stagePages(stages).map(({ stage }) => stage.id);

  it('leads to each stage, and says how many passes and rules it has', () => {
    const rows = [...page.querySelectorAll('.stage-table tbody tr')];
    expect(rows.map(({ id }) => id)).toEqual(inOrder);
    for (const stage of stages) {
      const row = page.getElementById(stage.id);
      expect(row?.querySelector('a')?.getAttribute('href')).toMatch(
        new RegExp(`/about/rules/${stage.id}/$`, 'u'),
      );
      expect([...(row?.querySelectorAll('.num') ?? [])].map(textOf)).toEqual([
        String(stage.passes.length),
        String(countRules(stage)),
      ]);
    }
  });

  it.each(stages.map((stage) => [stage.id, stage] as const))(
    '%s: shows every rule once, what it says, its pattern, its examples and refusals, how often it fires',
    (id, stage) => {
      const own = pageOf(`/about/rules/${id}/`);
      const rules = stage.passes.flatMap((pass) => pass.rules);
      expect(own.querySelectorAll('.rule')).toHaveLength(rules.length);
      expect(allOf(own, 'h2')).toHaveLength(stage.passes.length);
      // More, and axe and the layout take long.
      expect(own.querySelectorAll('*').length).toBeLessThan(5000);
      for (const rule of rules) {
        const shown = own.getElementById(`${id}-${rule.id}`);
        if (!shown) throw new Error(`${id}/${rule.id} is not shown`);
        expect(textOf(shown.querySelector('h3'))).toBe(rule.says.replaceAll(/\s+/gu, ' ').trim());
        expect(textOf(shown.querySelector('.pattern'))).toBe(
          rule.pattern.replaceAll(/\s+/gu, ' ').trim(),
        );
        const texts = [...rule.examples, ...rule.refuses].map(({ text }) => text);
        expect([...shown.querySelectorAll('q')].map((it) => it.textContent)).toEqual(texts);
        expect(textOf(shown)).toContain(firedWords(rule, PLANS.length));
      }
    },
  );

  it('leads from each stage to the one before and the one behind', () => {
    const found = inOrder.map((id) => {
      const own = pageOf(`/about/rules/${id}/`);
      return ['prev', 'next'].map((rel) =>
        own.querySelector(`.pager [rel=${rel}]`)?.getAttribute('href')?.split('/').at(-2),
      );
    });
    expect(found).toEqual(inOrder.map((_, n) => [inOrder[n - 1], inOrder[n + 1]]));
  });

  it('shows every kind of words with five samples at most', () => {
    const kinds = generated('words', wordsEntrySchema);
    expect(allOf(page, '.kinds dt')).toEqual(kinds.map(({ id }) => id));
    const said = allOf(page, '.kinds dd');
    for (const [n, { says, count, samples }] of kinds.entries()) {
      expect(said[n]).toContain(says);
      expect(said[n]).toContain(`${count} 个`);
      for (const word of samples) expect(said[n]).toContain(`“${word}”`);
    }
  });

  it.each(['/', '/about/', '/data/'])('is led to from %s', (address) => {
    const links = [...pageOf(address).querySelectorAll('a')].map((it) => it.getAttribute('href'));
    expect(links.filter((it) => it?.endsWith('rules/'))).not.toEqual([]);
  });
});

describe('how each plan was read', () => {
  it('stands on /data/ with the share and the words that no rule took', () => {
    const page = pageOf('/data/');
    const rows = [...page.querySelectorAll('#unread ~ section')][0]?.querySelectorAll('tbody tr');
    expect([...(rows ?? [])].map((row) => allOf(row, 'th, td').slice(0, 4)).sort()).toEqual(
      PLANS.map(({ meta, seats }) => [
        meta.short,
        String(seats.all),
        String(seats.read),
        shareWords(seats),
      ]).sort(),
    );
    const residue = generated('residue', residueSchema);
    expect(page.querySelectorAll('.residue tbody tr').length).toBe(Math.min(residue.length, 60));
  });

  it('is said on the pages of a plan that was not read whole, and on no other', () => {
    for (const plan of PLANS) {
      const note = unreadNote(plan.seats);
      const said = textOf(pageOf(`/plans/${plan.id}/`).querySelector('.read-share'));
      if (note === null) expect(said).toBeUndefined();
      else expect(said).toContain(note);
    }
  });
});
