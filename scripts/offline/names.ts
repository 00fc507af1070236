/** Windows opens no longer path by default; the folder itself may lie 120 characters deep. */
const LONGEST = 259 - 120;

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * What would keep files from being copied to a stick or opened from it on Windows, as words; empty is
 * right. Letters beyond ASCII are refused too: old unpackers spell them wrong.
 * @param names paths within the folder, with forward slashes.
 */
export function unsafeNames(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  return names.flatMap((name) => {
    const faults: string[] = [];
    const twin = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (twin !== undefined) faults.push(`differs from ${twin} by case only`);
    if (name.length > LONGEST) faults.push(`is longer than ${LONGEST} characters`);
    if (/[^\w./@~+-]/u.test(name)) faults.push('has a character that not every system takes');
    for (const part of name.split('/')) {
      if (RESERVED.test(part)) faults.push(`${part} is a device on Windows`);
      if (part.endsWith('.')) faults.push(`${part} ends in a stop`);
    }
    return faults.map((fault) => `${name}: ${fault}`);
  });
}
