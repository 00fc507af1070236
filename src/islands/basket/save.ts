import corpus from '../../../content/generated/corpus.json';
import { excerptsDocument } from '../../files/documents/excerpts.ts';
import { writeDocx } from '../../files/docx.ts';
import type { Excerpt } from '../../views/basket.ts';
import { handOver } from '../downloads/hand-over.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Hand passages to the reader as a Word document.
 * @param page address that shows the same.
 */
export async function saveDocx(excerpts: readonly Excerpt[], page: string): Promise<void> {
  const file = await writeDocx(excerptsDocument(excerpts, { page, corpus: corpus.hash }));
  handOver(new Blob([new Uint8Array(file)], { type: DOCX }), '摘编.docx');
}
