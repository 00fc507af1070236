import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stageEntrySchema, wordsEntrySchema } from '../../src/model/rules-entry.ts';
import { residueSchema } from '../../src/model/seats.ts';
import { shareWords, unreadNote } from '../../src/views/read-share.ts';
import { firedWords } from '../../src/views/rules-page.ts';
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
  const rules = stages.flatMap(({ id, passes }) =>
    passes.flatMap((pass) => pass.rules.map((rule) => ({ stage: id, ...rule }))),
  );

  it('shows every rule once: what it says, its pattern, its examples and refusals, how often it fires', () => {
    expect(page.querySelectorAll('.rule')).toHaveLength(rules.length);
    for (const rule of rules) {
      const shown = page.getElementById(`${rule.stage}-${rule.id}`);
      if (!shown) throw new Error(`${rule.stage}/${rule.id} is not shown`);
      expect(textOf(shown.querySelector('h4'))).toBe(rule.says.replaceAll(/\s+/gu, ' ').trim());
      expect(textOf(shown.querySelector('.pattern'))).toBe(
        rule.pattern.replaceAll(/\s+/gu, ' ').trim(),
      );
      const texts = [...rule.examples, ...rule.refuses].map(({ text }) => text);
      expect([...shown.querySelectorAll('q')].map((it) => it.textContent)).toEqual(texts);
      expect(textOf(shown)).toContain(firedWords(rule, PLANS.length));
    }
  });

  it('names every stage and every pass, and leads to each stage', () => {
    const passes = stages.flatMap((it) => it.passes);
    expect(allOf(page, 'h3')).toHaveLength(passes.length);
    for (const { id } of stages) {
      expect(page.querySelector(`.stages a[href="#${id}"]`), id).not.toBeNull();
      expect(page.querySelector(`h2#${id}`), id).not.toBeNull();
    }
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
