import alignment from '../content/generated/alignment.json';
import pairs from '../content/generated/pairs.json';
import topics from '../content/generated/topics.json';
import type { Pair, Placing, TopicEntry, TopicGroup } from './model/topic.ts';

/** Groups and topics in the order of the registry; checked by the script that wrote them. */
export const GROUPS = topics.groups as TopicGroup[];
export const TOPICS = topics.topics as TopicEntry[];

/** Which task stands on which row. */
export const PLACINGS = alignment as Placing[];

const byTask = Map.groupBy(PLACINGS, ({ plan, node }) => `${plan}#${node}`);
const byId = new Map(TOPICS.map((topic) => [topic.id, topic]));

/** The topics that a task stands on, its first topic first. */
export function topicsOf(plan: string, node: string): TopicEntry[] {
  return (byTask.get(`${plan}#${node}`) ?? []).flatMap(({ topic }) => byId.get(topic) ?? []);
}

const byTopic = Map.groupBy(PLACINGS, ({ topic }) => topic);
const plansByTopic = new Map(
  [...byTopic].map(([topic, row]) => [topic, [...new Set(row.map(({ plan }) => plan))]]),
);

/** The tasks on the row of a topic, in site order. */
export function placingsOn(topic: string): readonly Placing[] {
  return byTopic.get(topic) ?? [];
}

/** The plans that have a task on the row of a topic, in site order. */
export function plansOn(topic: string): readonly string[] {
  return plansByTopic.get(topic) ?? [];
}

const byPlan = Map.groupBy(PLACINGS, ({ plan }) => plan);

/** On which rows the tasks of a plan stand. */
export function placingsOf(plan: string): readonly Placing[] {
  return byPlan.get(plan) ?? [];
}

/** Tasks of two plans on one row, by how alike they are. */
export const PAIRS = pairs as Pair[];
