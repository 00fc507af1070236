import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { dutyLedger } from '../../duties.ts';
import type { UnitEntry } from '../../search/units.ts';
import { countFunctions } from '../../views/function-page.ts';

/** What the search box and the list of units look names up in. */
export const GET: APIRoute = async () => {
  const { duties } = await dutyLedger();
  const counts = countFunctions(duties);
  const entries = (await getCollection('functions')).map(({ data }): UnitEntry => {
    const byPlan = [...(counts.get(data.id)?.values() ?? [])];
    return {
      id: data.id,
      title: data.title,
      names: [...new Set([data.name, ...data.aliases, ...data.mentions])],
      keys: data.keys,
      tasks: byPlan.reduce((sum, count) => sum + count.tasks, 0),
    };
  });
  return new Response(JSON.stringify(entries));
};
