import type { Assignment, Role } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';

/** A body on a chip. */
export interface Chip {
  mention: string;
  /** Function whose page the chip leads to; null for a class of bodies and for a name nobody has filed. */
  function: string | null;
  kind: Assignment['kind'];
}

/** Neighbouring bodies of one role. */
export interface ChipGroup {
  role: Role;
  chips: Chip[];
  /** The list ends in 等. */
  open: boolean;
}

/** The chips of each node of a plan, one list a clause, in the order of the text. */
export function chipsByNode({
  assignments,
}: Pick<Plan, 'assignments'>): Map<string, ChipGroup[][]> {
  const byNode = new Map<string, ChipGroup[][]>();
  let lastCharge = '';
  for (const assignment of assignments) {
    const lists = byNode.get(assignment.node) ?? [];
    byNode.set(assignment.node, lists);
    const charge = `${assignment.node} ${assignment.clause ?? assignment.how}`;
    if (charge !== lastCharge || lists.length === 0) lists.push([]);
    lastCharge = charge;
    addChip(lists.at(-1) ?? [], assignment);
  }
  return byNode;
}

function addChip(groups: ChipGroup[], { mention, functions, role, kind, open }: Assignment): void {
  let group = groups.at(-1);
  if (group?.role !== role) {
    group = { role, chips: [], open: false };
    groups.push(group);
  }
  group.chips.push({ mention, function: functions?.[0] ?? null, kind });
  group.open ||= open;
}
