import type { OutlineNode } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';
import type { Placing, TopicEntry } from '../model/topic.ts';
import { taskNodes } from './task-nodes.ts';

/** A topic that others cover and this plan does not, with where they do. */
export interface MissingTopic {
  topic: TopicEntry;
  /** Tasks of the neighbours, in site and document order. */
  neighbours: readonly Pick<Placing, 'plan' | 'node' | 'path'>[];
}

/** What a plan's text leaves open. 本文未见 is not 未做: the text alone is looked at. */
export interface Gaps {
  missing: MissingTopic[];
  /** Tasks for which the text names nobody at all. */
  nobody: OutlineNode[];
  /** Tasks with bodies named, none of which leads. */
  noLead: OutlineNode[];
  /** Tasks charged to classes of bodies only: 各有关部门. */
  collectiveOnly: OutlineNode[];
  /** Tasks whose list of bodies ends in 等. */
  openList: OutlineNode[];
}

/** The lists of passages that a plan leaves open, in the order of its page. */
export const GAP_LISTS = [
  { id: 'nobody', of: 'nobody', name: '未载明由谁做', what: '条文没有写明由谁负责。' },
  {
    id: 'no-lead',
    of: 'noLead',
    name: '未写明谁牵头',
    what: '点了单位，但没有写谁牵头，只写负责、分工负责。',
  },
  {
    id: 'collective',
    of: 'collectiveOnly',
    name: '只有集体责任',
    what: '只写“有关部门”“各乡街”一类，没有点名单位。',
  },
  {
    id: 'open',
    of: 'openList',
    name: '名单未列尽',
    what: '单位名单以“等”结尾，还有谁，原文未载明。',
  },
] as const;

/**
 * Find what a plan leaves open. The work is that of one plan, however many there are.
 * @param own placings of the plan.
 * @param onRow the placings of all plans on the row of a topic, in site order.
 */
export function gapsOf(
  plan: Plan,
  topics: readonly TopicEntry[],
  own: readonly Placing[],
  onRow: (topic: string) => readonly Placing[],
): Gaps {
  const covered = new Set(own.map((it) => it.topic));
  const tasks = taskNodes(plan).map((node) => ({
    node,
    named: plan.assignments.filter((it) => it.node === node.id && it.how !== 'workgroup'),
    isSeated: plan.assignments.some((it) => it.node === node.id && it.how === 'workgroup'),
  }));
  const pick = (test: (task: (typeof tasks)[number]) => boolean) =>
    tasks.filter(test).map(({ node }) => node);
  return {
    missing: topics
      .filter((topic) => !covered.has(topic.id) && onRow(topic.id).length > 0)
      .map((topic) => ({ topic, neighbours: onRow(topic.id) })),
    nobody: pick(({ named, isSeated }) => named.length === 0 && !isSeated),
    noLead: pick(
      ({ named }) =>
        named.some((it) => it.kind === 'unit') &&
        !named.some((it) => it.role === 'lead' || it.role === 'colead'),
    ),
    collectiveOnly: pick(
      ({ named }) => named.length > 0 && named.every((it) => it.kind === 'collective'),
    ),
    openList: pick(({ named }) => named.some((it) => it.open)),
  };
}
