import { describe, expect, it } from 'vitest';
import { topicRegistrySchema } from '../../../src/model/topic.ts';
import { placeTasks } from '../../../src/reading/align/index.ts';
import { keyOf } from '../../../src/reading/align/task.ts';
import { plans, readPairs, registry, tasks } from './corpus.ts';

const placings = registry.topics.flatMap((topic) => topic.placings.map((it) => ({ topic, it })));
const rows = new Map(tasks.map((task) => [keyOf(task), rowsFor(keyOf(task))]));

function rowsFor(key: string): string[] {
  return placings.filter(({ it }) => keyOf(it) === key).map(({ topic }) => topic.id);
}

describe('topic registry', () => {
  it('has 25 to 32 topics in 6 or 7 groups, each with a topic', () => {
    expect(registry.topics.length).toBeGreaterThanOrEqual(25);
    expect(registry.topics.length).toBeLessThanOrEqual(32);
    expect([6, 7]).toContain(registry.groups.length);
    const used = new Set(registry.topics.map(({ group }) => group));
    expect(registry.groups.map(({ id }) => id)).toEqual([...used]);
  });

  it('places every task of every plan, and finds nothing wrong', () => {
    const { placings: placed, unplaced, findings } = placeTasks(tasks, registry);
    expect(unplaced).toEqual([]);
    expect(findings).toEqual([]);
    expect(placed.every(({ how, score }) => how === 'curated' && score === 1)).toBe(true);
    expect(new Set(placed.map(keyOf)).size).toBe(tasks.length);
  });

  it('places a task first on one row and on few others', () => {
    for (const { plan, path } of tasks) {
      const mine = placings.filter(({ it }) => it.plan === plan && it.path === path);
      expect(mine.filter(({ it }) => !it.second)).toHaveLength(1);
      expect(mine.length).toBeLessThanOrEqual(4);
    }
  });

  it('reaches a real node of a real plan with each placing', () => {
    for (const { it } of placings) {
      const plan = plans.find(({ id }) => id === it.plan);
      expect(plan?.nodes.map(({ path }) => path)).toContain(it.path);
    }
  });

  it('says why wherever a task stands second', () => {
    const silent = placings.filter(({ it }) => it.second && !it.why && it.path !== '一');
    expect(silent.map(({ topic, it }) => `${topic.id} ${keyOf(it)}`)).toEqual([]);
  });

  it('names no topic twice', () => {
    const names = registry.topics.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(readPairs('same-tasks'))('puts %s and %s on one row', (a, b) => {
    expect(rows.get(a)?.filter((row) => rows.get(b)?.includes(row))).not.toEqual([]);
  });

  it.each(readPairs('near-copies'))('puts 鹤城 %s and 沅江 %s on one row', (a, b) => {
    const [x, y] = [rows.get(`hecheng ${a}`), rows.get(`yuanjiang ${b}`)];
    expect(x?.filter((row) => y?.includes(row))).not.toEqual([]);
  });

  // What has nothing to do with each other does not share a row.
  it.each([
    ['hecheng 二/（四）/1', 'yuanjiang 二/（二）/1'],
    ['pingjiang 二/（三）/10', 'pingjiang 二/（三）/8'],
    ['hecheng 二/（三）/3', 'yuanjiang 二/（三）/5'],
    ['hecheng 二/（二）/1', 'yuanjiang 二/（二）/5'],
    ['hecheng 二/（四）/2', 'yuanjiang 二/（四）/3'],
    ['hecheng 一/（一）', 'yuanjiang 一/（四）'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(rows.get(a)?.filter((row) => rows.get(b)?.includes(row))).toEqual([]);
  });
});

describe('topic registry schema', () => {
  const [first] = registry.topics;

  it('refuses a file whose second topic is broken', () => {
    const broken = {
      groups: registry.groups,
      topics: [first, { ...first, id: 'Goal Safety', note: '', placings: [] }],
    };
    const issues = topicRegistrySchema.safeParse(broken).error?.issues;
    const paths = issues?.map(({ path }) => path.join('.'));
    expect(paths).toEqual(['topics.1.id', 'topics.1.note', 'topics.1.placings']);
  });

  it('refuses a file whose second placing is broken', () => {
    const placing = { plan: 'hecheng', path: '一' };
    const topic = { ...first, placings: [placing, { ...placing, second: false, rank: 2 }] };
    const issues = topicRegistrySchema.safeParse({ groups: registry.groups, topics: [topic] }).error
      ?.issues;
    expect(issues?.map(({ path }) => path.join('.'))).toEqual([
      'topics.0.placings.1.second',
      'topics.0.placings.1',
    ]);
  });
});
