import { placingSchema } from '../../model/topic.ts';
import { coded, type TableSchema } from './column.ts';
import { END, NODE, PATH, PLAN, START, slug, words } from './columns.ts';
import type { TableSource } from './source.ts';
import { type Cell, type PublicTable, publicTable } from './table.ts';

const ALIGNMENT: TableSchema = {
  name: 'alignment',
  title: '任务与主题',
  what: '哪一条在任务对照的哪一行；一条可以在两行',
  key: ['topic', 'plan', 'node'],
  foreign: [{ columns: ['plan', 'node'], table: 'tasks', references: ['plan', 'node'] }],
  columns: [
    { name: 'topic', title: '主题', cell: slug },
    { name: 'topic_name', title: '主题名称', cell: words },
    { name: 'group', title: '主题组', cell: words },
    PLAN,
    NODE,
    PATH,
    coded({ name: 'how', title: '怎样归入' }, placingSchema.shape.how, {
      curated: '逐条读过归入',
      suggested: '按文字相近程度拟归',
    }),
    {
      name: 'score',
      title: '相近程度',
      note: '0 至 1；逐条读过的为 1',
      cell: placingSchema.shape.score,
    },
    { ...START, empty: '归入的是整条，没有指明其中哪几句' },
    { ...END, empty: '同上' },
  ],
};

/** Which task stands on which row of the matrix, curated or suggested. */
export function alignment({ groups, topics, placings }: TableSource): PublicTable {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const groupName = new Map(groups.map((group) => [group.id, group.name]));
  return publicTable(
    ALIGNMENT,
    placings.map((it): Cell[] => {
      const topic = byId.get(it.topic);
      return [
        it.topic,
        topic?.name ?? null,
        topic ? (groupName.get(topic.group) ?? topic.group) : null,
        it.plan,
        it.node,
        it.path,
        it.how,
        it.score,
        null,
        null,
      ];
    }),
  );
}
