import type { Task } from './task.ts';
import { isNumber, type Token, tokensOf } from './tokens.ts';

/** Weights of the character bigrams of a text, of Euclidean length 1; empty where there are none. */
export type Vector = ReadonlyMap<string, number>;

/** A title says in a few words what a task is about, so its bigrams count this often. */
const TITLE_WEIGHT = 3;

/**
 * How often each character bigram stands in a task. Who does the task is left out (the same bodies stand
 * under every task of a plan), and a number counts as a number, whichever it is.
 */
export function bigramsOf(task: Task): ReadonlyMap<string, number> {
  const known = counted.get(task);
  if (known) return known;
  const weight = task.title ? TITLE_WEIGHT : 1;
  const counts = countBigrams(tokensOf(task), ({ piece }) => (piece === 0 ? weight : 1));
  counted.set(task, counts);
  return counts;
}

/** Tasks never change, and each is looked at for its topic and for its pairs. */
const counted = new WeakMap<Task, ReadonlyMap<string, number>>();

/** How often each character bigram stands in words that are no task; each text for itself. */
export function bigramsOfText(texts: readonly string[]): Map<string, number> {
  const pieces = texts.map((text) => ({ start: 0, end: text.length, text, cuts: [] }));
  return countBigrams(tokensOf({ pieces, clauses: [] }), () => 1);
}

export function countBigrams(tokens: readonly Token[], weightOf: (token: Token) => number) {
  const counts = new Map<string, number>();
  let before: Token | null = null;
  for (const token of tokens) {
    if (before && !before.clause && !token.clause && before.piece === token.piece) {
      const bigram = wordOf(before) + wordOf(token);
      counts.set(bigram, (counts.get(bigram) ?? 0) + weightOf(token));
    }
    before = token;
  }
  return counts;
}

function wordOf(token: Token): string {
  return isNumber(token) ? '#' : token.word;
}

/**
 * Weights are kept to this fraction, so that sums of them are exact and the order of the bigrams, which is
 * that of the text, cannot change the last digit of a likeness.
 */
const FRACTION = 2 ** 20;

function exact(value: number): number {
  return Math.round(value * FRACTION) / FRACTION;
}

/** How rare each bigram is among the texts given: ln(1 + n / texts that have it). */
export function rarity(texts: readonly ReadonlyMap<string, number>[]): (bigram: string) => number {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const bigram of text.keys()) frequency.set(bigram, (frequency.get(bigram) ?? 0) + 1);
  }
  return (bigram) => exact(Math.log(1 + texts.length / (frequency.get(bigram) ?? 1)));
}

/** Weigh counts by tf-idf, the count dampened by a logarithm, and scale to length 1. */
export function vectorOf(
  counts: ReadonlyMap<string, number>,
  weight: (bigram: string) => number,
): Vector {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [bigram, count] of counts) {
    const value = exact((1 + Math.log(count)) * weight(bigram));
    vector.set(bigram, value);
    square += value * value;
  }
  const length = Math.sqrt(square);
  for (const [bigram, value] of vector) vector.set(bigram, exact(value / length));
  return vector;
}

/**
 * The cosine of a vector to each of some others, all of length 1: 0 nothing in common, 1 the same. By way of
 * the bigrams that the vector has, so a text is held against hundreds at the price of a few.
 */
export function cosines(others: readonly Vector[]): (vector: Vector) => number[] {
  const holders = new Map<string, { at: number; value: number }[]>();
  others.forEach((other, at) => {
    for (const [bigram, value] of other) {
      const list = holders.get(bigram);
      if (list) list.push({ at, value });
      else holders.set(bigram, [{ at, value }]);
    }
  });
  return (vector) => {
    const sums = others.map(() => 0);
    for (const [bigram, value] of vector) {
      for (const holder of holders.get(bigram) ?? []) {
        sums[holder.at] = (sums[holder.at] ?? 0) + value * holder.value;
      }
    }
    return sums.map((sum) => Math.min(1, sum));
  };
}

/** The weight of a whole text: each bigram as often as it stands there. */
export function weightOf(
  counts: ReadonlyMap<string, number>,
  weight: (bigram: string) => number,
): number {
  let sum = 0;
  for (const [bigram, count] of counts) sum += count * weight(bigram);
  return sum;
}
