import type { FunctionGraph, FunctionNode } from './graph-functions.ts';
import type { ResponsibilityRow } from './graph-matrix.ts';
import { type Actor, isLead, type TaskGraph } from './graph-tasks.ts';

/** The few whose measure is highest; empty where all are nought. Ties are all named, never one chosen. */
function highest<T>(list: readonly T[], measure: (it: T) => number): T[] {
  const most = Math.max(0, ...list.map(measure));
  return most === 0 ? [] : list.filter((it) => measure(it) === most);
}

/** Up to three names, and 等 where there are more: 区财政局、区审计局、区住建局等. */
function names(list: readonly string[]): string {
  return list.length <= 3 ? list.join('、') : `${list.slice(0, 3).join('、')}等`;
}

/** What the graph of units and tasks says in words, counted from it. */
export function readTasks(place: string, { actors, tasks, edges }: TaskGraph): string[] {
  const units = actors.filter((actor) => actor.kind !== 'collective');
  const classes = actors.length - units.length;
  const named = new Set(edges.map((edge) => edge.task));
  const led = new Set(edges.filter((edge) => isLead(edge.role)).map((edge) => edge.task));
  const lines = [
    `${place}：${tasks.length} 条任务，点名 ${units.length} 个单位${classes > 0 ? `，另有 ${classes} 种集体称谓（如“${actors.find((it) => it.kind === 'collective')?.label}”）` : ''}。`,
  ];
  const busiest = highest(units, (it) => it.tasks);
  if (busiest.length > 0) lines.push(`${mostNamed(busiest, tasks.length)}。`);
  const leaders = highest(units, (it) => it.leads);
  lines.push(
    leaders.length > 0
      ? `牵头最多的是${names(leaders.map((it) => it.label))}，${leaders.length > 1 ? '各 ' : ''}${leaders[0]?.leads} 条。`
      : '没有一条写明由谁牵头：牵头单位未载明。',
  );
  const leadless = named.size - led.size;
  const silent = tasks.length - named.size;
  const rest = [
    led.size > 0 ? `写明牵头（含分别牵头）的 ${led.size} 条` : '',
    leadless > 0 ? `点了名而牵头未载明的 ${leadless} 条` : '',
    silent > 0 ? `由谁负责未载明的 ${silent} 条` : '',
  ].filter(Boolean);
  if (rest.length > 0) lines.push(`${rest.join('，')}。`);
  return lines;
}

function mostNamed(busiest: readonly Actor[], tasks: number): string {
  const [first] = busiest;
  const each = busiest.length > 1 ? '各' : '';
  const leads = busiest.map((it) => it.leads);
  const led = new Set(leads).size === 1 ? `牵头 ${leads[0]} 条` : `牵头依次 ${leads.join('、')} 条`;
  return `点名最多的是${names(busiest.map((it) => it.label))}：在 ${tasks} 条任务中${each}被点名 ${first?.tasks} 条，其中${led}`;
}

/** What the graph of functions says in words. */
export function readFunctions(place: string, { nodes, edges }: FunctionGraph): string[] {
  const lines = [`${place}：${nodes.length} 个职能，${edges.length} 对曾被同一句点名。`];
  const partners = nodes.map(
    (node, at) => [node, edges.filter((edge) => edge.a === at || edge.b === at).length] as const,
  );
  const central = highest(partners, ([, count]) => count);
  if (central[0]) {
    lines.push(
      `同列对象最多的是${names(central.map(([node]) => node.title))}，与 ${central[0][1]} 个职能同列过。`,
    );
  }
  const closest = highest(edges, (edge) => edge.tasks);
  if (closest[0]) {
    const pairs = closest.map(
      (edge) => `${nodes[edge.a]?.title ?? ''}与${nodes[edge.b]?.title ?? ''}`,
    );
    lines.push(
      pairs.length === 1
        ? `同列最多的一对是${pairs[0]}，${closest[0].tasks} 条任务。`
        : `同列最多的有 ${pairs.length} 对，各 ${closest[0].tasks} 条任务：${names(pairs)}。`,
    );
  }
  const alone = partners.filter(([, count]) => count === 0).map(([node]) => node.title);
  if (alone.length > 0) lines.push(`从不与别的职能同列的：${names(alone)}。`);
  return lines;
}

/** One function in each plan, in words. */
export function readFunction(
  node: Pick<FunctionNode, 'title' | 'byPlan'>,
  places: readonly string[],
): string {
  const parts = places.map((place, at) => {
    const load = node.byPlan[at];
    if (!load || load.tasks === 0) return `${place}未见`;
    return `${place}点名 ${load.tasks} 条、牵头 ${load.leads} 条`;
  });
  return `${node.title}：${parts.join('；')}。`;
}

/** The fullest cells of the responsibility matrix, in words. */
export function readMatrix(
  rows: readonly ResponsibilityRow[],
  sections: readonly { title: string }[],
): string {
  const cells = rows.flatMap(({ actor, cells: own }) =>
    own.map((cell, at) => ({ actor, cell, section: sections[at]?.title ?? '' })),
  );
  const fullest = highest(cells, ({ cell }) => cell.tasks);
  if (!fullest[0]) return '这份方案的任务里没有点名任何单位：由谁负责，原文未载明。';
  return `最集中的是${names(fullest.map(({ actor, section }) => `${actor.label}（${section}）`))}，${fullest[0].cell.tasks} 条。`;
}
