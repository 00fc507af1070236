import { getCollection } from 'astro:content';
import type { Plan } from './model/plan.ts';
import { inSiteOrder } from './views/plans.ts';

/** All plans, in the order in which the site shows them. */
export async function sitePlans(): Promise<Plan[]> {
  return inSiteOrder((await getCollection('plans')).map((entry) => entry.data));
}
