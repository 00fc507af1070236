import type { TableSource } from './source.ts';
import type { Cell, Table } from './table.ts';

/** What the plans promise: numbers, zeros and dates. */
export function targets({ plans, indicators, urlOf }: TableSource): Table {
  const names = new Map(indicators.map((it) => [it.id, it.name]));
  return {
    name: 'targets',
    columns: [
      'plan',
      'node',
      'path',
      'indicator_id',
      'indicator',
      'comparator',
      'value',
      'unit',
      'deadline',
      'class',
      'start',
      'end',
      'url',
      'quote',
    ],
    rows: plans.flatMap((plan) =>
      plan.targets.map((it): Cell[] => [
        plan.id,
        it.node,
        it.path,
        it.indicator,
        it.indicator === null ? it.name : (names.get(it.indicator) ?? it.name),
        it.comparator,
        it.value,
        it.unit,
        it.deadline?.date ?? it.deadline?.words ?? null,
        it.class,
        it.start,
        it.end,
        urlOf(plan.id, it.node),
        it.quote,
      ]),
    ),
  };
}
