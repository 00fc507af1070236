import type { Alphabet } from './alphabet.ts';
import type { Row } from './lexicon.ts';
import { firstLetters, type Pattern, partsOf, toRegExp } from './pattern.ts';

/** Where a row fires: token indexes, half-open, of the whole and of its parts (each in order). */
export interface Match {
  row: Row;
  from: number;
  to: number;
  parts: ReadonlyMap<string, readonly { from: number; to: number }[]>;
}

interface Compiled {
  row: Row;
  regexp: RegExp;
  /** Null for a row without parts. */
  places: Places | null;
}

/** The same pattern once more, told to say where its groups stand, and the name of the part each group is. */
interface Places {
  regexp: RegExp;
  names: readonly string[];
}

/** The rows of one pass, made ready. */
export interface Pass {
  /** In order, by the letters they may begin with. */
  rows: ReadonlyMap<string, readonly Compiled[]>;
  /** Finds where any of them matches: one search instead of a try of each row at each token. */
  any: RegExp;
}

/** @throws RangeError for a row that may match nothing at all. */
export function compilePasses(
  rows: readonly Row[],
  patterns: readonly Pattern[],
  alphabet: Alphabet,
): ReadonlyMap<number, Pass> {
  const numbers = [...new Set(rows.map(({ pass }) => pass))];
  return new Map(
    numbers.map((number) => {
      const own = patterns.filter((_, index) => rows[index]?.pass === number);
      const compiled = rowsByLetter(
        rows.filter(({ pass }) => pass === number),
        own,
        alphabet,
      );
      return [number, { rows: compiled, any: toRegExp(own, alphabet, 'g') }];
    }),
  );
}

function rowsByLetter(
  rows: readonly Row[],
  patterns: readonly Pattern[],
  alphabet: Alphabet,
): Map<string, Compiled[]> {
  const byLetter = new Map<string, Compiled[]>();
  rows.forEach((row, index) => {
    const pattern = patterns[index] as Pattern;
    const names = partsOf(pattern);
    const places = names.length > 0 ? { regexp: toRegExp([pattern], alphabet, 'dy'), names } : null;
    const compiled = { row, regexp: toRegExp([pattern], alphabet, 'y'), places };
    const first = firstLetters(pattern, alphabet);
    if (!first) throw new RangeError(`rule ${row.id} matches nothing at all`);
    for (const letter of first) {
      const known = byLetter.get(letter);
      if (known) known.push(compiled);
      else byLetter.set(letter, [compiled]);
    }
  });
  return byLetter;
}

/** The matches in a text of letters, left to right, none on another. */
export function allMatches(pass: Pass, text: string): Match[] {
  const matches: Match[] = [];
  const { any } = pass;
  for (let at = 0; ; ) {
    any.lastIndex = at;
    const found = any.exec(text);
    const match = found && matchAt(pass, text, found.index);
    if (!match) return matches;
    matches.push(match);
    at = match.to;
  }
}

/** The first row that matches at a place. */
export function matchAt({ rows }: Pass, text: string, at: number): Match | null {
  for (const { row, regexp, places } of rows.get(text.charAt(at)) ?? []) {
    regexp.lastIndex = at;
    if (!regexp.test(text)) continue;
    const to = regexp.lastIndex;
    return { row, from: at, to, parts: places ? partsAt(places, text, at) : NO_PARTS };
  }
  return null;
}

const NO_PARTS: Match['parts'] = new Map();

/** Where the parts of a match stand. Asked only of what matches: places cost more than the match itself. */
function partsAt({ regexp, names }: Places, text: string, at: number): Match['parts'] {
  regexp.lastIndex = at;
  const indices = regexp.exec(text)?.indices ?? [];
  const parts = new Map<string, { from: number; to: number }[]>();
  names.forEach((name, group) => {
    const place = indices[group + 1];
    if (!place) return;
    const one = { from: place[0], to: place[1] };
    const places = parts.get(name);
    if (places) places.push(one);
    else parts.set(name, [one]);
  });
  for (const places of parts.values()) places.sort((a, b) => a.from - b.from);
  return parts;
}
