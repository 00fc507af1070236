import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { CONTROL } from '../../src/text/characters.ts';
import { type Extraction, type ExtractionDoubt, Unreadable } from './extraction.ts';
import { layOut, type PageText } from './pdf-layout.ts';
import { writeRadicals } from './radicals.ts';

const ASSETS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The text of a PDF: lines joined to paragraphs, heads, feet and page numbers left out. */
export async function readPdf(bytes: Uint8Array): Promise<Extraction> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(ASSETS, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(ASSETS, 'standard_fonts') + sep,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const pages: PageText[] = [];
  try {
    const pdf = await loading.promise;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      const { items } = await page.getTextContent();
      pages.push({ number, width, height, items: items.filter(isText).map(toPlaced) });
      page.cleanup();
    }
  } catch (error) {
    throw refusal(error);
  } finally {
    await loading.destroy();
  }
  const empty = pages.filter(({ items }) => items.every(({ text }) => text.trim() === ''));
  if (empty.length === pages.length) {
    throw new Unreadable(
      'pdf/no-text',
      `${pages.length} 页都没有文字，多半是扫描件；请先用文字识别（OCR）转成 Word 或文本，校对后再加`,
    );
  }
  const { lines, doubts } = layOut(pages);
  const { text, changed } = writeRadicals(lines.join('\n'));
  return {
    format: 'pdf',
    text: `${withoutControls(text)}\n`,
    verbatim: false,
    title: null,
    doubts: [
      ...empty.map(
        ({ number }): ExtractionDoubt => ({
          rule: 'pdf/page-without-text',
          message: `第 ${number} 页没有文字，可能是扫描图；请核对是否缺内容`,
        }),
      ),
      ...doubts,
      ...(changed > 0
        ? [
            {
              rule: 'pdf/radicals',
              message: `有 ${changed} 个字在 PDF 里编成了部首（⼭、⼈一类），已写成常用字；请与原件核对`,
            },
          ]
        : []),
    ],
  };
}

/** What fonts leave behind: nothing that a page shows. */
function withoutControls(text: string): string {
  return text.replaceAll(new RegExp(CONTROL.source, 'gu'), '');
}

function isText(item: object): item is TextItem {
  return 'str' in item;
}

function toPlaced({ str, transform, width, height }: TextItem) {
  const [, , , size = 0, x = 0, y = 0] = transform as number[];
  return { text: str, x, y, width, size: height || Math.abs(size) };
}

function refusal(error: unknown): Unreadable {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new Unreadable('pdf/locked', '文件有密码；请另存一份不加密的');
  }
  return new Unreadable('pdf/broken', '不是完好的 PDF 文件；请重新导出或下载');
}
