import type { APIRoute, GetStaticPaths } from 'astro';
import { dataSheets } from '../../downloads/data.ts';
import { type SiteFile, sendFile } from '../../downloads/site-file.ts';

/** The public tables as XLSX. */
export const getStaticPaths = (async () =>
  (await dataSheets()).map((file) => ({
    params: { sheet: file.name.replace(/\.xlsx$/u, '') },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: SiteFile }> = ({ props }) => sendFile(props.file);
