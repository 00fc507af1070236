import type { APIRoute, GetStaticPaths } from 'astro';
import { type FileProps, filePaths, serveFile } from '../../downloads/site-file.ts';
import { unitFiles } from '../../downloads/units.ts';

/** The list of /units/ to take away. */
export const getStaticPaths = (async () =>
  filePaths(await unitFiles(), {})) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
