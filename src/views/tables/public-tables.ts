import { alignment } from './alignment.ts';
import { clauses } from './clauses.ts';
import { errata } from './errata.ts';
import { nodes } from './nodes.ts';
import { pairs } from './pairs.ts';
import { plans } from './plans.ts';
import { responsibilities } from './responsibilities.ts';
import type { TableSource } from './source.ts';
import type { PublicTable } from './table.ts';
import { targets } from './targets.ts';
import { tasks } from './tasks.ts';
import { units } from './units.ts';

/** The public tables, in the order in which they are listed. Rows stand in site and document order. */
export function publicTables(source: TableSource): PublicTable[] {
  return [
    tasks,
    responsibilities,
    targets,
    units,
    alignment,
    pairs,
    errata,
    clauses,
    plans,
    nodes,
  ].map((table) => table(source));
}
