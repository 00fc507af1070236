import type { Role } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { type Duty, isSeat, mayIncludeDepartment } from './duties.ts';

/** The passages in which a body has one role, in document order; one may charge it twice. */
export interface RoleDuties {
  role: Role;
  passages: Duty[][];
}

/** What one plan says to the bodies of a function. */
export interface PlanDuties {
  plan: Plan;
  /** The bodies of this function that the plan names. */
  units: Unit[];
  roles: RoleDuties[];
  seats: Duty[];
  /** Tasks charged to a class of bodies that may include this one, where it is not named itself. */
  collective: Duty[][];
}

/** A body named beside the function, and in how many tasks. */
export interface Companion {
  function: string;
  tasks: number;
}

/** What stands over `collective`, on the page and in the file. */
export const COLLECTIVE_NOTE =
  '下列条文写了“有关部门”“成员单位”等，没有点本单位的名；是否包括本单位，原文未载明。';

/** 单位职责清单: all that the plans say to the bodies of one function. */
export interface FunctionPage {
  /** Plans that name such a body, in site order. */
  plans: PlanDuties[];
  /** Plans that do not: 本文未见. */
  silent: Plan[];
  /** Who is most often charged together with it, most often first. */
  companions: Companion[];
}

/**
 * Gather the duties of a function.
 * @param plans in site order.
 * @param duties of each plan, from `dutiesOf`, by plan id.
 * @param order of the roles.
 */
export function functionPage(
  id: string,
  plans: readonly Plan[],
  duties: ReadonlyMap<string, readonly Duty[]>,
  order: readonly Role[],
): FunctionPage {
  const named: PlanDuties[] = [];
  const silent: Plan[] = [];
  const companions = new Map<string, Set<string>>();
  for (const plan of plans) {
    const all = duties.get(plan.id) ?? [];
    const own = all.filter(({ assignment }) => assignment.functions?.includes(id));
    if (own.length === 0) {
      silent.push(plan);
      continue;
    }
    const tasks = own.filter(({ assignment }) => !isSeat(assignment));
    const nodes = new Set(tasks.map(({ node }) => node.id));
    countCompanions(companions, id, plan.id, all, new Set(tasks.map(chargeKey)));
    named.push({
      plan,
      units: plan.units.filter((unit) => unit.functions.includes(id)),
      roles: order
        .map((role) => ({
          role,
          passages: byPassage(tasks.filter((it) => it.assignment.role === role)),
        }))
        .filter((group) => group.passages.length > 0),
      seats: own.filter(({ assignment }) => isSeat(assignment)),
      collective: byPassage(
        all.filter(
          ({ assignment, node }) => mayIncludeDepartment(assignment) && !nodes.has(node.id),
        ),
      ),
    });
  }
  return {
    plans: named,
    silent,
    companions: [...companions]
      .map(([other, tasks]) => ({ function: other, tasks: tasks.size }))
      .sort((a, b) => b.tasks - a.tasks || (a.function < b.function ? -1 : 1)),
  };
}

function chargeKey({ plan, node, assignment }: Duty): string {
  return `${plan} ${assignment.clause ?? node.id}`;
}

function countCompanions(
  companions: Map<string, Set<string>>,
  id: string,
  plan: string,
  all: readonly Duty[],
  charges: ReadonlySet<string>,
): void {
  for (const duty of all) {
    if (isSeat(duty.assignment) || !charges.has(chargeKey(duty))) continue;
    for (const other of duty.assignment.functions ?? []) {
      if (other === id) continue;
      const tasks = companions.get(other) ?? new Set();
      companions.set(other, tasks.add(`${plan}#${duty.node.id}`));
    }
  }
}

/** Duties of one passage together, each charge once. */
function byPassage(duties: readonly Duty[]): Duty[][] {
  return [...Map.groupBy(duties, ({ node }) => node.id).values()].map((list) => [
    ...new Map(list.map((duty) => [duty.charge, duty])).values(),
  ]);
}

/** How often a function is charged in a plan. */
export interface FunctionCount {
  /** Tasks it leads, alone or with others. */
  lead: number;
  /** Tasks it is named in at all, seats not counted. */
  tasks: number;
}

/** Counts by function and plan id: the cells of the table of units. */
export function countFunctions(
  duties: ReadonlyMap<string, readonly Duty[]>,
): Map<string, Map<string, FunctionCount>> {
  const counts = new Map<string, Map<string, FunctionCount>>();
  for (const [plan, all] of duties) {
    const seen = new Set<string>();
    for (const { assignment, node } of all) {
      for (const id of isSeat(assignment) ? [] : (assignment.functions ?? [])) {
        const byPlan = counts.get(id) ?? new Map<string, FunctionCount>();
        counts.set(id, byPlan);
        const count = byPlan.get(plan) ?? { lead: 0, tasks: 0 };
        byPlan.set(plan, count);
        const leads = assignment.role === 'lead' || assignment.role === 'colead';
        if (!seen.has(`${id} ${node.id}`)) count.tasks++;
        if (leads && !seen.has(`${id} ${node.id} lead`)) count.lead++;
        seen.add(`${id} ${node.id}`);
        if (leads) seen.add(`${id} ${node.id} lead`);
      }
    }
  }
  return counts;
}
