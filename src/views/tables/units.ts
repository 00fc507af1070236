import type { TableSource } from './source.ts';
import type { Cell, Table } from './table.ts';

/** The bodies of each plan, with their functions and spellings. */
export function units({ plans, functions }: TableSource): Table {
  const titles = new Map(functions.map((entry) => [entry.id, entry.title]));
  return {
    name: 'units',
    columns: ['unit', 'name', 'plan', 'function', 'function_name', 'kind', 'mentions'],
    rows: plans.flatMap((plan) =>
      plan.units.map((unit): Cell[] => [
        unit.id,
        unit.name,
        plan.id,
        unit.functions,
        unit.functions.map((id) => titles.get(id) ?? id),
        unit.kind,
        unit.mentions,
      ]),
    ),
  };
}
