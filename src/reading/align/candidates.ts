/** Up to this many tasks on a row every pair is looked at. Five plans make rows of two to twenty. */
const SMALL_ROW = 64;
/** Bigrams that stand for a task in a larger row. */
const SKETCH = 32;
/** Of the tasks that share a bigram, how many each one looks at. */
const WINDOW = 256;
/** How many candidates a task keeps. */
const KEEP = 48;

/** A task of a row, as far as the search for candidates needs it. */
export interface Member {
  plan: string;
  bigrams: Iterable<string>;
}

/**
 * Pairs of tasks of a row that are worth comparing, as indices `[a, b]` with `a < b`, of different plans.
 * In a row of up to `SMALL_ROW` tasks that is every pair. In a larger one each task is stood for by the
 * `SKETCH` of its bigrams with the smallest hashes (a bottom-k sketch: two texts share as much of their
 * sketches as of their wording); a task looks at no more than `WINDOW` tasks a bigram, those that follow it
 * round the list, and keeps the `KEEP` that share most. So a row of n tasks costs n × SKETCH × WINDOW at
 * most and gives n × KEEP pairs, however many plans copy each other.
 */
export function candidatePairs(row: readonly Member[]): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  const add = (x: number, y: number) => {
    if (row[x]?.plan === row[y]?.plan) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    pairs.set(`${a} ${b}`, [a, b]);
  };
  if (row.length <= SMALL_ROW) {
    for (let a = 0; a < row.length; a++) for (let b = a + 1; b < row.length; b++) add(a, b);
  } else {
    const sketches = row.map(({ bigrams }) => sketchOf(bigrams));
    const lists = listByBigram(sketches);
    sketches.forEach((sketch, at) => {
      for (const other of nearest(row, at, sketch, lists)) add(at, other);
    });
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function listByBigram(sketches: readonly number[][]): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  sketches.forEach((sketch, at) => {
    for (const hash of sketch) {
      const list = lists.get(hash);
      if (list) list.push(at);
      else lists.set(hash, [at]);
    }
  });
  return lists;
}

function nearest(
  row: readonly Member[],
  at: number,
  sketch: readonly number[],
  lists: ReadonlyMap<number, readonly number[]>,
): number[] {
  const shared = new Map<number, number>();
  for (const hash of sketch) {
    const list = lists.get(hash) ?? [];
    const from = list.indexOf(at) + 1;
    for (let step = 0; step < Math.min(list.length - 1, WINDOW); step++) {
      const other = list[(from + step) % list.length] as number;
      if (row[other]?.plan !== row[at]?.plan) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort(([x, n], [y, m]) => m - n || x - y)
    .slice(0, KEEP)
    .map(([other]) => other);
}

function sketchOf(bigrams: Iterable<string>): number[] {
  const hashes = new Set<number>();
  for (const bigram of bigrams) hashes.add(hash(bigram));
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH);
}

/** FNV-1a over UTF-16 units, with the last bits mixed: close texts must not have close hashes. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
