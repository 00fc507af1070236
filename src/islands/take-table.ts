import corpus from '../../content/generated/corpus.json';
import { aboutLines } from '../files/about.ts';
import { makeSheet } from './downloads/make.ts';
import { pageAddress } from './downloads/page-address.ts';
import { sheetOf } from './table-sheet.ts';

/** Hand over a table as the page shows it. */
export async function takeTable(table: HTMLTableElement, format: 'csv' | 'xlsx'): Promise<void> {
  const about = aboutLines({
    what: `${document.title.split(' · ')[0]}：${table.caption?.textContent?.trim()}`,
    page: pageAddress(),
    built: new Date().toISOString().slice(0, 10),
    corpus: corpus.hash,
  }).map(([label, value]) => [label === '网页生成于' ? '下载于' : label, value] as const);
  await makeSheet(sheetOf(table, about), format);
}
