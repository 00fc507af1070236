import type { TableSource } from './source.ts';
import type { Cell, Table } from './table.ts';

/** Which task stands on which row of the matrix, curated or suggested. */
export function alignment({ groups, topics, placings }: TableSource): Table {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const groupName = new Map(groups.map((group) => [group.id, group.name]));
  return {
    name: 'alignment',
    columns: ['topic', 'topic_name', 'group', 'plan', 'node', 'path', 'how', 'score'],
    rows: placings.map((it): Cell[] => {
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
      ];
    }),
  };
}
