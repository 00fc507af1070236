import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { dutyFiles } from '../../../downloads/duties.ts';
import { type FileProps, filePaths, serveFile } from '../../../downloads/site-file.ts';

/** 单位职责清单 of each function to take away. */
export const getStaticPaths = (async () => {
  const entries = await getCollection('functions');
  const paths = entries.map(async ({ data }) => filePaths(await dutyFiles(data), { id: data.id }));
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
