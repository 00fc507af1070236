import { strToU8, unzipSync, zipSync } from 'fflate';

/** Zip files tell time in local hours; made of local parts, this one is the same in every time zone. */
const EPOCH = new Date(1980, 0, 1);

/**
 * An office file (a zip of parts) without the moment and the machine it was made on: the same content
 * gives the same bytes.
 * @param file as a library wrote it, with the time of writing in every entry.
 * @param parts written in place of those of the same name; new ones stand last.
 */
export function sameBytes(file: Uint8Array, parts: Record<string, string> = {}): Uint8Array {
  const entries = Object.entries({
    ...unzipSync(file),
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  });
  return zipSync(Object.fromEntries(entries), { mtime: EPOCH, level: 6 });
}
