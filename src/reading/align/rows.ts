import type { Placing } from '../../model/topic.ts';
import { keyOf, type Task } from './task.ts';

/** The tasks that stand on one row of the matrix. */
export interface Row {
  topic: string;
  /** In the order of the tasks given. */
  members: Task[];
}

/** The rows that placings make of tasks, in the order in which their topics first come up. */
export function rowsOf(tasks: readonly Task[], placings: readonly Placing[]): Row[] {
  const byTopic = new Map<string, Set<string>>();
  for (const placing of placings) {
    const keys = byTopic.get(placing.topic);
    if (keys) keys.add(keyOf(placing));
    else byTopic.set(placing.topic, new Set([keyOf(placing)]));
  }
  const byKey = new Map(tasks.map((task, at) => [keyOf(task), { task, at }]));
  return [...byTopic].map(([topic, keys]) => {
    const members = [...keys].flatMap((key) => byKey.get(key) ?? []);
    members.sort((a, b) => a.at - b.at);
    return { topic, members: members.map(({ task }) => task) };
  });
}
