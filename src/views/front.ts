/**
 * How much a page shows when there are many plans. Up to `FRONT` plans, every page shows every plan. Beyond,
 * a page shows the first `FRONT` in site order (the newest) of those it is about, links to the page of each
 * other plan, and its island brings in whichever the reader names; so a page weighs the same in a province
 * of 122 plans and in one of 1,000. Every limit of this kind stands here.
 */
export const FRONT = 6;

/** Passages of other plans under a topic that a plan lacks. */
export const NEIGHBOURS = 6;

/** Entries of a list that is there for a look and has its whole in the data: unknown names, doubts. */
export const GLANCE = 60;

/** The plans that a page shows of those it is about. @param plans in site order. */
export function frontPlans<T>(plans: readonly T[]): readonly T[] {
  return plans.slice(0, FRONT);
}

/** Whether a page shows only some of its plans. */
export function isMany(plans: readonly unknown[]): boolean {
  return plans.length > FRONT;
}

/** Of what stands in a row, that of its front plans. @param row in site order. */
export function frontOfRow<T extends { plan: string }>(row: readonly T[]): T[] {
  const shown = new Set(frontPlans([...new Set(row.map(({ plan }) => plan))]));
  return row.filter(({ plan }) => shown.has(plan));
}
