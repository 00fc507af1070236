import { describe, expect, it } from 'vitest';
import type { TopicRegistry } from '../../../src/model/topic.ts';
import { placeTasks } from '../../../src/reading/align/index.ts';
import { keyOf, type Task } from '../../../src/reading/align/task.ts';
import { plans, registry, taskAt, taskOf, tasks } from './corpus.ts';

/** The registry as it would stand had nobody placed these tasks. */
function without(hidden: readonly Task[]): TopicRegistry {
  const keys = new Set(hidden.map(keyOf));
  const topics = registry.topics.map((topic) => ({
    ...topic,
    placings: topic.placings.filter((placing) => !keys.has(keyOf(placing))),
  }));
  return { ...registry, topics };
}

const topicsOf = (task: Task) =>
  registry.topics
    .filter(({ placings }) => placings.some((placing) => keyOf(placing) === keyOf(task)))
    .map(({ id }) => id);

/** Of the tasks given, suggested from the rest of the corpus: how many got a topic, and a right one. */
function measure(hidden: readonly Task[]) {
  const { placings } = placeTasks(tasks, without(hidden));
  const first = hidden.flatMap((task) => {
    const found = placings.find((one) => keyOf(one) === keyOf(task) && !one.second);
    return found ? [{ task, found }] : [];
  });
  const right = first.filter(({ task, found }) => topicsOf(task).includes(found.topic));
  return { all: hidden.length, suggested: first.length, right: right.length };
}

describe('placeTasks', () => {
  it('finds the topic of a task left out', () => {
    const results = tasks.map((task) => measure([task]));
    const total = (key: 'suggested' | 'right') => results.reduce((sum, it) => sum + it[key], 0);
    const [suggested, right] = [total('suggested'), total('right')];
    console.info(`leave one out: ${right}/${suggested} suggested of ${tasks.length}`);
    expect(right / tasks.length).toBeGreaterThan(0.7);
    expect(right / suggested).toBeGreaterThan(0.85);
  }, 60_000);

  it('finds the topics of a plan left out', () => {
    const results = plans.map(({ id }) => measure(tasks.filter(({ plan }) => plan === id)));
    const total = (key: 'suggested' | 'right') => results.reduce((sum, it) => sum + it[key], 0);
    const [suggested, right] = [total('suggested'), total('right')];
    console.info(`leave a plan out: ${right}/${suggested} suggested of ${tasks.length}`);
    expect(right / tasks.length).toBeGreaterThan(0.7);
    expect(right / suggested).toBeGreaterThan(0.9);
  });

  it('lets a near copy take over the second topics', () => {
    const task = taskAt('hecheng', '二/（二）/10');
    const { placings } = placeTasks(tasks, without([task]));
    const mine = placings.filter((one) => keyOf(one) === keyOf(task));
    expect(mine.map(({ topic, how, second }) => [topic, how, second])).toEqual([
      ['housing', 'suggested', false],
      ['stability', 'suggested', true],
    ]);
    expect(mine.every(({ score }) => score > 0.5)).toBe(true);
  });

  it('places what is like nothing nowhere, and says so', () => {
    const stranger = taskOf('elsewhere', '举办书法展览，评选优秀作品。', { title: '书法展览' });
    const { placings, unplaced, findings } = placeTasks([...tasks, stranger], registry);
    expect(placings.some(({ plan }) => plan === 'elsewhere')).toBe(false);
    expect(findings).toEqual([]);
    // at its own place, in its own text
    expect(unplaced).toEqual([
      {
        plan: 'elsewhere',
        finding: {
          rule: 'topic/unplaced',
          severity: 'warning',
          message: '一“书法展览”没有归入任何事项，请在 topics.yaml 中归类',
          start: stranger.pieces[0]?.start,
          end: stranger.pieces[0]?.end,
        },
      },
    ]);
  });

  it('does without tasks and without text', () => {
    expect(placeTasks([], { groups: [], topics: [] })).toEqual({
      placings: [],
      unplaced: [],
      findings: [],
    });
    expect(placeTasks([taskOf('a', '。')], registry).unplaced).toHaveLength(1);
  });
});

describe('findings of the registry', () => {
  const [first, second] = registry.topics as [
    TopicRegistry['topics'][0],
    TopicRegistry['topics'][0],
  ];
  const said = (changed: Partial<TopicRegistry>) =>
    placeTasks(tasks, { ...registry, ...changed }).findings.map(
      ({ path, finding }) => `${finding.rule} at ${path.join('.')}`,
    );
  const added = registry.topics.length;

  it.each<[string, string, Partial<TopicRegistry>]>([
    // A path its plan does not have.
    [
      'topic/unknown-path',
      `topics.${added}.placings.0`,
      {
        topics: [
          ...registry.topics,
          { ...second, id: 'x', placings: [{ plan: 'hecheng', path: '九' }] },
        ],
      },
    ],
    // A plan that is not there: perhaps a smaller corpus, so only a warning.
    [
      'topic/unknown-plan',
      `topics.${added}.placings.0`,
      {
        topics: [
          ...registry.topics,
          { ...second, id: 'x', placings: [{ plan: 'nowhere', path: '一' }] },
        ],
      },
    ],
    // A group nobody defines.
    [
      'topic/unknown-group',
      `topics.${added}.group`,
      { topics: [...registry.topics, { ...second, id: 'x', group: 'nothing', placings: [] }] },
    ],
    // A group without topics.
    [
      'topic/empty-group',
      `groups.${registry.groups.length}.id`,
      { groups: [...registry.groups, { id: 'none', name: '空' }] },
    ],
    [
      'topic/duplicate-group',
      `groups.${registry.groups.length}.id`,
      { groups: [...registry.groups, registry.groups[0] as { id: string; name: string }] },
    ],
    [
      'topic/duplicate',
      `topics.${added}.id`,
      { topics: [...registry.topics, { ...first, placings: [] }] },
    ],
    // Twice on one row.
    [
      'topic/placed-twice',
      `topics.1.placings.${second.placings.length}`,
      {
        topics: registry.topics.map((one) =>
          one === second
            ? {
                ...one,
                placings: [
                  ...one.placings,
                  { plan: 'pingjiang', path: '一', second: true as const },
                ],
              }
            : one,
        ),
      },
    ],
    // First on two rows.
    [
      'topic/two-firsts',
      `topics.${added}.placings.0`,
      {
        topics: [
          ...registry.topics,
          { ...second, id: 'x', placings: [{ plan: 'hecheng', path: '三' }] },
        ],
      },
    ],
    // First on none.
    [
      'topic/no-first',
      'topics.0.placings.0',
      {
        topics: registry.topics.map((one) => ({
          ...one,
          placings: one.placings.map((it) => ({ ...it, second: true as const })),
        })),
      },
    ],
  ])('%s', (rule, place, changed) => {
    expect(said(changed)).toContain(`${rule} at ${place}`);
  });
});
