import { getCollection } from 'astro:content';
import { dutyLedger } from '../duties.ts';
import { pairsSheet, responsibilitySheet, taskEdgesSheet } from '../files/sheets/graph.ts';
import type { Plan } from '../model/plan.ts';
import { ROLES, roleName } from '../roles.ts';
import { absolute } from '../site.ts';
import { frontPlans } from '../views/front.ts';
import { functionGraph } from '../views/graph-functions.ts';
import { responsibilityMatrix } from '../views/graph-matrix.ts';
import { taskGraph } from '../views/graph-tasks.ts';
import { originOf } from './origin.ts';
import { type SiteFile, sheetFiles } from './site-file.ts';

/** The files of /graph/: functions that share tasks. */
export async function pairFiles(): Promise<SiteFile[]> {
  const { plans } = await dutyLedger();
  // Of many plans what the page shows: the first ones.
  return sheetFiles(
    'pairs',
    await pairs(frontPlans(plans), '各份方案合起来，同一句点名的两个职能', '/graph/'),
  );
}

/** The files of /graph/<plan>/. */
export async function planGraphFiles(plan: Plan): Promise<SiteFile[]> {
  const { addressOf } = await dutyLedger();
  const place = plan.meta.short;
  const page = `/graph/${plan.id}/`;
  const graph = taskGraph(plan);
  const rows = responsibilityMatrix(
    graph,
    ROLES.map(({ id }) => id),
  );
  return [
    ...sheetFiles(
      'tasks',
      taskEdgesSheet(
        graph,
        roleName,
        (node) => absolute(addressOf(plan.id, node)),
        originOf(`${place}：哪个单位在哪条任务里是什么角色，专班席位不计`, page),
      ),
    ),
    ...sheetFiles('pairs', await pairs([plan], `${place}：同一句点名的两个职能`, page)),
    ...sheetFiles(
      'responsibility',
      responsibilitySheet(rows, graph, roleName, originOf(`${place}：责任矩阵，格里是条数`, page)),
    ),
  ];
}

async function pairs(plans: readonly Plan[], what: string, page: string) {
  const { duties } = await dutyLedger();
  const titles = new Map(
    (await getCollection('functions')).map(({ id, data }) => [
      id,
      { title: data.title, kind: data.kind },
    ]),
  );
  const places = plans.map(({ meta }) => meta.short);
  return pairsSheet(functionGraph(plans, duties, titles), places, originOf(what, page));
}
