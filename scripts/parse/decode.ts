import { lineIndex, type Place } from '../../src/text/line-index.ts';

/** A text and how it was written. */
export interface Decoded {
  text: string;
  encoding: Encoding;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Why bytes are no text, and where that shows. */
export interface Broken {
  broken: Place & { message: string };
}

/**
 * Read bytes as text: by their byte order mark, else as UTF-8, else as GB18030, which Chinese offices
 * still write. A byte order mark stays in the text, so that offsets count the file as it is.
 * @param named an encoding that the file itself names; tried after UTF-8.
 */
export function decodeText(bytes: Uint8Array, named: Encoding = 'gb18030'): Decoded | Broken {
  const known = formatName(bytes);
  if (known) return notText(`是 ${known} 文件`);
  const marked = byMark(bytes);
  const tries = (marked ? [marked] : (['utf-8', named] as const)).map((encoding) => ({
    encoding,
    ...decode(bytes, encoding),
  }));
  // A single broken byte makes no other encoding of it: UTF-8 read as GB18030 is mostly “valid”.
  const best = tries.reduce((a, b) => (b.lost < a.lost / 10 ? b : a));
  const nuls = best.text.split('\0').length - 1;
  if (nuls > best.text.length / 10) return notText('含有大量空字符');
  if (best.lost === 0) return { text: best.text, encoding: best.encoding };
  if (best.lost > best.text.length / 4) {
    return notText('不是有效的 UTF-8、UTF-16 或 GB18030');
  }
  const place = lineIndex(best.text).place(best.first);
  const times = best.lost > 1 ? `，共 ${best.lost} 处` : '';
  const name = best.encoding.toUpperCase();
  return {
    broken: {
      ...place,
      message: `此处的字节不是有效的 ${name}${times}；请从原件重新另存为 UTF-8，不要截断`,
    },
  };
}

function notText(why: string): Broken {
  return {
    broken: {
      line: 1,
      column: 1,
      message: `不是文本：${why}；请提供 .txt、.md、.html、.docx 或文字版 .pdf`,
    },
  };
}

function byMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Decode whatever can be; `lost` counts the places that cannot, `first` is the offset of the first. */
function decode(bytes: Uint8Array, encoding: Encoding) {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (isWhole(bytes, encoding)) return { text, lost: 0, first: 0 };
  return { text, lost: text.split('\ufffd').length - 1, first: text.indexOf('\ufffd') };
}

function isWhole(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const FORMATS: readonly [name: string, head: string][] = [
  ['PDF', '%PDF-'],
  ['ZIP（Word 的 .docx 也是）', 'PK\x03\x04'],
  ['旧版 Office（.doc、.xls、.wps）', '\xd0\xcf\x11\xe0'],
  ['PNG 图片', '\x89PNG'],
  ['JPEG 图片', '\xff\xd8\xff'],
  ['RTF', '{\\rtf'],
];

/** What a file is by its first bytes, where that is no plain text; null for what may be text. */
export function formatName(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.slice(0, 8));
  return FORMATS.find(([, start]) => head.startsWith(start))?.[0] ?? null;
}
