import type { APIRoute, GetStaticPaths } from 'astro';
import { gapFiles } from '../../../downloads/gaps.ts';
import { type FileProps, filePathsOfPlans, serveFile } from '../../../downloads/site-file.ts';
import { sitePlans } from '../../../plans.ts';

/** 查漏 of each plan to take away. */
export const getStaticPaths = (async () =>
  filePathsOfPlans(await sitePlans(), gapFiles)) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
