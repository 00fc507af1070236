import { clauseSchema } from '../../model/clause.ts';
import type { TableSchema } from './column.ts';
import { END, NODE, OF_NODE, PATH, PLAN, START } from './columns.ts';
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
  ],
};

/** Where the texts name who does a task. */
export function clauses({ plans }: TableSource): PublicTable {
  return publicTable(
    CLAUSES,
    plans.flatMap((plan) =>
      plan.clauses.map((it): Cell[] => [plan.id, it.node, it.path, it.id, it.start, it.end]),
    ),
  );
}
