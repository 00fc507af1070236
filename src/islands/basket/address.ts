import { type BasketEntry, decodeList } from './list.ts';

/** The list that an address names, and a word to the reader on what of it cannot be shown. */
export interface NamedList {
  list: BasketEntry[];
  words: string;
}

/**
 * Read the query of an address.
 * @param plans ids of the plans that this site has.
 */
export function readAddress(query: string, plans: ReadonlySet<string>): NamedList {
  const { list, unread, lostNotes } = decodeList(query);
  const strange = list.filter(({ plan }) => !plans.has(plan));
  return {
    list: list.filter(({ plan }) => plans.has(plan)),
    words:
      leftOut([...unread, ...strange.map(({ plan, node }) => `${plan}.${node}`)]) +
      (lostNotes > 0 ? `网址里有 ${lostNotes} 条批注读不出来，已略去。` : ''),
  };
}

/** Names shown before the rest is only counted, and characters of a name. */
const MOST = 3;
const LONGEST = 24;

/** What is said of passages that are named and not there; empty where all are. */
export function leftOut(names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names
    .slice(0, MOST)
    .map((name) => `“${name.length > LONGEST ? `${name.slice(0, LONGEST)}……` : name}”`);
  const more = names.length > MOST ? `等 ${names.length} 处` : '';
  return `网址中的${shown.join('')}${more}本站没有，已略去。`;
}
