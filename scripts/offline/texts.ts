import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PLAN_LIST, type SearchText, textsAddress } from '../../src/offline/texts.ts';
import { readRecords } from '../index-search.ts';

/**
 * Write what is searched as JSON, a file a plan: Pagefind's index can be fetched only.
 * @param site the built folder.
 */
export async function writeTexts(root: string, site: string): Promise<void> {
  const plans = Map.groupBy(readRecords(root), ({ meta }) => meta.plan ?? '');
  const write = (address: string, value: unknown) => {
    const file = join(site, address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
  };
  write(PLAN_LIST, [...plans.keys()]);
  for (const [plan, records] of plans) {
    const texts = records.map(
      ({ url, content, meta, filters }): SearchText => ({
        url,
        // Only Pagefind needs its letters kept apart.
        content: content.replaceAll('\u200b', ''),
        meta,
        filters,
      }),
    );
    write(textsAddress(plan), texts);
  }
}
