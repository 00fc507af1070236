import type { Role } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { UnitKind } from '../model/unit.ts';
import { type Duty, isSeat } from './duties.ts';
import { isLead } from './graph-tasks.ts';
import { UNIT_KINDS } from './unit-kinds.ts';

/** What a plan says to a function: tasks it is named in, and those of them it leads. */
export interface Load {
  tasks: number;
  leads: number;
}

export interface FunctionNode extends Load {
  id: string;
  title: string;
  kind: UnitKind;
  /** By place of the plan in the list given. */
  byPlan: Load[];
}

/** Two functions charged by the same clause. Numbers are places in the list of nodes; `a < b`. */
export interface FunctionEdge {
  a: number;
  b: number;
  /** Tasks they share. */
  tasks: number;
  byPlan: number[];
  /** By plan: the roles that the one or the other has in the tasks they share. */
  roles: ReadonlySet<Role>[];
}

/** Which functions share tasks. */
export interface FunctionGraph {
  plans: string[];
  /** By kind of unit in the order of `UNIT_KINDS`, within it most tasks first. */
  nodes: FunctionNode[];
  /** Most shared tasks first. */
  edges: FunctionEdge[];
}

type Titles = ReadonlyMap<string, { title: string; kind: UnitKind }>;

/**
 * The graph of functions that share tasks, over the plans given. As on the unit pages, two share a task
 * when one and the same clause names both; two functions of one merged body (科工局) do not thereby.
 */
export function functionGraph(
  plans: readonly Plan[],
  duties: ReadonlyMap<string, readonly Duty[]>,
  titles: Titles,
): FunctionGraph {
  const loads = new Map<string, { tasks: Set<string>; leads: Set<string> }[]>();
  const shared = new Map<string, { tasks: Set<string>; roles: Set<Role> }[]>();
  plans.forEach((plan, at) => {
    const charged = (duties.get(plan.id) ?? []).filter((it) => !isSeat(it.assignment));
    for (const { assignment, node } of charged) {
      for (const id of assignment.functions ?? []) {
        const all = loads.get(id) ?? plans.map(() => ({ tasks: new Set(), leads: new Set() }));
        loads.set(id, all);
        all[at]?.tasks.add(node.id);
        if (isLead(assignment.role)) all[at]?.leads.add(node.id);
      }
    }
    const byCharge = Map.groupBy(charged, (it) => it.assignment.clause ?? it.node.id);
    for (const list of byCharge.values()) {
      for (const [left, right, { node, roles }] of pairsOf(list)) {
        const key = left < right ? `${left} ${right}` : `${right} ${left}`;
        const all = shared.get(key) ?? plans.map(() => ({ tasks: new Set(), roles: new Set() }));
        shared.set(key, all);
        all[at]?.tasks.add(node);
        for (const role of roles) all[at]?.roles.add(role);
      }
    }
  });
  const nodes = nodesOf(loads, titles);
  const place = new Map(nodes.map(({ id }, at) => [id, at]));
  const edges = [...shared].map(([key, sets]) => {
    const [left = 0, right = 0] = key.split(' ').map((id) => place.get(id) ?? 0);
    const byPlan = sets.map(({ tasks }) => tasks.size);
    return {
      a: Math.min(left, right),
      b: Math.max(left, right),
      tasks: sum(byPlan),
      byPlan,
      roles: sets.map(({ roles }) => roles),
    };
  });
  edges.sort((x, y) => y.tasks - x.tasks || x.a - y.a || x.b - y.b);
  return { plans: plans.map(({ id }) => id), nodes, edges };
}

interface Meeting {
  node: string;
  roles: readonly [Role, Role];
}

/** Functions that two different bodies of one charge bring together, where, and in which roles. */
function* pairsOf(list: readonly Duty[]): Generator<[string, string, Meeting]> {
  for (const [at, first] of list.entries()) {
    for (const second of list.slice(at + 1)) {
      if (first.assignment.unit === second.assignment.unit) continue;
      const meeting: Meeting = {
        node: first.node.id,
        roles: [first.assignment.role, second.assignment.role],
      };
      for (const left of first.assignment.functions ?? []) {
        for (const right of second.assignment.functions ?? []) {
          if (left !== right) yield [left, right, meeting];
        }
      }
    }
  }
}

function nodesOf(
  loads: ReadonlyMap<string, { tasks: Set<string>; leads: Set<string> }[]>,
  titles: Titles,
): FunctionNode[] {
  const kinds = Object.keys(UNIT_KINDS);
  return [...loads]
    .map(([id, sets]) => {
      const byPlan = sets.map(({ tasks, leads }) => ({ tasks: tasks.size, leads: leads.size }));
      return {
        id,
        title: titles.get(id)?.title ?? id,
        kind: titles.get(id)?.kind ?? ('unknown' as const),
        tasks: sum(byPlan.map((load) => load.tasks)),
        leads: sum(byPlan.map((load) => load.leads)),
        byPlan,
      };
    })
    .sort(
      (x, y) =>
        kinds.indexOf(x.kind) - kinds.indexOf(y.kind) ||
        y.tasks - x.tasks ||
        (x.id < y.id ? -1 : 1),
    );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
