import type { APIRoute, GetStaticPaths } from 'astro';
import { planGraphFiles } from '../../../downloads/graph.ts';
import { type FileProps, filePathsOfPlans, serveFile } from '../../../downloads/site-file.ts';
import { sitePlans } from '../../../plans.ts';

/** The tables of each plan’s graph to take away. */
export const getStaticPaths = (async () =>
  filePathsOfPlans(await sitePlans(), planGraphFiles)) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
