import type { OutlineNode } from '../../model/outline.ts';
import type { Plan } from '../../model/plan.ts';
import { taskNodes } from '../task-nodes.ts';
import type { TableSchema } from './column.ts';
import { ADDRESS, END, list, NODE, OF_NODE, PATH, PLAN, START, words } from './columns.ts';
import type { TableSource } from './source.ts';
import { type Cell, type PublicTable, publicTable } from './table.ts';

const TASKS: TableSchema = {
  name: 'tasks',
  title: '任务',
  what: '方案正文的每一个末级条目，含“工作目标”“推进机制”里的段落，所以比首页的“任务”数多',
  key: ['plan', 'node'],
  foreign: OF_NODE,
  columns: [
    PLAN,
    NODE,
    PATH,
    { name: 'number', title: '编号', note: '照原文', empty: '原文没有编号', cell: words },
    {
      name: 'title',
      title: '标题',
      note: '不含编号与句末标点',
      empty: '原文没有标题',
      cell: words,
    },
    { name: 'topics', title: '主题', note: '在任务对照的哪几行', empty: '尚未归入', cell: list },
    {
      name: 'lead',
      title: '牵头',
      note: '牵头或分别牵头的',
      empty: '原文没有写谁牵头',
      cell: list,
    },
    START,
    END,
    ADDRESS,
    { name: 'text', title: '全文', note: '编号、标题与各段，去掉换行与分页', cell: words },
  ],
};

/**
 * The tasks of each plan, with their topics and who leads them; also what is no task and yet stands on a
 * row of the matrix (岳阳楼 writes its goals in the preamble), so that alignment.csv joins.
 */
export function tasks({ plans, placings, urlOf }: TableSource): PublicTable {
  const topics = Map.groupBy(placings, (it) => `${it.plan}#${it.node}`);
  return publicTable(
    TASKS,
    plans.flatMap((plan) => {
      const isTask = new Set(taskNodes(plan).map((node) => node.id));
      return plan.nodes
        .filter((node) => isTask.has(node.id) || topics.has(`${plan.id}#${node.id}`))
        .map((node): Cell[] => [
          plan.id,
          node.id,
          node.path,
          node.label || null,
          node.title || null,
          (topics.get(`${plan.id}#${node.id}`) ?? []).map((it) => it.topic),
          leadersOf(plan, node),
          node.start,
          node.end,
          urlOf(plan.id, node.id),
          textOf(node),
        ]);
    }),
  );
}

function leadersOf({ assignments }: Plan, node: OutlineNode): string[] {
  const leaders = assignments.filter(
    (it) => it.node === node.id && (it.role === 'lead' || it.role === 'colead'),
  );
  return [...new Set(leaders.map((it) => it.full))];
}

function textOf(node: OutlineNode): string {
  const pieces = node.heading ? [node.heading, ...node.paragraphs] : node.paragraphs;
  return pieces.map((piece) => piece.text).join('');
}
