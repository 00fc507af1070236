import type { Finding } from '../../model/diagnostic.ts';
import type { RegistryPlacing, Topic, TopicRegistry } from '../../model/topic.ts';
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
 * What is wrong with a registry, by itself and against the tasks there are. Findings have no positions:
 * they name the topic and the path, which stand in the file to the letter.
 */
export function checkRegistry(registry: TopicRegistry, tasks: readonly Task[]): Finding[] {
  const findings: Finding[] = [];
  const say = (rule: string, message: string, severity: Finding['severity'] = 'error') => {
    findings.push({ rule: `topic/${rule}`, severity, message });
  };
  const groups = registry.groups.map(({ id }) => id);
  for (const id of repeated(groups)) say('duplicate-group', `分组“${id}”定义了两次`);
  for (const id of repeated(registry.topics.map((topic) => topic.id))) {
    say('duplicate', `事项“${id}”定义了两次`);
  }
  for (const { id, group } of registry.topics) {
    if (!groups.includes(group)) say('unknown-group', `事项“${id}”属于未定义的分组“${group}”`);
  }
  for (const id of groups) {
    if (!registry.topics.some(({ group }) => group === id)) {
      say('empty-group', `分组“${id}”没有事项`);
    }
  }
  checkPlacings(registry, tasks, say);
  return findings;
}

type Say = (rule: string, message: string, severity?: Finding['severity']) => void;

function checkPlacings({ topics }: TopicRegistry, tasks: readonly Task[], say: Say): void {
  const keys = new Set(tasks.map(keyOf));
  const plans = new Set(tasks.map(({ plan }) => plan));
  const placings = topics.flatMap((topic) => topic.placings.map((it) => ({ topic: topic.id, it })));
  for (const { topic, it } of placings) {
    const where = `事项“${topic}”的 ${it.plan} ${it.path}`;
    // A plan may be away (a smaller corpus); a path that its own plan lacks is a slip.
    if (!plans.has(it.plan)) say('unknown-plan', `${where}：没有这个方案`, 'warning');
    else if (!keys.has(keyOf(it))) say('unknown-path', `${where}：方案里没有这一条，或它没有正文`);
  }
  for (const key of repeated(placings.map(({ topic, it }) => `${topic} ${keyOf(it)}`))) {
    say('placed-twice', `“${key}”在同一事项下列了两次`);
  }
  const firsts = new Map<string, number>();
  for (const { it } of placings) firsts.set(keyOf(it), (firsts.get(keyOf(it)) ?? 0) + first(it));
  for (const [key, count] of firsts) {
    if (count > 1) say('two-firsts', `${key} 有 ${count} 个第一事项；其余应标 second: true`);
    if (count === 0) say('no-first', `${key} 只有 second 的事项，没有第一事项`);
  }
}

function first({ second }: RegistryPlacing): number {
  return second ? 0 : 1;
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
