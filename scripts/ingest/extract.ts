import { extname } from 'node:path';
import { decodeText } from '../parse/decode.ts';
import { type Extraction, type Format, Unreadable } from './extraction.ts';

/** The bytes of a file that is not text: pictures and fonts are in it. */
export const FILE_MAX = 50 * 1024 * 1024;

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.htm': 'html',
  '.html': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};
const OLD: Readonly<Record<string, string>> = {
  '.doc': '旧版 Word 文件；请用 Word 或 WPS 另存为 .docx',
  '.wps': 'WPS 文件；请另存为 .docx',
  '.rtf': 'RTF 文件；请另存为 .docx',
  '.ofd': 'OFD 版式文件；请用阅读器导出为文字版 .pdf 或文本',
  '.mhtml': '打包的网页；请另存为“仅 HTML”的 .html',
};

/** What a file is by its name; `old` is a format that nobody here reads, and anything else may be text. */
export function formatOf(name: string): Format | 'old' {
  const extension = extname(name).toLowerCase();
  return extension in OLD ? 'old' : (FORMATS[extension] ?? 'text');
}

/**
 * Take the text out of a file, by the format that its name ends in.
 * @throws Unreadable for what is no plan, with a hint.
 */
export async function extract(name: string, bytes: Uint8Array): Promise<Extraction> {
  const extension = extname(name).toLowerCase();
  const old = OLD[extension];
  if (old) throw new Unreadable('file/format', old);
  const format = FORMATS[extension];
  if (!format) {
    throw new Unreadable(
      'file/format',
      `不认识的扩展名“${extension}”；收 .txt、.md、.html、.docx 和文字版 .pdf`,
    );
  }
  if (bytes.length === 0) throw new Unreadable('text/empty', '文件是空的；请检查是否存错了文件');
  // The readers of HTML, Word and PDF are large; a text needs none of them.
  const read = {
    text: () => readText(bytes),
    html: async () => (await import('./html.ts')).readHtml(bytes),
    docx: async () => (await import('./docx.ts')).readDocx(bytes),
    pdf: async () => (await import('./pdf.ts')).readPdf(bytes),
  }[format];
  return await read();
}

function readText(bytes: Uint8Array): Extraction {
  const decoded = decodeText(bytes);
  if ('broken' in decoded)
    throw new Unreadable('text/encoding', decoded.broken.message, decoded.broken);
  const { text, encoding } = decoded;
  return {
    format: 'text',
    // What is written anew needs no byte order mark; the file as it is keeps its own.
    text: encoding === 'utf-8' ? text : text.replace(/^\ufeff/u, ''),
    verbatim: encoding === 'utf-8',
    title: null,
    doubts:
      encoding === 'utf-8'
        ? []
        : [{ rule: 'text/encoding', message: `原文件是 ${encoding.toUpperCase()}，已转成 UTF-8` }],
  };
}
