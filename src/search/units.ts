/** A function as the search box knows it: short keys, since every reader who searches fetches the list. */
export interface UnitEntry {
  id: string;
  title: string;
  /** Spellings: name, aliases, mentions of the texts. */
  names: string[];
  /** Pinyin and initials, lower case. */
  keys: string[];
  /** Tasks it is named in, over all plans. */
  tasks: number;
}

/**
 * The functions that a typed word may mean, best first: a spelling to the letter, one that begins with
 * it, one that has it inside; for Latin letters, pinyin or initials, also with 局 behind (zjj, zhujianju).
 * @param most how many at most.
 */
export function matchUnits(
  entries: readonly UnitEntry[],
  typed: string,
  most: number,
): UnitEntry[] {
  const word = typed.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/gu, '');
  if (word.length < 2) return [];
  const rank = /^[a-z0-9]+$/u.test(word) ? rankByKey : rankByName;
  return entries
    .map((entry) => ({ entry, rank: rank(entry, word) }))
    .filter((it) => it.rank < NONE)
    .sort((a, b) => a.rank - b.rank || b.entry.tasks - a.entry.tasks)
    .slice(0, most)
    .map(({ entry }) => entry);
}

const NONE = 9;

function rankByName({ title, names }: UnitEntry, word: string): number {
  const all = [title, ...names];
  if (all.includes(word)) return 0;
  if (all.some((name) => name.startsWith(word))) return 1;
  if (all.some((name) => name.includes(word))) return 2;
  // 区住建局 of a place that no plan spells so: without its level and ending it is 住建.
  const stem = word.replace(/^[省市区县]/u, '').replace(/[局委办]$/u, '');
  return stem.length >= 2 && stem !== word && all.some((name) => name.includes(stem)) ? 3 : NONE;
}

function rankByKey({ keys }: UnitEntry, word: string): number {
  const endings = ['', 'j', 'ju'];
  if (keys.some((key) => endings.some((ending) => key + ending === word))) return 0;
  if (keys.some((key) => key.startsWith(word) || `${key}ju`.startsWith(word))) return 1;
  return NONE;
}
