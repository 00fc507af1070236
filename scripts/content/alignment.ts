import type { FieldFinding } from '../../src/model/diagnostic.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Pair, Placing, TopicRegistry, TopicRow } from '../../src/model/topic.ts';
import { alignTasks, tasksOf, type UnplacedTask } from '../../src/reading/align/index.ts';
import { frontOfRow } from '../../src/views/front.ts';
import { inSiteOrder } from '../../src/views/plans.ts';
import { taskNodes } from '../../src/views/task-nodes.ts';

export interface PlanAlignment {
  /** The registry without its placings, which stand in `placings`. */
  topics: { groups: TopicRegistry['groups']; topics: object[] };
  placings: Placing[];
  pairs: Pair[];
  rows: TopicRow[];
  findings: FieldFinding[];
  unplaced: UnplacedTask[];
}

/** Put the tasks of all plans side by side. */
export function alignPlans(plans: readonly Plan[], registry: TopicRegistry): PlanAlignment {
  const tasks = inSiteOrder(plans).flatMap((plan) => {
    const nodes = new Set(taskNodes(plan).map((node) => node.id));
    return tasksOf(plan, (node) => nodes.has(node.id), registry);
  });
  const topics = registry.topics.map(({ placings: _, ...topic }) => topic);
  return {
    topics: { groups: registry.groups, topics },
    ...alignTasks(tasks, registry, frontOfRow),
  };
}
