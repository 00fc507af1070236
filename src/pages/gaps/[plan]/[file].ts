import type { APIRoute, GetStaticPaths } from 'astro';
import { gapFiles } from '../../../downloads/gaps.ts';
import { type FileProps, filePaths, serveFile } from '../../../downloads/site-file.ts';
import { sitePlans } from '../../../plans.ts';

/** 查漏 of each plan to take away. */
export const getStaticPaths = (async () => {
  const paths = (await sitePlans()).map(async (plan) =>
    filePaths(await gapFiles(plan), { plan: plan.id }),
  );
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
