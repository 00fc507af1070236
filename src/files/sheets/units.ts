import type { FunctionEntry } from '../../model/function-entry.ts';
import type { Plan } from '../../model/plan.ts';
import type { FunctionCount } from '../../views/function-page.ts';
import { UNIT_KINDS } from '../../views/unit-kinds.ts';
import { column, type Sheet, type Value } from '../sheet.ts';

/** 单位一览: functions down; for each plan how often it leads and how often it is named, as numbers. */
export function unitsSheet(
  entries: readonly FunctionEntry[],
  plans: readonly Plan[],
  counts: ReadonlyMap<string, ReadonlyMap<string, FunctionCount>>,
  urlOf: (id: string) => string,
  about: Sheet['about'],
): Sheet {
  return {
    name: '单位一览',
    columns: [
      column('title', '职能', 28),
      column('kind', '类别', 16),
      column('mentions', '原文称谓', 50),
      ...plans.flatMap(({ id, meta }) => [
        column(`${id}-lead`, `${meta.short}牵头`, 10, 'number'),
        column(id, `${meta.short}点名`, 10, 'number'),
      ]),
      column('total', '点名合计', 10, 'number'),
      column('url', '网页', 40),
    ],
    rows: entries.map((entry): Value[] => {
      const byPlan = counts.get(entry.id);
      return [
        entry.title,
        UNIT_KINDS[entry.kind],
        entry.mentions.join('、'),
        ...plans.flatMap(({ id }) => {
          const count = byPlan?.get(id);
          return [count?.lead ?? null, count?.tasks ?? null];
        }),
        [...(byPlan?.values() ?? [])].reduce((sum, { tasks }) => sum + tasks, 0),
        urlOf(entry.id),
      ];
    }),
    keys: entries.map(({ id }) => id),
    about,
  };
}
