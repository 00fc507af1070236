import { bigramsOf, cosine, overlap, rarity, type Vector, vectorOf } from './likeness.ts';
import type { Task } from './task.ts';

/**
 * How alike the tasks of a corpus are, two at a time: the geometric mean of cosine and overlap. The cosine
 * alone would part an item from a fifth of itself; the overlap alone would liken any short text to a long one.
 */
export class Likeness {
  readonly #counts: Map<string, number>[];
  readonly #vectors: Vector[];
  readonly #weight: (bigram: string) => number;

  constructor(tasks: readonly Task[]) {
    this.#counts = tasks.map(bigramsOf);
    this.#weight = rarity(this.#counts);
    this.#vectors = this.#counts.map((counts) => vectorOf(counts, this.#weight));
  }

  /** Likeness of the tasks at two indices; symmetric, between 0 and 1. */
  of(a: number, b: number): number {
    const [x, y] = [this.#vectors[a] as Vector, this.#vectors[b] as Vector];
    const cos = cosine(x, y);
    if (cos === 0) return 0;
    return Math.sqrt(
      cos * overlap(this.#counts[a] as Vector, this.#counts[b] as Vector, this.#weight),
    );
  }

  /** The bigrams of the task at an index. */
  bigrams(at: number): Iterable<string> {
    return (this.#counts[at] as Vector).keys();
  }
}
