import type { OutlineNode } from '../../model/outline.ts';
import type { Plan } from '../../model/plan.ts';
import { taskNodes } from '../task-nodes.ts';
import type { TableSource } from './source.ts';
import type { Cell, Table } from './table.ts';

/**
 * The tasks of each plan, with their topics and who leads them; also what is no task and yet stands on a
 * row of the matrix (岳阳楼 writes its goals in the preamble), so that alignment.csv joins.
 */
export function tasks({ plans, placings, urlOf }: TableSource): Table {
  const topics = Map.groupBy(placings, (it) => `${it.plan}#${it.node}`);
  return {
    name: 'tasks',
    columns: [
      'plan',
      'node',
      'path',
      'number',
      'title',
      'topics',
      'lead',
      'start',
      'end',
      'url',
      'text',
    ],
    rows: plans.flatMap((plan) => {
      const isTask = new Set(taskNodes(plan).map((node) => node.id));
      return plan.nodes
        .filter((node) => isTask.has(node.id) || topics.has(`${plan.id}#${node.id}`))
        .map((node): Cell[] => [
          plan.id,
          node.id,
          node.path,
          node.label,
          node.title,
          (topics.get(`${plan.id}#${node.id}`) ?? []).map((it) => it.topic),
          leadersOf(plan, node),
          node.start,
          node.end,
          urlOf(plan.id, node.id),
          textOf(node),
        ]);
    }),
  };
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
