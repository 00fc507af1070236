/**
 * The list of passages that a reader has collected, and how it is written: as the query of an address,
 * `p=hecheng.2.1.3,yuanjiang.2.2.1&n=,YnRyMQ`, so that a link shows another reader the same. Pure.
 */

/** A passage in the list, and what the reader has noted on it; mostly nothing. */
export interface BasketEntry {
  plan: string;
  node: string;
  note: string;
}

/** What an address says: the list, and what of it could not be read. */
export interface DecodedList {
  list: BasketEntry[];
  /** Passages that are written like none. Whether the site has the others is for its caller to say. */
  unread: string[];
  /** How many notes were lost. */
  lostNotes: number;
}

/** A plan's id, a point, a node's id: the first has no point in it. */
const KEY = /^([a-z][a-z0-9-]{0,39})\.([a-z0-9]+(?:\.[a-z0-9]+)*)$/u;

/** A passage as the address names it: `hecheng.2.1.3`. */
export function keyOf({ plan, node }: Pick<BasketEntry, 'plan' | 'node'>): string {
  return `${plan}.${node}`;
}

/** The passage that a key names, without a note; null where it is no key. */
export function entryOf(key: string): BasketEntry | null {
  const [, plan, node] = KEY.exec(key) ?? [];
  return plan && node ? { plan, node, note: '' } : null;
}

/** The query of a list, without `?`; empty for an empty list. */
export function encodeList(list: readonly BasketEntry[]): string {
  if (list.length === 0) return '';
  const notes = list.map(({ note }) => encodeNote(note));
  const last = notes.findLastIndex((note) => note !== '');
  const written = notes.slice(0, last + 1).join(',');
  return `p=${list.map(keyOf).join(',')}${last === -1 ? '' : `&n=${written}`}`;
}

/** Read a query. Whatever it holds, it throws nothing; a passage named twice counts once. */
export function decodeList(query: string): DecodedList {
  const parameters = new URLSearchParams(query);
  const notes = (parameters.get('n') ?? '').split(',');
  const read: DecodedList = { list: [], unread: [], lostNotes: 0 };
  const seen = new Set<string>();
  (parameters.get('p') ?? '').split(',').forEach((key, at) => {
    const entry = entryOf(key);
    const written = notes[at] ?? '';
    notes[at] = '';
    if (!entry) {
      if (key !== '') read.unread.push(key);
      if (written !== '') read.lostNotes++;
    } else if (!seen.has(key)) {
      seen.add(key);
      const note = decodeNote(written);
      if (note === null) read.lostNotes++;
      read.list.push({ ...entry, note: note ?? '' });
    }
  });
  read.lostNotes += notes.filter((note) => note !== '').length;
  return read;
}

/**
 * UTF-16 in base64url: 2.7 characters of an address for one of Chinese, where percent signs need nine and
 * a compressor has too little to work on.
 */
function encodeNote(note: string): string {
  let bytes = '';
  for (let at = 0; at < note.length; at++) {
    const code = note.charCodeAt(at);
    bytes += String.fromCharCode(code >> 8, code & 0xff);
  }
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns null for what is no note. */
function decodeNote(written: string): string | null {
  if (!/^[\w-]*$/u.test(written)) return null;
  let bytes: string;
  try {
    bytes = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
  if (bytes.length % 2 !== 0) return null;
  let note = '';
  for (let at = 0; at < bytes.length; at += 2) {
    note += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1));
  }
  return note === cleanNote(note) ? note : null;
}

/**
 * What was typed, as a note is kept: line ends as `\n`, and without what no document can hold (halves of
 * characters, control characters such as Word's line break).
 */
export function cleanNote(typed: string): string {
  return typed
    .toWellFormed()
    .replaceAll(/\r\n?|\v/gu, '\n')
    .replaceAll(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '');
}

/** The list with a passage one place up (-1) or down (1); the same list where it can go no further. */
export function moved<T>(list: readonly T[], at: number, step: 1 | -1): T[] {
  const to = at + step;
  const one = list[at];
  const other = list[to];
  if (one === undefined || other === undefined) return [...list];
  return list.with(at, other).with(to, one);
}

/** Mine, then what is only in the other's; notes of both on one passage stand under each other. */
export function merged(
  mine: readonly BasketEntry[],
  others: readonly BasketEntry[],
): BasketEntry[] {
  const notes = new Map(others.map((entry) => [keyOf(entry), entry.note]));
  const own = new Set(mine.map(keyOf));
  return [
    ...mine.map((entry) => ({
      ...entry,
      note: [...new Set([entry.note, notes.get(keyOf(entry)) ?? ''])].filter(Boolean).join('\n'),
    })),
    ...others.filter((entry) => !own.has(keyOf(entry))),
  ];
}
