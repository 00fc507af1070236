import type { Assignment } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/target.ts';
import type { Placing, TopicEntry, TopicGroup } from '../model/topic.ts';
import type { Chip } from './chips.ts';
import { headingOf } from './heading.ts';

/** A task in a cell of the matrix. */
export interface MatrixTask {
  plan: string;
  node: string;
  path: string;
  title: string;
  /** Bodies that lead it, alone or together. */
  leads: Chip[];
  /** Every `function:role` charged with it, for the filters. */
  charges: string[];
  targets: Target[];
  /** Placed by likeness and not yet confirmed: the score; null for a curated placing. */
  suggested: number | null;
  second: boolean;
}

export interface MatrixRow {
  topic: TopicEntry;
  /** Tasks by plan id, in document order; a plan without tasks here is absent: 未涉及. */
  cells: Map<string, MatrixTask[]>;
}

export interface MatrixGroup {
  group: TopicGroup;
  rows: MatrixRow[];
}

/**
 * The task matrix: topics down, plans across.
 * @param groups and topics in the order of the registry.
 * @param placings of all plans.
 */
export function matrixOf(
  groups: readonly TopicGroup[],
  topics: readonly TopicEntry[],
  placings: readonly Placing[],
  plans: readonly Plan[],
): MatrixGroup[] {
  const tasks = new Map(plans.map((plan) => [plan.id, tasksByNode(plan)]));
  const byTopic = Map.groupBy(placings, (placing) => placing.topic);
  return groups.map((group) => ({
    group,
    rows: topics
      .filter((topic) => topic.group === group.id)
      .map((topic) => ({ topic, cells: cellsOf(byTopic.get(topic.id) ?? [], tasks) })),
  }));
}

type TasksByNode = Map<string, Omit<MatrixTask, 'suggested' | 'second'> & { order: number }>;

function cellsOf(
  placings: readonly Placing[],
  tasks: ReadonlyMap<string, TasksByNode>,
): Map<string, MatrixTask[]> {
  const cells = new Map<string, (MatrixTask & { order: number })[]>();
  for (const { plan, node, how, score, second } of placings) {
    const task = tasks.get(plan)?.get(node);
    if (!task) continue;
    const cell = cells.get(plan) ?? [];
    cells.set(plan, cell);
    cell.push({ ...task, suggested: how === 'suggested' ? score : null, second });
  }
  for (const cell of cells.values()) cell.sort((a, b) => a.order - b.order);
  return cells;
}

function tasksByNode(plan: Plan): TasksByNode {
  const assignments = Map.groupBy(plan.assignments, (it) => it.node);
  const targets = Map.groupBy(plan.targets, (it) => it.node);
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  return new Map(
    plan.nodes.map((node, order) => {
      const { id, path } = node;
      const own = assignments.get(id) ?? [];
      return [
        id,
        {
          order,
          plan: plan.id,
          node: id,
          path,
          title: headingOf(node, nodes),
          leads: leadsOf(own),
          charges: [
            ...new Set(own.flatMap((it) => (it.functions ?? []).map((fn) => `${fn}:${it.role}`))),
          ],
          targets: targets.get(id) ?? [],
        },
      ];
    }),
  );
}

/** The bodies that lead a task, each once, however many of its clauses say so. */
function leadsOf(own: readonly Assignment[]): Chip[] {
  const leads = own.filter((it) => it.role === 'lead' || it.role === 'colead');
  const chips = leads.map(({ mention, functions, kind }) => ({
    mention,
    function: functions?.[0] ?? null,
    kind,
  }));
  return [...new Map(chips.map((chip) => [chip.mention, chip])).values()];
}
