import type { FieldFinding } from '../../model/diagnostic.ts';
import type { Pair, Placing, TopicRegistry, TopicRow } from '../../model/topic.ts';
import { pairTasks } from './pair.ts';
import { placeTasks, type UnplacedTask } from './place.ts';
import { rowsOf } from './rows.ts';
import { alignSentences, sharedWording } from './side.ts';
import type { Task } from './task.ts';

export { pairTasks } from './pair.ts';
export { placeTasks, type UnplacedTask } from './place.ts';
export { alignSentences, sharedWording } from './side.ts';
export { type PlanText, type Task, tasksOf } from './task.ts';

/** What the tasks of all plans have to do with each other. */
export interface Alignment {
  placings: Placing[];
  pairs: Pair[];
  /** In the order of the registry; only topics that some task stands on. */
  rows: TopicRow[];
  /** What is wrong with the registry. */
  findings: FieldFinding[];
  unplaced: UnplacedTask[];
}

/**
 * Align the tasks of all plans: rows of the matrix, pairs across plans, wording and sentences row by row.
 * Pure and repeatable.
 * @param tasks of all plans in site order, from `tasksOf`.
 * @param shown of the tasks of a row those that are laid side by side. The likeness of every task to every
 * other is no use to a reader of a thousand plans, and grows with their square; placings and pairs are of all.
 */
export function alignTasks(
  tasks: readonly Task[],
  registry: TopicRegistry,
  shown: (row: readonly Task[]) => readonly Task[] = (row) => row,
): Alignment {
  const { placings, findings, unplaced } = placeTasks(tasks, registry);
  const rank = new Map(registry.topics.map(({ id }, at) => [id, at]));
  const rows = rowsOf(tasks, placings).sort(
    (a, b) => (rank.get(a.topic) ?? 0) - (rank.get(b.topic) ?? 0),
  );
  return {
    placings,
    pairs: pairTasks(tasks, placings),
    rows: rows.map(({ topic, members }) => {
      const side = shown(members);
      return { topic, wording: sharedWording(side), groups: alignSentences(side) };
    }),
    findings,
    unplaced,
  };
}
