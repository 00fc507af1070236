/** A text and how it was written. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/**
 * Read bytes as text: by their byte order mark, else as UTF-8, else as GB18030, which Chinese offices
 * still write. A byte order mark stays in the text, so that offsets count the file as it is.
 * @returns null where the bytes are no text: a NUL, or broken in every encoding.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  if (marked) return tryDecode(bytes, marked);
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030');
}

function byMark(bytes: Uint8Array): Decoded['encoding'] | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function tryDecode(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? null : { text, encoding };
  } catch {
    return null;
  }
}
