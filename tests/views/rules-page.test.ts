import { describe, expect, it } from 'vitest';
import type { StageEntry } from '../../src/model/rules-entry.ts';
import { shareWords, unreadNote } from '../../src/views/read-share.ts';
import {
  countRules,
  firedWords,
  inReadingOrder,
  namedReading,
  outlineStage,
  stageName,
  stagePages,
} from '../../src/views/rules-page.ts';

const stage = (id: string): StageEntry => ({ id, passes: [{ number: 1, name: '一', rules: [] }] });

describe('the page of rules', () => {
  it('shows the stages as a text goes through them, and those it has no name for behind', () => {
    const ids = ['zeta', 'targets', 'alpha', 'outline', 'clauses'];
    expect(inReadingOrder(ids.map(stage)).map(({ id }) => id)).toEqual([
      'outline',
      'clauses',
      'targets',
      'alpha',
      'zeta',
    ]);
    expect([stageName('outline'), stageName('zeta')]).toEqual(['层级', 'zeta']);
    expect(countRules(stage('targets'))).toBe(0);
  });

  it('lays out a page for each stage, between its neighbours', () => {
    const pages = stagePages(['targets', 'outline', 'clauses'].map(stage));
    expect(pages.map(({ before, stage: { id }, after }) => [before?.id, id, after?.id])).toEqual([
      [undefined, 'outline', 'clauses'],
      ['outline', 'clauses', 'targets'],
      ['clauses', 'targets', undefined],
    ]);
  });

  it.each([
    [[null, null], '不单独计数'],
    [[0, 3, 7], '2 条'],
    [[null, 0, 3], '计数的 2 条中 1 条'],
    [[0], '0 条'],
  ])('says of rules that fired %j times: %s', (counts, words) => {
    const rules = counts.map((fired, n) => ({
      id: `r-${n}`,
      says: '一',
      pattern: 'A',
      examples: [{ text: '甲', reads: '' }],
      refuses: [],
      fired,
    }));
    const outline = outlineStage({ id: 'zeta', passes: [{ number: 1, name: '一', rules }] });
    expect(outline).toMatchObject({ name: 'zeta', reads: '', passes: 1, fired: words });
    expect(outline.rules).toBe(counts.length);
  });

  it.each([
    // Never, sometimes, nobody counts; of more plans than one writes in words.
    [0, 5, '五份文件未出现'],
    [3, 5, '五份文件中 3 处'],
    [3, 10, '十份文件中 3 处'],
    [0, 122, '122 份文件未出现'],
    [null, 5, '不单独计数'],
  ])('%s in %i plans: %s', (fired, plans, words) => {
    expect(firedWords({ fired }, plans)).toBe(words);
  });
});

describe('a reading as its stage prints it', () => {
  it.each([
    ['lead=市住建局,市城管局 support=各部门*', '牵头：市住建局,市城管局 support=各部门*'],
    // What is no role stays, and so does what only ends like one.
    ['level=shi x-lead=甲 a>=5', 'level=shi x-lead=甲 a>=5'],
    // Classes of targets, in front alone.
    ['zero 违规动火作业; deadline 整改 @2025', '底线 违规动火作业; 时限 整改 @2025'],
    ['number task share ¦ zero 甲', 'number task share ¦ zero 甲'],
    ['lead', 'lead'],
    ['', ''],
  ])('%j: %j', (reads, said) => {
    expect(namedReading(reads, (code) => (code === 'lead' ? '牵头' : code))).toBe(said);
  });
});

describe('what a plan says of how it was read', () => {
  it.each([
    // No seats, all but a trifle, and the mark itself: nothing.
    [0, 0, null],
    [100, 100, null],
    [100, 95, null],
    [412, 380, '本文件的责任主体约有 8 % 未能自动识别，以原文为准。'],
    [3, 0, '本文件的责任主体约有 100 % 未能自动识别，以原文为准。'],
  ])('%i seats, %i read: %s', (all, read, note) => {
    expect(unreadNote({ all, read })).toBe(note);
  });

  it('gives the share of seats in a table', () => {
    expect(shareWords({ all: 412, read: 398 })).toBe('96.6 %');
    expect(shareWords({ all: 0, read: 0 })).toBe('未计');
  });
});
