import { describe, expect, it } from 'vitest';
import type { Pair, Placing } from '../../../src/model/topic.ts';
import { candidatePairs } from '../../../src/reading/align/candidates.ts';
import { pairTasks, placeTasks } from '../../../src/reading/align/index.ts';
import { titleLikeness } from '../../../src/reading/align/pair.ts';
import { readPairs, registry, taskOf, tasks } from './corpus.ts';

const { placings } = placeTasks(tasks, registry);
const pairs = pairTasks(tasks, placings);

function pairOf(a: string, b: string): Pair | undefined {
  const keys = [a, b].sort();
  return pairs.find((it) =>
    [`${it.a_plan} ${it.a_path}`, `${it.b_plan} ${it.b_path}`]
      .sort()
      .every((key, at) => key === keys[at]),
  );
}

describe('pairTasks', () => {
  it('calls the near copies of 鹤城 and 沅江 the same', () => {
    const copies = readPairs('near-copies');
    const missed = copies.filter(
      ([a, b]) => pairOf(`hecheng ${a}`, `yuanjiang ${b}`)?.strength !== 'same',
    );
    console.info(`near copies: ${copies.length - missed.length} of ${copies.length} same`);
    expect(missed.length).toBeLessThanOrEqual(copies.length * 0.05);
  });

  it.each<[string, string, Pair['strength'] | undefined]>([
    // Other words, the same task.
    ['hecheng 二/（一）/3', 'pingjiang 二/（一）/2', 'same'],
    ['hecheng 二/（二）/1', 'pingjiang 二/（二）/1', 'same'],
    // Only the title is the same; the texts share no sentence.
    ['hecheng 二/（四）/5', 'yuanjiang 二/（四）/5', 'same'],
    ['anshan 二/（二）/3', 'yueyanglou 六/28', 'same'],
    // A fifth of an item.
    ['hecheng 二/（三）/2', 'yuanjiang 二/（三）/2/（3）', 'same'],
    // The same row, a part in common.
    ['hecheng 二/（一）/6', 'yueyanglou 二/6', 'related'],
    ['yuanjiang 二/（一）/3', 'yueyanglou 二/6', 'related'],
    // The same row, nothing in common.
    ['pingjiang 二/（三）/4', 'yuanjiang 二/（三）/2/（3）', undefined],
    // Alike, but a goal is not its task: no row in common.
    ['hecheng 一/（四）', 'yuanjiang 二/（四）/2', undefined],
  ])('%s and %s: %s', (a, b, strength) => {
    expect(pairOf(a, b)?.strength).toBe(strength);
  });

  it('pairs no two tasks of a plan, and no two twice', () => {
    expect(pairs.filter((it) => it.a_plan === it.b_plan)).toEqual([]);
    const keys = pairs.map((it) => `${it.a_plan} ${it.a_path} ${it.b_plan} ${it.b_path}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is likest where the wording is the same', () => {
    expect(pairOf('hecheng 二/（二）/5', 'yuanjiang 二/（二）/5')?.similarity).toBeGreaterThan(
      0.99,
    );
  });

  it('gives nothing for tasks on no row', () => {
    expect(pairTasks(tasks, [])).toEqual([]);
    expect(pairTasks([], placings)).toEqual([]);
  });
});

describe('titleLikeness', () => {
  it.each<[string, string, number]>([
    ['继续开展“利剑”行动', '继续开展利剑行动', 1],
    ['加快区级平台转型', '加快市级平台转型', 1],
    ['加强政府债券管理', '依法管理宗教事务', 1 / 7],
    ['', '', 0],
    ['提', '提', 0],
  ])('%s / %s', (a, b, likeness) => {
    expect(titleLikeness(a, b)).toBeCloseTo(likeness);
    expect(titleLikeness(b, a)).toBe(titleLikeness(a, b));
  });
});

describe('candidatePairs in a large row', () => {
  // 150 plans; every tenth copies the same text, the others say things of their own.
  const row = Array.from({ length: 150 }, (_, at) => ({
    plan: `p${at}`,
    bigrams: Array.from({ length: 120 }, (_, n) =>
      at % 10 === 0 && n > 12 ? `共${n}` : `${at}自${n}`,
    ),
  }));
  const found = candidatePairs(row);

  it('finds the copies', () => {
    const keys = new Set(found.map(([a, b]) => `${a} ${b}`));
    for (let a = 0; a < 150; a += 10) {
      for (let b = a + 10; b < 150; b += 10) expect(keys.has(`${a} ${b}`)).toBe(true);
    }
  });

  it('looks at few others', () => {
    expect(found.length).toBeLessThan(400);
  });

  it('keeps a bounded number where everything is alike', () => {
    const same = Array.from({ length: 400 }, (_, at) => ({
      plan: `p${at}`,
      bigrams: ['甲乙', '乙丙'],
    }));
    expect(candidatePairs(same).length).toBeLessThanOrEqual(400 * 48);
  });

  it('never pairs a plan with itself', () => {
    const own = Array.from({ length: 100 }, () => ({ plan: 'p', bigrams: ['甲乙'] }));
    expect(candidatePairs(own)).toEqual([]);
  });
});

describe('a row of many near copies', () => {
  it('brings in no more pairs than its bound a task', () => {
    const many = Array.from({ length: 80 }, (_, at) =>
      taskOf(`p${at}`, '坚决防止新增隐性债务，严格财政承受能力评估，严禁铺新摊子。', {
        path: '一',
      }),
    );
    const placed = many.map(
      ({ plan, node, path }): Placing => ({
        topic: 'new-debt',
        plan,
        node,
        path,
        how: 'curated',
        score: 1,
        second: false,
      }),
    );
    const found = pairTasks(many, placed);
    expect(found.length).toBeLessThanOrEqual(80 * 24);
    expect(found.every(({ strength }) => strength === 'same')).toBe(true);
  });
});
