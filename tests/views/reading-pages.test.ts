import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../src/model/plan.ts';
import { pageOfNode, readingPages } from '../../src/views/reading-pages.ts';
import { planOf } from '../search/plans.ts';

const SKETCH = planOf([
  { id: 'title', kind: 'front' },
  { id: '0', kind: 'preamble' },
  // A part without sections, and one whose sections are short: both read whole.
  { id: '1', kind: 'part' },
  { id: '1.1', kind: 'section', parent: '1' },
  // A part of sections with items: each section a page. `1` begins no id of its own like `10`.
  { id: '2', kind: 'part' },
  { id: '2.1', kind: 'section', parent: '2' },
  { id: '2.1.1', parent: '2.1' },
  { id: '2.1.1.1', kind: 'subitem', parent: '2.1.1' },
  { id: '2.10', kind: 'section', parent: '2' },
  { id: '2.10.1', parent: '2.10' },
  { id: '3', kind: 'part' },
  { id: '3.1', parent: '3' },
]).nodes;

describe('readingPages', () => {
  const pages = readingPages(SKETCH);

  it.each([
    ['0', [], ['0'], null, '1'],
    ['1', [], ['1', '1.1'], '0', '2.1'],
    // A part read by sections goes on before its first and behind its last.
    ['2', [], ['2', '2.1', '2.1.1', '2.1.1.1', '2.10', '2.10.1'], '1', '3'],
    ['2.1', ['2'], ['2.1', '2.1.1', '2.1.1.1'], '1', '2.10'],
    ['2.10', ['2'], ['2.10', '2.10.1'], '2.1', '3'],
    ['3', [], ['3', '3.1'], '2.10', null],
  ])('%s', (id, above, nodes, previous, next) => {
    expect(pages.find((page) => page.id === id)).toEqual({ id, above, nodes, previous, next });
  });

  it('has no other page', () => {
    expect(pages.map(({ id }) => id)).toEqual(['0', '1', '2', '2.1', '2.10', '3']);
  });

  it('gives each node the smallest page that holds it', () => {
    expect([...pageOfNode(pages)].sort()).toEqual(
      [
        ['0', '0'],
        ['1', '1'],
        ['1.1', '1'],
        ['2', '2'],
        ['2.1', '2.1'],
        ['2.1.1', '2.1'],
        ['2.1.1.1', '2.1'],
        ['2.10', '2.10'],
        ['2.10.1', '2.10'],
        ['3', '3'],
        ['3.1', '3'],
      ].sort(),
    );
  });
});

const folder = new URL('../../content/generated/plans/', import.meta.url);
const plans: Plan[] = readdirSync(folder).map((name) =>
  planSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
);

describe.each(plans.map((plan) => [plan.id, plan] as const))('readingPages of %s', (_id, plan) => {
  const pages = readingPages(plan.nodes);
  const byId = new Map(pages.map((page) => [page.id, page]));

  it('shows every node but the title block, each below its own', () => {
    const shown = new Set(pages.flatMap(({ nodes }) => nodes));
    expect(plan.nodes.filter(({ id }) => !shown.has(id)).map(({ kind }) => kind)).toEqual(
      plan.nodes.filter(({ kind }) => kind === 'front').map(({ kind }) => kind),
    );
  });

  it('leads through every text once, forwards and back', () => {
    const walk = (from: string | undefined, step: 'next' | 'previous') => {
      const seen: string[] = [];
      for (let at = from; at !== undefined; at = byId.get(at)?.[step] ?? undefined) {
        expect(seen).not.toContain(at);
        seen.push(at);
      }
      return seen;
    };
    const first = pages.find(({ previous }) => previous === null)?.id;
    const forwards = walk(first, 'next');
    expect(walk(forwards.at(-1), 'previous')).toEqual([...forwards].reverse());
    // What no page of the chain shows is a heading whose sections are read one by one.
    const read = new Set(forwards.flatMap((id) => byId.get(id)?.nodes ?? []));
    const unread = plan.nodes.filter(({ id, kind }) => kind !== 'front' && !read.has(id));
    expect(unread.filter(({ paragraphs }) => paragraphs.length > 0).map(({ id }) => id)).toEqual(
      [],
    );
    const all = forwards.flatMap((id) => byId.get(id)?.nodes ?? []);
    expect(all).toEqual([...new Set(all)]);
  });
});
