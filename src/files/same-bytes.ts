/** 1980-01-01 00:00, the first moment that a zip file can name. */
const TIME = 0;
const DATE = 0x21;

/**
 * An office file (a zip of parts) without the moment of its making, which zip files note for each part in
 * local time: the same content gives the same bytes. Changes the bytes given and returns them.
 * Offsets are those of PKWARE's APPNOTE 4.3; the libraries write neither a comment nor a zip64 file.
 */
export function sameBytes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of central directory');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint16(entry + 12, TIME, true);
    view.setUint16(entry + 14, DATE, true);
    const part = view.getUint32(entry + 42, true);
    view.setUint16(part + 10, TIME, true);
    view.setUint16(part + 12, DATE, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return zip;
}
