import type { Role } from '../model/clause.ts';
import type { Actor, TaskGraph } from './graph-tasks.ts';

export interface ResponsibilityCell {
  /** Tasks of the section in which the actor is named. */
  tasks: number;
  /** Tasks by role, in the order of the roles given. */
  roles: { role: Role; tasks: number }[];
  /** How dark the cell is: 0 for none, 1 to 4 by its share of the fullest cell. */
  heat: number;
}

export interface ResponsibilityRow {
  actor: Actor;
  /** One a section. */
  cells: ResponsibilityCell[];
}

/** Actors down, sections across; actors as the list says. */
export function responsibilityMatrix(
  { actors, sections, tasks, edges }: TaskGraph,
  order: readonly Role[],
): ResponsibilityRow[] {
  const rows = actors.map((actor, at) => ({
    actor,
    cells: sections.map((_, section) => {
      const own = edges.filter(
        (edge) => edge.actor === at && tasks[edge.task]?.section === section,
      );
      return {
        tasks: new Set(own.map((edge) => edge.task)).size,
        roles: order
          .map((role) => ({ role, tasks: own.filter((edge) => edge.role === role).length }))
          .filter((it) => it.tasks > 0),
        heat: 0,
      };
    }),
  }));
  const fullest = Math.max(1, ...rows.flatMap((row) => row.cells.map((cell) => cell.tasks)));
  for (const cell of rows.flatMap((row) => row.cells)) {
    cell.heat = Math.ceil((cell.tasks / fullest) * 4);
  }
  return rows;
}
