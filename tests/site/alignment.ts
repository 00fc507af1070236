import type { OutlineNode } from '../../src/model/outline.ts';
import type { Plan } from '../../src/model/plan.ts';
import { GROUPS, PLACINGS, TOPICS } from '../../src/topics.ts';
import { inSiteOrder } from '../../src/views/plans.ts';
import { PLANS, planOf, sourceOf } from './content.ts';

export { GROUPS, PLACINGS, TOPICS };

/** The plans as the columns of every table stand. */
export const COLUMNS: Plan[] = inSiteOrder(PLANS);

/** Ids of the topics of one group, or of all, in the order of the rows. */
export function topicIds(group?: string): string[] {
  return TOPICS.filter((it) => group === undefined || it.group === group).map(({ id }) => id);
}

/** The tasks that the data places on a row in the column of a plan, in document order. */
export function placedOn(topic: string, plan: Plan): OutlineNode[] {
  const ids = new Set(
    PLACINGS.filter((it) => it.topic === topic && it.plan === plan.id).map(({ node }) => node),
  );
  return plan.nodes.filter(({ id }) => ids.has(id));
}

const sources = new Map<string, string>();

/**
 * What the source of a plan says between two offsets, without what its outline leaves out: page breaks,
 * Markdown, odd spaces. Taken from the file itself, not from what the pipeline made of it.
 */
export function letters(id: string, { start, end }: { start: number; end: number }): string {
  const source = sources.get(id) ?? sourceOf(id).toString('utf8');
  sources.set(id, source);
  let text = '';
  let at = start;
  for (const gap of planOf(id).gaps) {
    if (gap.end <= start || gap.start >= end) continue;
    text += source.slice(at, gap.start);
    at = gap.end;
  }
  return text + source.slice(at, end);
}
