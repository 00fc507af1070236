import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../data-files.ts';

/** The public data: each table as CSV and as JSON, what describes them, and the checksums of all. */
export const getStaticPaths = (async () => {
  const { tables, descriptor, sums } = await dataFiles();
  return [...tables.flatMap((it) => [it.csv, it.json, it.schema]), descriptor, sums].map(
    ({ name, text }) => ({ params: { file: name }, props: { text } }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
