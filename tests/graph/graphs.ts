import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FunctionEntry, functionEntrySchema } from '../../src/model/function-entry.ts';
import { type Plan, planSchema } from '../../src/model/plan.ts';
import { dutiesOf } from '../../src/views/duties.ts';
import { functionGraph } from '../../src/views/graph-functions.ts';
import { inSiteOrder } from '../../src/views/plans.ts';
import { REAL_PLANS } from '../real-plans.ts';

const GENERATED = fileURLToPath(new URL('../../content/generated/', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(`${GENERATED}${name}`, 'utf8'));

/** The real plans, in the order of the site. */
export const PLANS: Plan[] = inSiteOrder(
  REAL_PLANS.map((id) => planSchema.parse(read(`plans/${id}.json`))),
);

export const TITLES: Map<string, FunctionEntry> = new Map(
  functionEntrySchema
    .array()
    .parse(read('functions.json'))
    .map((entry) => [entry.id, entry]),
);

/** The graph of functions over some of the real plans. */
export function functionsOf(plans: readonly Plan[]) {
  return functionGraph(plans, new Map(plans.map((plan) => [plan.id, dutiesOf(plan)])), TITLES);
}
