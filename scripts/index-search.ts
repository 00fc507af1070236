/**
 * `content/generated/plans` → `<site>/pagefind/`. Run after the pages are built.
 *
 *   node scripts/index-search.ts [folder of the site]
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { type Plan, planSchema } from '../src/model/plan.ts';
import { type Placing, placingSchema } from '../src/model/topic.ts';
import { type SearchRecord, searchRecords } from '../src/search/records.ts';
import { inSiteOrder } from '../src/views/plans.ts';

/** What the search is to find, of all plans that have been generated; in site order. */
export function readRecords(root: string): SearchRecord[] {
  const folder = join(root, 'content/generated/plans');
  const plans: Plan[] = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => planSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const placings: Placing[] = placingSchema
    .array()
    .parse(JSON.parse(readFileSync(join(root, 'content/generated/alignment.json'), 'utf8')));
  const topics = Map.groupBy(placings, ({ plan, node }) => `${plan}#${node}`);
  return searchRecords(inSiteOrder(plans), (plan, node) =>
    (topics.get(`${plan}#${node}`) ?? []).map(({ topic }) => topic),
  );
}

/**
 * Index all plans into `<site>/pagefind/`, emptied first: Pagefind's hashed files would pile up.
 * @throws Error with all that Pagefind complains of; a search that lacks a record is a failed build.
 */
export async function indexSearch(root: string, site: string): Promise<void> {
  const started = performance.now();
  const records = readRecords(root);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord({ ...record, language: 'zh-cn' });
    if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('; ')}`);
  }
  const outputPath = join(site, 'pagefind');
  rmSync(outputPath, { recursive: true, force: true });
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`pagefind: ${written.errors.join('; ')}`);
  // The stock interfaces are not used; only the engine and the index are.
  for (const name of readdirSync(outputPath)) {
    if (/^pagefind-(?!entry|worker).*\.(?:js|css)$/u.test(name)) rmSync(join(outputPath, name));
  }
  await pagefind.close();
  const took = Math.round(performance.now() - started);
  console.log(`search: ${records.length} records in ${outputPath} (${took} ms)`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  await indexSearch(root, resolve(process.argv[2] ?? join(root, 'dist')));
}
