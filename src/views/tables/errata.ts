import type { TableSource } from './source.ts';
import type { Cell, Table } from './table.ts';

/** Slips of the sources, with their readings. */
export function errata({ plans }: TableSource): Table {
  return {
    name: 'errata',
    columns: ['plan', 'node', 'path', 'quote', 'reads', 'why'],
    rows: plans.flatMap((plan) =>
      plan.errata.map((it): Cell[] => [plan.id, it.node, it.path, it.quote, it.reads, it.why]),
    ),
  };
}
