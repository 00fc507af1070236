import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { dutyLedger } from '../../duties.ts';
import { href } from '../../site.ts';
import { publicTables } from '../../views/tables/public-tables.ts';
import { toCsv, toJson } from '../../views/tables/table.ts';

/** The public data: each table as CSV and as JSON. */
export const getStaticPaths = (async () => {
  const { plans, addressOf } = await dutyLedger();
  const tables = publicTables({
    plans,
    functions: (await getCollection('functions')).map((entry) => entry.data),
    urlOf: (plan, node) => href(addressOf(plan, node)),
  });
  return tables.flatMap((table) => [
    { params: { file: `${table.name}.csv` }, props: { text: toCsv(table) } },
    { params: { file: `${table.name}.json` }, props: { text: toJson(table) } },
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
