import type { TableSchema } from './column.ts';
import { NODE, OF_NODE, PATH, PLAN, words } from './columns.ts';
import type { TableSource } from './source.ts';
import { type Cell, type PublicTable, publicTable } from './table.ts';

const ERRATA: TableSchema = {
  name: 'errata',
  title: '勘误',
  what: '原文的错字、应作什么、依据；原文本身从不改动',
  key: ['plan', 'node', 'quote'],
  foreign: OF_NODE,
  columns: [
    PLAN,
    NODE,
    PATH,
    {
      name: 'quote',
      title: '原文',
      note: '一字不差；跨行的带着原文的换行（RFC 4180 允许引号内换行）',
      cell: words,
    },
    { name: 'reads', title: '应作', cell: words },
    { name: 'why', title: '依据', cell: words },
  ],
};

/** Slips of the sources, with their readings. */
export function errata({ plans }: TableSource): PublicTable {
  return publicTable(
    ERRATA,
    plans.flatMap((plan) =>
      plan.errata.map((it): Cell[] => [plan.id, it.node, it.path, it.quote, it.reads, it.why]),
    ),
  );
}
