import type { APIRoute, GetStaticPaths } from 'astro';
import { matrixFiles } from '../../downloads/matrix.ts';
import { type FileProps, filePaths, serveFile } from '../../downloads/site-file.ts';

/** The matrix of /compare/ to take away. */
export const getStaticPaths = (async () =>
  filePaths(await matrixFiles(), {})) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
