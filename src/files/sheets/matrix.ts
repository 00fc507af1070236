import type { Plan } from '../../model/plan.ts';
import { citedPath } from '../../views/citation.ts';
import type { MatrixGroup, MatrixTask } from '../../views/matrix.ts';
import { column, type Sheet, type Value } from '../sheet.ts';

/** 任务对照: topics down, plans across, in each cell every task with all who lead it and all it promises. */
export function matrixSheet(
  groups: readonly MatrixGroup[],
  plans: readonly Plan[],
  about: Sheet['about'],
): Sheet {
  const rows = groups.flatMap(({ group, rows: list }) => list.map((row) => ({ group, ...row })));
  return {
    name: '任务对照',
    columns: [
      column('topic', '主题', 24),
      column('group', '大类', 14),
      ...plans.map(({ id, meta }) => column(id, meta.short, 44)),
    ],
    rows: rows.map(({ group, topic, cells }): Value[] => [
      topic.name,
      group.name,
      ...plans.map(({ id }) => cells.get(id)?.map(taskWords).join('\n') ?? '未涉及'),
    ]),
    keys: rows.map(({ topic }) => topic.id),
    about,
  };
}

/** A task as the lines of a cell. */
export function taskWords({ path, title, leads, targets, suggested }: MatrixTask): string {
  return [
    `${citedPath(path)}　${title}`.trim(),
    ...(suggested === null ? [] : [`拟归 ${suggested.toFixed(2)}，尚未核对`]),
    ...(leads.length === 0 ? [] : [`牵头：${leads.map(({ mention }) => mention).join('、')}`]),
    ...targets.map(({ quote }) => `目标：${quote}`),
  ].join('\n');
}
