import type { Assignment } from '../../src/model/clause.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Target } from '../../src/model/target.ts';
import type { Placing, TopicEntry } from '../../src/model/topic.ts';
import { type NodeSketch, planOf } from '../search/plans.ts';

/** A plan of its own id, short name and place, with what a test gives it. */
export function named(
  id: string,
  sketches: readonly NodeSketch[],
  more: Partial<Omit<Plan, 'id' | 'meta' | 'nodes'>> = {},
): Plan {
  const plan = planOf(sketches);
  return { ...plan, ...more, id, meta: { ...plan.meta, short: id } };
}

/** A body charged with a node. Without a clause it stands in prose. */
export function charge(
  node: string,
  mention: string,
  role: Assignment['role'],
  more: Partial<Assignment> = {},
): Assignment {
  return {
    node,
    path: node,
    mention,
    start: 0,
    end: mention.length,
    full: mention,
    role,
    kind: 'unit',
    open: false,
    how: more.clause ? 'clause' : 'prose',
    clause: null,
    ...more,
  };
}

/** A target of a node. */
export function target(node: string, more: Partial<Target> = {}): Target {
  return {
    id: `${node}-t1`,
    node,
    path: node,
    start: 0,
    end: 1,
    quote: '治理率达到80%',
    indicator: null,
    name: '治理率',
    class: 'quantitative',
    comparator: '=',
    value: 80,
    unit: '%',
    phrase: '达到80%',
    deadline: null,
    ...more,
  };
}

/** A topic; its name is its id. */
export function topic(id: string, group = 'g'): TopicEntry {
  return { id, name: id, group, note: id };
}

/** A task on a row. */
export function placing(on: string, plan: string, node: string, more: Partial<Placing> = {}) {
  const placed: Placing = {
    topic: on,
    plan,
    node,
    path: node,
    how: 'curated',
    score: 1,
    second: false,
    ...more,
  };
  return placed;
}
