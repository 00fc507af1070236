import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  basketPassages,
  type Excerpt,
  excerptsAsText,
  quotedLines,
} from '../../src/views/basket.ts';
import { erratumIn } from '../search/plans.ts';
import { PLANS } from '../site/content.ts';
import { charge, named, target } from './sketches.ts';

const plan = named(
  'a',
  [
    { id: '2', kind: 'part', path: '二', label: '二、', title: '任务。' },
    {
      id: '2.1',
      parent: '2',
      path: '二/1',
      label: '1.',
      title: '排查。',
      paragraphs: ['查隐患。', '改隐患。'],
    },
    { id: '2.2', parent: '2', path: '二/2', label: '2.', paragraphs: ['奥论引导。'] },
    { id: '2.3', parent: '2', path: '二/3' },
  ],
  {
    assignments: [charge('2.1', '区应急局', 'lead', { clause: '2.1-c1', functions: ['yingji'] })],
    targets: [target('2.1')],
  },
);
const withErratum = { ...plan, errata: [erratumIn(plan, '2.2', '奥论', '舆论')] };
const passages = basketPassages(withErratum, (role) => `角色${role}`);

describe('basketPassages', () => {
  it('has every node that says something, with its citation and its place', () => {
    expect(passages.map(({ node, citation, address }) => [node, citation, address])).toEqual([
      ['2', '《测试方案》（代拟标题）二', '/plans/a/2/#2'],
      ['2.1', '《测试方案》（代拟标题）二、1', '/plans/a/2/#2.1'],
      ['2.2', '《测试方案》（代拟标题）二、2', '/plans/a/2/#2.2'],
    ]);
  });

  it('says who is charged, what is promised and what is misprinted', () => {
    const [, first, second] = passages;
    expect(first?.charges.flat().map(({ name, chips }) => [name, chips[0]?.function])).toEqual([
      ['角色lead', 'yingji'],
    ]);
    expect(first?.targets).toEqual([{ label: '治理率达到80%', quote: '治理率达到80%' }]);
    expect(second?.errata).toEqual([{ quote: '奥论', reads: '应作“舆论”' }]);
  });

  it.each([
    // The heading on a line of its own, or on that of the text, as the source has it.
    [[{ start: 0, end: 0, kind: 'blank' as const }], ['1.排查。', '查隐患。', '改隐患。']],
    [[], ['1.排查。查隐患。', '改隐患。']],
  ])('breaks lines where the text does: %#', (gaps, lines) => {
    const heading = plan.nodes[1]?.heading;
    const placed = gaps.map((gap) => ({
      ...gap,
      start: heading?.end ?? 0,
      end: heading?.end ?? 0,
    }));
    const [, item] = basketPassages({ ...plan, gaps: placed }, String);
    expect(item && quotedLines(item)).toEqual(lines);
  });

  it.each(PLANS.map((it) => [it.id, it] as const))(
    '%s: every character of every passage is one of the source, line by line',
    (id, real) => {
      const source = readFileSync(
        new URL(`../../content/plans/${id}/source.txt`, import.meta.url),
        'utf8',
      ).normalize();
      // What no reader sees: Markdown, odd spaces, breaks within a paragraph.
      const letters = (text: string) => text.replaceAll(/[\s*#\\]|— ?\d+ ?—/gu, '');
      const whole = letters(source);
      const lines = basketPassages(real, String).flatMap(quotedLines);
      expect(lines.length).toBeGreaterThan(10);
      expect(lines.filter((line) => !whole.includes(letters(line)))).toEqual([]);
    },
  );
});

describe('excerptsAsText', () => {
  const excerpt = (at: number, note = ''): Excerpt => {
    const passage = passages[at];
    if (!passage) throw new Error(`no passage ${at}`);
    return { ...passage, note };
  };
  const urlOf = (address: string) => `https://example.org${address}`;

  it('quotes one passage without a number', () => {
    expect(excerptsAsText([excerpt(0)], urlOf)).toBe(
      '“二、任务。”\n（《测试方案》（代拟标题）二，https://example.org/plans/a/2/#2）',
    );
  });

  it('numbers several, with misprints and notes under each', () => {
    expect(excerptsAsText([excerpt(2, '请核对'), excerpt(0)], urlOf)).toBe(
      [
        '1. “2.奥论引导。”',
        '（《测试方案》（代拟标题）二、2，https://example.org/plans/a/2/#2.2）',
        '原文“奥论”，应作“舆论”。',
        '批注：请核对',
        '',
        '2. “二、任务。”',
        '（《测试方案》（代拟标题）二，https://example.org/plans/a/2/#2）',
      ].join('\n'),
    );
  });
});
