import { describe, expect, it } from 'vitest';
import type { SentenceGroup } from '../../../src/model/topic.ts';
import { alignSentences, alignTasks } from '../../../src/reading/align/index.ts';
import { registry, sourceOf, taskAt, taskOf, tasks } from './corpus.ts';

function show(groups: readonly SentenceGroup[], textOf: (plan: string) => string): string[] {
  return groups.map(({ aligned, sentences }) => {
    const cells = sentences.map(
      ({ plan, start, end }) => `${plan}:${textOf(plan).slice(start, end)}`,
    );
    return `${aligned ? '=' : '·'} ${cells.join(' ')}`;
  });
}

function linesOf(texts: Record<string, string>): string[] {
  const row = Object.entries(texts).map(([plan, text]) => taskOf(plan, text));
  return show(alignSentences(row), (plan) => texts[plan] as string);
}

describe('alignSentences', () => {
  it('puts corresponding sentences on one line, and others between', () => {
    expect(
      linesOf({
        a: '加快平台公司治理和市场化转型。召开现场会。做好除险防爆工作。',
        b: '加快平台公司治理与市场化转型。做好除险防爆工作。',
      }),
    ).toEqual([
      '= a:加快平台公司治理和市场化转型。 b:加快平台公司治理与市场化转型。',
      '· a:召开现场会。',
      '= a:做好除险防爆工作。 b:做好除险防爆工作。',
    ]);
  });

  it('keeps the order of both where they cross: the likelier correspondence stands', () => {
    expect(
      linesOf({
        a: '做好除险防爆工作。加快平台公司治理和市场化转型。',
        b: '加快平台公司治理和市场化转型。做好防爆除险工作。',
      }),
    ).toEqual([
      '· a:做好除险防爆工作。',
      '= a:加快平台公司治理和市场化转型。 b:加快平台公司治理和市场化转型。',
      '· b:做好防爆除险工作。',
    ]);
  });

  it('keeps who does it with what is done', () => {
    const text = '做好除险防爆工作。（区财政局负责）';
    const clauses = [{ start: 9, end: text.length }];
    expect(show(alignSentences([taskOf('a', text, { clauses })]), () => text)).toEqual([
      `· a:${text}`,
    ]);
  });

  it('aligns the two sources of 80% and 基本消除', () => {
    const row = [taskAt('hecheng', '一/（四）'), taskAt('yuanjiang', '一/（四）')];
    const lines = show(alignSentences(row), sourceOf);
    expect(lines.filter((line) => line.startsWith('='))).toEqual([
      expect.stringMatching(/治理率达到80%.*基本消除/u),
    ]);
  });

  it('does without tasks', () => {
    expect(alignSentences([])).toEqual([]);
  });
});

describe('rows of the site', () => {
  const { rows } = alignTasks(tasks, registry);

  it.each(rows.map((row) => [row.topic, row] as const))(
    '%s: each sentence once, in order',
    (_, row) => {
      const last = new Map<string, number>();
      for (const { aligned, sentences } of row.groups) {
        const cells = sentences.map(({ plan }) => plan);
        if (aligned) expect(new Set(cells).size).toBe(cells.length);
        for (const { plan, start, end } of sentences) {
          expect(start).toBeGreaterThanOrEqual(last.get(plan) ?? 0);
          expect(end).toBeGreaterThan(start);
          last.set(plan, end);
        }
      }
      const length = row.groups
        .flatMap(({ sentences }) => sentences)
        .reduce((sum, { start, end }) => sum + end - start, 0);
      const prose = row.wording
        .flatMap(({ plan, path }) => {
          const { pieces, headed } = taskAt(plan, path);
          return headed ? pieces.slice(1) : pieces;
        })
        .reduce((sum, { start, end }) => sum + end - start, 0);
      expect(length).toBe(prose);
    },
  );
});
