import type { Task } from './task.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Shorter stretches than this, in characters without punctuation and blanks, are the words of the trade. */
const SHORTEST = 8;

/** Tokens by which a common stretch is found. Fewer than 8, for a number is one token: 到2024年底前 has six. */
const SEED = 5;

/** A task with its tokens. */
export interface Worded {
  task: Task;
  tokens: Token[];
}

/** A stretch that stands in two tasks, as token indices. Cannot be longer on either side. */
export interface Match {
  /** Indices of the tasks in the row. */
  a: number;
  b: number;
  aFrom: number;
  bFrom: number;
  /** Tokens. */
  count: number;
  /** Characters, punctuation and blanks aside. */
  length: number;
}

/** The tasks of a row, taken apart. */
export function wordsOf(tasks: readonly Task[]): Worded[] {
  return tasks.map((task) => ({ task, tokens: tokensOf(task) }));
}

/**
 * All longest common stretches of at least `SHORTEST` characters between tasks of different plans, by way
 * of an index of `SEED` tokens in a row. Each is met once, where it begins, so the work is that of the
 * index plus the length of what is found. Sorted by task and place.
 */
export function findMatches(row: readonly Worded[]): Match[] {
  const matches: Match[] = [];
  const seen = new Map<string, { at: number; from: number }[]>();
  row.forEach(({ task, tokens }, b) => {
    const own: [string, { at: number; from: number }][] = [];
    for (let from = 0; from + SEED <= tokens.length; from++) {
      const seed = seedAt(tokens, from);
      for (const { at: a, from: aFrom } of seen.get(seed) ?? []) {
        const other = row[a] as Worded;
        if (other.task.plan === task.plan || goesOnBefore(other.tokens, aFrom, tokens, from))
          continue;
        const found = extend(other.tokens, aFrom, tokens, from);
        if (found.length >= SHORTEST) matches.push({ a, b, aFrom, bFrom: from, ...found });
      }
      own.push([seed, { at: b, from }]);
    }
    for (const [seed, place] of own) {
      const places = seen.get(seed);
      if (places) places.push(place);
      else seen.set(seed, [place]);
    }
  });
  return matches.sort((x, y) => x.a - y.a || x.b - y.b || x.aFrom - y.aFrom || x.bFrom - y.bFrom);
}

function seedAt(tokens: readonly Token[], from: number): string {
  let seed = '';
  for (let at = from; at < from + SEED; at++) seed += `${(tokens[at] as Token).word}|`;
  return seed;
}

function goesOnBefore(a: readonly Token[], aFrom: number, b: readonly Token[], bFrom: number) {
  return aFrom > 0 && bFrom > 0 && a[aFrom - 1]?.word === b[bFrom - 1]?.word;
}

function extend(a: readonly Token[], aFrom: number, b: readonly Token[], bFrom: number) {
  let count = 0;
  let length = 0;
  for (;;) {
    const token = a[aFrom + count];
    if (!token || token.word !== b[bFrom + count]?.word) return { count, length };
    length += token.length;
    count++;
  }
}
