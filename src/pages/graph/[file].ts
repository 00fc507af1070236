import type { APIRoute, GetStaticPaths } from 'astro';
import { pairFiles } from '../../downloads/graph.ts';
import { type FileProps, filePaths, serveFile } from '../../downloads/site-file.ts';

/** The table of /graph/ to take away. */
export const getStaticPaths = (async () =>
  filePaths(await pairFiles(), {})) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
