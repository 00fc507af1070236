import { writeCsv } from '../files/csv.ts';
import type { Sheet } from '../files/sheet.ts';
import { writeXlsx } from '../files/xlsx.ts';

/** A file beside a page: its name, and its content when it is asked for. */
export interface SiteFile {
  name: string;
  content(): string | Promise<Uint8Array>;
}

/** A table as CSV and XLSX, and as JSON, from which an island makes the file of the rows in view. */
export function sheetFiles(name: string, sheet: Sheet): SiteFile[] {
  return [
    { name: `${name}.csv`, content: () => writeCsv(sheet) },
    { name: `${name}.xlsx`, content: () => writeXlsx(sheet) },
    jsonFile(name, sheet),
  ];
}

export function jsonFile(name: string, value: object): SiteFile {
  return { name: `${name}.json`, content: () => JSON.stringify(value) };
}

/** What a route hands on to its `GET`. A type, since Astro wants props with an index signature. */
export type FileProps = { file: SiteFile };

/** The paths of files in a folder whose other parameters are given. */
export function filePaths<Params extends Record<string, string>>(
  files: readonly SiteFile[],
  params: Params,
): { params: Params & { file: string }; props: FileProps }[] {
  return files.map((file) => ({ params: { ...params, file: file.name }, props: { file } }));
}

/** The answer of every such route. */
export async function serveFile({ props }: { props: FileProps }): Promise<Response> {
  const content = await props.file.content();
  return new Response(typeof content === 'string' ? content : content.slice());
}
