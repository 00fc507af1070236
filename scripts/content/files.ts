import { existsSync, readFileSync } from 'node:fs';

/** The bytes of a file; null where there is none. */
export function readBytes(file: string): Buffer | null {
  return existsSync(file) ? readFileSync(file) : null;
}

/** Bytes as UTF-8; null where they are not. A byte order mark stays: offsets count the untouched file. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
