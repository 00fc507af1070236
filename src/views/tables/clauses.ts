import type { TableSource } from './source.ts';
import type { Cell, Table } from './table.ts';

/** Where the texts name who does a task. */
export function clauses({ plans }: TableSource): Table {
  return {
    name: 'clauses',
    columns: ['plan', 'node', 'path', 'clause', 'start', 'end'],
    rows: plans.flatMap((plan) =>
      plan.clauses.map((it): Cell[] => [plan.id, it.node, it.path, it.id, it.start, it.end]),
    ),
  };
}
