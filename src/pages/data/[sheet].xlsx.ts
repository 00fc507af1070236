import type { APIRoute, GetStaticPaths } from 'astro';
import { dataSheets } from '../../downloads/data.ts';
import { type FileProps, serveFile } from '../../downloads/site-file.ts';

/** The public tables as XLSX. */
export const getStaticPaths = (async () =>
  (await dataSheets()).map((file) => ({
    params: { sheet: file.name.replace(/\.xlsx$/u, '') },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = serveFile;
