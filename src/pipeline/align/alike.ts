import {
  bigramsOf,
  commonWeight,
  cosine,
  rarity,
  type Vector,
  vectorOf,
  weightOf,
} from './likeness.ts';
import type { Task } from './task.ts';

/**
 * How alike the tasks of a corpus are, two at a time: the geometric mean of cosine and overlap, which is how
 * much of the lighter text stands in the other. The cosine alone would part an item from a fifth of itself
 * (鹤城 writes in one item what 沅江 divides into five); the overlap alone would liken any short text to a
 * long one.
 */
export class Likeness {
  readonly #texts: { counts: ReadonlyMap<string, number>; vector: Vector; total: number }[];
  readonly #weight: (bigram: string) => number;

  constructor(tasks: readonly Task[]) {
    const counted = tasks.map(bigramsOf);
    this.#weight = rarity(counted);
    this.#texts = counted.map((counts) => ({
      counts,
      vector: vectorOf(counts, this.#weight),
      total: weightOf(counts, this.#weight),
    }));
  }

  /** Likeness of the tasks at two indices; symmetric, between 0 and 1. */
  of(a: number, b: number): number {
    const [x, y] = [this.#texts[a], this.#texts[b]];
    const lighter = Math.min(x?.total ?? 0, y?.total ?? 0);
    if (!x || !y || lighter === 0) return 0;
    const common = commonWeight(x.counts, y.counts, this.#weight);
    return Math.sqrt(cosine(x.vector, y.vector) * (common / lighter));
  }

  /** The bigrams of the task at an index. */
  bigrams(at: number): Iterable<string> {
    return this.#texts[at]?.counts.keys() ?? [];
  }
}
