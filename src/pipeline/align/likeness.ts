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
export function bigramsOf(task: Task): Map<string, number> {
  const counts = new Map<string, number>();
  let before: Token | null = null;
  for (const token of tokensOf(task)) {
    const follows = before && !before.clause && before.piece === token.piece;
    if (!token.clause && before && follows) {
      const bigram = wordOf(before) + wordOf(token);
      const weight = task.title && token.piece === 0 ? TITLE_WEIGHT : 1;
      counts.set(bigram, (counts.get(bigram) ?? 0) + weight);
    }
    before = token;
  }
  return counts;
}

function wordOf(token: Token): string {
  return isNumber(token) ? '#' : token.word;
}

/** How rare each bigram is among the texts given: ln(1 + n / texts that have it). */
export function rarity(texts: readonly ReadonlyMap<string, number>[]): (bigram: string) => number {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const bigram of text.keys()) frequency.set(bigram, (frequency.get(bigram) ?? 0) + 1);
  }
  return (bigram) => Math.log(1 + texts.length / (frequency.get(bigram) ?? 1));
}

/** Weigh counts by tf-idf, the count dampened by a logarithm, and scale to length 1. */
export function vectorOf(
  counts: ReadonlyMap<string, number>,
  weight: (bigram: string) => number,
): Vector {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [bigram, count] of counts) {
    const value = (1 + Math.log(count)) * weight(bigram);
    vector.set(bigram, value);
    square += value * value;
  }
  const length = Math.sqrt(square);
  for (const [bigram, value] of vector) vector.set(bigram, value / length);
  return vector;
}

/** Cosine of two vectors of length 1: 0 nothing in common, 1 the same. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const products: number[] = [];
  for (const [bigram, value] of small) {
    const other = large.get(bigram);
    if (other) products.push(value * other);
  }
  // Summed by size, so that the order of the bigrams cannot change the last digit.
  products.sort((x, y) => x - y);
  return Math.min(
    1,
    products.reduce((sum, product) => sum + product, 0),
  );
}
