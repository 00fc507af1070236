import { clauseSchema } from '../../model/clause.ts';
import { quoteOf } from '../quote.ts';
import type { TableSchema } from './column.ts';
import { END, NODE, OF_NODE, PATH, PLAN, RULE, START, words } from './columns.ts';
import type { TableSource } from './source.ts';
import { type Cell, type PublicTable, publicTable } from './table.ts';

const CLAUSES: TableSchema = {
  name: 'clauses',
  title: '责任括注',
  what: '原文里写明由谁负责的每一处',
  key: ['plan', 'clause'],
  foreign: OF_NODE,
  columns: [
    PLAN,
    NODE,
    PATH,
    {
      name: 'clause',
      title: '责任括注',
      note: '条目与次序：2.1.3-c1',
      cell: clauseSchema.shape.id,
    },
    START,
    END,
    { name: 'text', title: '文字', note: '照原文，去掉换行与分页', cell: words },
    RULE,
  ],
};

/** Where the texts name who does a task. */
export function clauses({ plans }: TableSource): PublicTable {
  return publicTable(
    CLAUSES,
    plans.flatMap((plan) => {
      const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
      return plan.clauses.map((it): Cell[] => {
        const node = nodes.get(it.node);
        const text = node ? quoteOf(node, it).replaceAll('\n', '') : '';
        return [plan.id, it.node, it.path, it.id, it.start, it.end, text, it.rule || null];
      });
    }),
  );
}
