import type { APIRoute, GetStaticPaths } from 'astro';
import { planGraphFiles } from '../../../downloads/graph.ts';
import { type FileProps, filePaths, serveFile } from '../../../downloads/site-file.ts';
import { sitePlans } from '../../../plans.ts';

/** The tables of each plan’s graph to take away. */
export const getStaticPaths = (async () => {
  const paths = (await sitePlans()).map(async (plan) =>
    filePaths(await planGraphFiles(plan), { plan: plan.id }),
  );
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
