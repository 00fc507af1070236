import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * A text as it can be held against a PDF: without white space, in Unicode's compatibility form. Fonts map
 * some glyphs to Kangxi radicals (⼆ for 二), which that form undoes.
 */
export function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

/** The pages of a PDF as plain text. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(plain(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  return pages;
}
