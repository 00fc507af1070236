import type { TableSource } from './source.ts';
import type { Cell, Table } from './table.ts';

/** Who does what: one row an assignment. */
export function responsibilities({ plans, functions, urlOf }: TableSource): Table {
  const titles = new Map(functions.map((entry) => [entry.id, entry.title]));
  return {
    name: 'responsibilities',
    columns: [
      'plan',
      'node',
      'path',
      'clause',
      'mention',
      'full',
      'unit',
      'unit_name',
      'function',
      'function_name',
      'role',
      'kind',
      'open',
      'how',
      'start',
      'end',
      'url',
    ],
    rows: plans.flatMap((plan) => {
      const names = new Map(plan.units.map((unit) => [unit.id, unit.name]));
      return plan.assignments.map((it): Cell[] => [
        plan.id,
        it.node,
        it.path,
        it.clause,
        it.mention,
        it.full,
        it.unit ?? null,
        it.unit ? (names.get(it.unit) ?? null) : null,
        it.functions ?? [],
        (it.functions ?? []).map((id) => titles.get(id) ?? id),
        it.role,
        it.kind,
        it.open,
        it.how,
        it.start,
        it.end,
        urlOf(plan.id, it.node),
      ]);
    }),
  };
}
