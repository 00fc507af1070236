import type { Role } from '../../model/clause.ts';
import { citedPath } from '../../views/citation.ts';
import type { FunctionGraph } from '../../views/graph-functions.ts';
import { kindName } from '../../views/graph-kinds.ts';
import type { ResponsibilityRow } from '../../views/graph-matrix.ts';
import type { TaskGraph } from '../../views/graph-tasks.ts';
import { column, type Sheet, type Value } from '../sheet.ts';

/** The lines between units and tasks; keys as the table of the page has them: `a0-t3 lead`. */
export function taskEdgesSheet(
  { actors, tasks, edges }: TaskGraph,
  roleName: (role: Role) => string,
  urlOf: (node: string) => string,
  about: Sheet['about'],
): Sheet {
  return {
    name: '单位与任务',
    columns: [
      column('place', '位置', 16),
      column('task', '任务', 44),
      column('unit', '单位', 28),
      column('kind', '类别', 16),
      column('role', '角色', 12),
      column('times', '几处写明', 10, 'number'),
      column('url', '网页', 40),
    ],
    rows: edges.map(({ actor, task, role, times }): Value[] => [
      citedPath(tasks[task]?.path ?? ''),
      tasks[task]?.title ?? null,
      actors[actor]?.label ?? null,
      kindName(actors[actor]?.kind ?? 'unknown'),
      roleName(role),
      times,
      urlOf(tasks[task]?.id ?? ''),
    ]),
    keys: edges.map(({ actor, task, role }) => `a${actor}-t${task} ${role}`),
    about,
  };
}

/** Functions that share tasks; keys as the table of the page has them: `3-12`. */
export function pairsSheet(
  { nodes, edges }: FunctionGraph,
  places: readonly string[],
  about: Sheet['about'],
): Sheet {
  return {
    name: '同列职能',
    columns: [
      column('a', '职能', 28),
      column('b', '与谁同列', 28),
      column('tasks', '共同任务', 10, 'number'),
      ...(places.length > 1 ? places.map((place) => column(place, place, 10, 'number')) : []),
    ],
    rows: edges.map(({ a, b, tasks, byPlan }): Value[] => [
      nodes[a]?.title ?? null,
      nodes[b]?.title ?? null,
      tasks,
      ...(places.length > 1 ? byPlan : []),
    ]),
    keys: edges.map(({ a, b }) => `${a}-${b}`),
    about,
  };
}

/** 责任矩阵: units down, sections across, counts by role in words: 牵头2、配合1. Keys of columns are sections. */
export function responsibilitySheet(
  rows: readonly ResponsibilityRow[],
  { sections }: TaskGraph,
  roleName: (role: Role) => string,
  about: Sheet['about'],
): Sheet {
  return {
    name: '责任矩阵',
    columns: [
      column('unit', '单位', 28),
      column('kind', '类别', 16),
      column('tasks', '合计', 8, 'number'),
      column('leads', '牵头', 8, 'number'),
      ...sections.map(({ id, path, title }) => column(id, `${citedPath(path)} ${title}`, 20)),
    ],
    rows: rows.map(({ actor, cells }): Value[] => [
      actor.label,
      kindName(actor.kind),
      actor.tasks,
      actor.leads,
      ...cells.map(
        ({ roles }) =>
          roles.map(({ role, tasks }) => `${roleName(role)}${tasks}`).join('、') || null,
      ),
    ]),
    keys: rows.map(({ actor }) => actor.key),
    about,
  };
}
