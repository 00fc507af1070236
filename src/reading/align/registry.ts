import type { FieldFinding, Finding } from '../../model/diagnostic.ts';
import type { Topic, TopicRegistry } from '../../model/topic.ts';
import { keyOf, type Task } from './task.ts';

/** The curated placings of a task: its topics, the first one first. */
export type CuratedTopics = ReadonlyMap<string, readonly { topic: Topic; second: boolean }[]>;

/** The topics of each placed task, by `keyOf`. A placing that is faulty is left out; `checkRegistry` names it. */
export function curatedTopics({ topics }: TopicRegistry): CuratedTopics {
  const placed = new Map<string, { topic: Topic; second: boolean }[]>();
  for (const topic of topics) {
    for (const placing of topic.placings) {
      const list = placed.get(keyOf(placing)) ?? [];
      placed.set(keyOf(placing), list);
      if (list.some((one) => one.topic === topic)) continue;
      list.push({ topic, second: placing.second === true });
    }
  }
  for (const list of placed.values()) list.sort((a, b) => Number(a.second) - Number(b.second));
  return placed;
}

/**
 * What is wrong with a registry, by itself and against the tasks there are; each finding by the path of the
 * entry it is about.
 */
export function checkRegistry(registry: TopicRegistry, tasks: readonly Task[]): FieldFinding[] {
  const findings: FieldFinding[] = [];
  const say: Say = (path, rule, message, severity = 'error') => {
    findings.push({ path, finding: { rule: `topic/${rule}`, severity, message } });
  };
  const groups = registry.groups.map(({ id }) => id);
  for (const { key, again } of repeated(groups)) {
    say(['groups', again, 'id'], 'duplicate-group', `分组“${key}”定义了两次`);
  }
  for (const { key, again } of repeated(registry.topics.map((topic) => topic.id))) {
    say(['topics', again, 'id'], 'duplicate', `事项“${key}”定义了两次`);
  }
  registry.topics.forEach(({ id, group }, at) => {
    if (groups.includes(group)) return;
    const message = `事项“${id}”属于未定义的分组“${group}”`;
    say(['topics', at, 'group'], 'unknown-group', message);
  });
  groups.forEach((id, at) => {
    if (registry.topics.some(({ group }) => group === id)) return;
    say(['groups', at, 'id'], 'empty-group', `分组“${id}”没有事项`);
  });
  checkPlacings(registry, tasks, say);
  return findings;
}

type Say = (
  path: FieldFinding['path'],
  rule: string,
  message: string,
  severity?: Finding['severity'],
) => void;

function checkPlacings({ topics }: TopicRegistry, tasks: readonly Task[], say: Say): void {
  const keys = new Set(tasks.map(keyOf));
  const plans = new Set(tasks.map(({ plan }) => plan));
  const placings = topics.flatMap((topic, at) =>
    topic.placings.map((it, nth) => ({
      topic: topic.id,
      it,
      key: keyOf(it),
      path: ['topics', at, 'placings', nth],
    })),
  );
  for (const { topic, it, key, path } of placings) {
    const where = `事项“${topic}”的 ${it.plan} ${it.path}`;
    // A plan may be away (a smaller corpus); a path that its own plan lacks is a slip.
    if (!plans.has(it.plan)) say(path, 'unknown-plan', `${where}：没有这个方案`, 'warning');
    else if (!keys.has(key)) say(path, 'unknown-path', `${where}：方案里没有这一条，或它没有正文`);
  }
  for (const { key, again } of repeated(placings.map(({ topic, key }) => `${topic} ${key}`))) {
    say(placings[again]?.path ?? [], 'placed-twice', `“${key}”在同一事项下列了两次`);
  }
  for (const [key, list] of Map.groupBy(placings, (placing) => placing.key)) {
    const [, another, ...rest] = list.filter(({ it }) => !it.second);
    if (another) {
      const message = `${key} 有 ${rest.length + 2} 个第一事项；其余应标 second: true`;
      say(another.path, 'two-firsts', message);
    } else if (list.every(({ it }) => it.second)) {
      say(list[0]?.path ?? [], 'no-first', `${key} 只有 second 的事项，没有第一事项`);
    }
  }
}

/** Values that stand more than once, each with the index at which it first stands again. */
function repeated(values: readonly string[]): { key: string; again: number }[] {
  return [...Map.groupBy(values.keys(), (at) => values[at] ?? '')].flatMap(([key, [, again]]) =>
    again === undefined ? [] : [{ key, again }],
  );
}
