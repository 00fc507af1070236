import { writeCsv } from '../files/csv.ts';
import type { Sheet } from '../files/sheet.ts';
import { writeXlsx } from '../files/xlsx.ts';
import type { Plan } from '../model/plan.ts';

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

/**
 * What a route hands on to its `GET`: how to make the files of its folder. A type, since Astro wants props with
 * an index signature.
 */
export type FileProps = { make: () => Promise<readonly SiteFile[]> };

/** The paths of files in a folder whose other parameters are given. */
export function filePaths<Params extends Record<string, string>>(
  files: readonly SiteFile[],
  params: Params,
): { params: Params & { file: string }; props: FileProps }[] {
  return pathsOf(files, async () => files, params);
}

/**
 * The same for a folder of each plan, all with the same files: made when the first of them is asked for, so that
 * of a thousand plans the tables of one stand in memory.
 */
export async function filePathsOfPlans(
  plans: readonly Plan[],
  filesOf: (plan: Plan) => Promise<SiteFile[]>,
): Promise<{ params: { plan: string; file: string }; props: FileProps }[]> {
  const [first] = plans;
  const pattern = first ? await filesOf(first) : [];
  return plans.flatMap((plan) => pathsOf(pattern, () => filesOf(plan), { plan: plan.id }));
}

function pathsOf<Params extends Record<string, string>>(
  files: readonly SiteFile[],
  make: FileProps['make'],
  params: Params,
): { params: Params & { file: string }; props: FileProps }[] {
  return files.map(({ name }) => ({ params: { ...params, file: name }, props: { make } }));
}

/** The folder asked for last: pages are made one after another, those of a folder together. */
let latest: { make: FileProps['make']; files: ReturnType<FileProps['make']> } | undefined;

/** The answer of every such route. */
export async function serveFile({
  params,
  props: { make },
}: {
  params: Record<string, string | undefined>;
  props: FileProps;
}): Promise<Response> {
  if (latest?.make !== make) latest = { make, files: make() };
  const file = (await latest.files).find(({ name }) => name === params.file);
  if (!file) throw new Error(`no file ${params.file}`);
  return await sendFile(file);
}

export async function sendFile(file: SiteFile): Promise<Response> {
  const content = await file.content();
  return new Response(typeof content === 'string' ? content : content.slice());
}
