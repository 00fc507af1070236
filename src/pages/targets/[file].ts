import type { APIRoute, GetStaticPaths } from 'astro';
import { type FileProps, filePaths, serveFile } from '../../downloads/site-file.ts';
import { targetFiles } from '../../downloads/targets.ts';

/** The tables of /targets/ to take away. */
export const getStaticPaths = (async () =>
  filePaths(await targetFiles(), {})) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
