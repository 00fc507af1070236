import { type Zippable, zipSync } from 'fflate';

/** The first day that a ZIP file can name, so that the same files are the same bytes; in local time. */
const MTIME = new Date(1980, 0, 1);

/**
 * Files as a ZIP file that unpacks into one folder.
 * @param files by path within the folder, with forward slashes.
 */
export function zipFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(([name, data]) => [`${folder}/${name}`, data]),
  );
  return zipSync(entries, { level: 9, mtime: MTIME });
}
