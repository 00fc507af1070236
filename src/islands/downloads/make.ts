import { narrowedAbout } from '../../files/about.ts';
import { writeCsv } from '../../files/csv.ts';
import type { OfficeDocument } from '../../files/document.ts';
import { type DutyList, dutyDocument, dutySheet, onlyPlans } from '../../files/documents/duties.ts';
import {
  onlyColumns,
  type TopicPassages,
  topicDocument,
  topicSheet,
} from '../../files/documents/topic.ts';
import { pick, type Sheet } from '../../files/sheet.ts';
import { duesOf } from '../../files/sheets/dues.ts';
import { loadJson } from '../load-json.ts';
import { handOver } from './hand-over.ts';
import { pageAddress } from './page-address.ts';

export type FileFormat = 'csv' | 'xlsx' | 'docx' | 'ics';

/** What is in view: keys of rows and of columns, in the order of the page; `all` has the hidden columns too. */
export interface Wanted {
  rows: readonly string[];
  columns: readonly string[];
  all: readonly string[];
}

export interface Order {
  /** What the JSON twin is: `sheet`, `duties` or `topic`. */
  twin: string;
  /** Where the twin is, from the root of the site. */
  address: string;
  name: string;
  format: FileFormat;
  wanted: Wanted;
  /** What the controls say: 类别：底线 */
  filters: readonly string[];
  /** 当前筛选 12 行 */
  counted: string;
}

/**
 * Make a file of what is in view, from the same data and by the same functions as the build, and hand it over.
 * Rejects when the data cannot be fetched.
 */
export async function makeFile(order: Order): Promise<void> {
  const { twin, address, name, format, wanted } = order;
  const data = await loadJson(address);
  const { sheet, document } = narrow(twin, data, wanted);
  const about = narrowedAbout(sheet.about, pageAddress(), order.filters, order.counted);
  const made = await write(format, { ...sheet, about }, document && { ...document, about });
  handOver(made, `${name}.${format}`);
}

/** A file of a sheet that is at hand, such as the hits of a search. */
export async function makeSheet(sheet: Sheet, format: 'csv' | 'xlsx'): Promise<void> {
  handOver(await write(format, sheet, null), `${sheet.name}.${format}`);
}

function narrow(
  twin: string,
  data: unknown,
  { rows, columns, all }: Wanted,
): { sheet: Sheet; document: OfficeDocument | null } {
  // The build of this very site wrote the file, so its shape is known.
  if (twin === 'duties') {
    const list = onlyPlans(data as DutyList, new Set(rows));
    return { sheet: dutySheet(list), document: dutyDocument(list) };
  }
  if (twin === 'topic') {
    const topic = onlyColumns(data as TopicPassages, columns);
    return { sheet: topicSheet(topic), document: topicDocument(topic) };
  }
  const choice = all.length > 0 ? { chosen: columns, all } : null;
  return { sheet: pick(data as Sheet, { rows, columns: choice }), document: null };
}

async function write(
  format: FileFormat,
  sheet: Sheet,
  document: OfficeDocument | null,
): Promise<Blob> {
  if (format === 'csv') return new Blob([writeCsv(sheet)], { type: 'text/csv' });
  if (format === 'ics') {
    const { writeIcs } = await import('../../files/ics.ts');
    const built = sheet.about.find(([label]) => label === '网页生成于')?.[1] ?? '';
    return new Blob([writeIcs(sheet.name, duesOf(sheet), built)], { type: 'text/calendar' });
  }
  if (format === 'docx' && document) {
    const { writeDocx } = await import('../../files/docx.ts');
    return blobOf(await writeDocx(document), 'wordprocessingml.document');
  }
  const { writeXlsx } = await import('../../files/xlsx.ts');
  return blobOf(await writeXlsx(sheet), 'spreadsheetml.sheet');
}

function blobOf(bytes: Uint8Array, type: string): Blob {
  const office = 'application/vnd.openxmlformats-officedocument';
  return new Blob([bytes.slice()], { type: `${office}.${type}` });
}
