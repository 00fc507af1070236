import { pairSchema } from '../../model/topic.ts';
import { coded, type TableSchema } from './column.ts';
import { PATH, PLAN } from './columns.ts';
import type { TableSource } from './source.ts';
import { type Cell, type PublicTable, publicTable } from './table.ts';

const PAIRS: TableSchema = {
  name: 'pairs',
  title: '成对的任务',
  what: '同一主题下，两份方案里的同一件事或相关的事；同一主题的任务很多时，每条只列最相近的二十四条',
  key: ['a_plan', 'a_path', 'b_plan', 'b_path'],
  foreign: ['a', 'b'].map((side) => ({
    columns: [`${side}_plan`, `${side}_path`],
    table: 'tasks',
    references: ['plan', 'path'],
  })),
  columns: [
    { ...PLAN, name: 'a_plan', title: '甲方案' },
    { ...PATH, name: 'a_path', title: '甲条目' },
    { ...PLAN, name: 'b_plan', title: '乙方案' },
    { ...PATH, name: 'b_path', title: '乙条目' },
    coded({ name: 'strength', title: '关系' }, pairSchema.shape.strength, {
      same: '同一件事，或者文字相承',
      related: '相关',
    }),
    {
      name: 'similarity',
      title: '相近程度',
      note: '0 至 1，按相同的两字组计',
      cell: pairSchema.shape.similarity,
    },
  ],
};

/** Tasks of two plans that are the same or related. */
export function pairs({ pairs: all }: TableSource): PublicTable {
  return publicTable(
    PAIRS,
    all.map((it): Cell[] => [
      it.a_plan,
      it.a_path,
      it.b_plan,
      it.b_path,
      it.strength,
      it.similarity,
    ]),
  );
}
