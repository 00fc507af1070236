import { nodeKindSchema } from '../../model/outline.ts';
import { coded, type TableSchema } from './column.ts';
import { ADDRESS, END, NODE, nodeId, OF_PLAN, PATH, PLAN, START, words } from './columns.ts';
import type { TableSource } from './source.ts';
import { type Cell, type PublicTable, publicTable } from './table.ts';

const NODES: TableSchema = {
  name: 'nodes',
  title: '条目',
  what: '方案的层级：部分、节、条、款与前言，各在原文何处',
  key: ['plan', 'node'],
  foreign: OF_PLAN,
  columns: [
    PLAN,
    NODE,
    PATH,
    coded({ name: 'kind', title: '种类' }, nodeKindSchema, {
      front: '标题',
      preamble: '前言',
      part: '部分，一、',
      section: '节，（一）',
      item: '条，1.',
      subitem: '款，（1）',
      enumerated: '项，①',
      principle: '原则，——',
      closing: '落款、附则',
    }),
    { name: 'label', title: '编号', note: '照原文', empty: '原文没有编号', cell: words },
    {
      name: 'title',
      title: '标题',
      note: '不含编号与句末标点',
      empty: '原文没有标题',
      cell: words,
    },
    {
      name: 'parent',
      title: '上级条目',
      note: '同一方案的 node',
      empty: '在最上一层',
      cell: nodeId,
    },
    START,
    END,
    ADDRESS,
  ],
};

/** The outline of each plan, in document order. */
export function nodes({ plans, urlOf }: TableSource): PublicTable {
  return publicTable(
    NODES,
    plans.flatMap((plan) =>
      plan.nodes.map((it): Cell[] => [
        plan.id,
        it.id,
        it.path,
        it.kind,
        it.label || null,
        it.title || null,
        it.parent,
        it.start,
        it.end,
        urlOf(plan.id, it.id),
      ]),
    ),
  );
}
