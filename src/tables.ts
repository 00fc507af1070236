import { getCollection } from 'astro:content';
import { dutyLedger } from './duties.ts';
import { INDICATORS } from './indicators.ts';
import { href } from './site.ts';
import { GROUPS, PAIRS, PLACINGS, TOPICS } from './topics.ts';
import { planAddress } from './views/addresses.ts';
import { publicTables } from './views/tables/public-tables.ts';
import type { PublicTable } from './views/tables/table.ts';

/** The public tables of this build, with addresses as this site has them. */
export async function siteTables(): Promise<PublicTable[]> {
  const { plans, addressOf } = await dutyLedger();
  return publicTables({
    plans,
    functions: (await getCollection('functions')).map((entry) => entry.data),
    indicators: INDICATORS,
    groups: GROUPS,
    topics: TOPICS,
    placings: PLACINGS,
    pairs: PAIRS,
    urlOf: (plan, node) => href(node === undefined ? planAddress(plan) : addressOf(plan, node)),
  });
}
