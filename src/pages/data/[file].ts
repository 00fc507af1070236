import type { APIRoute, GetStaticPaths } from 'astro';
import { siteTables } from '../../tables.ts';
import { toCsv, toJson } from '../../views/tables/table.ts';

/** The public data: each table as CSV and as JSON. */
export const getStaticPaths = (async () =>
  (await siteTables()).flatMap((table) => [
    { params: { file: `${table.name}.csv` }, props: { text: toCsv(table) } },
    { params: { file: `${table.name}.json` }, props: { text: toJson(table) } },
  ])) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
