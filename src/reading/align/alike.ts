import { bigramsOf, rarity, vectorOf, weightOf } from './likeness.ts';
import type { Task } from './task.ts';

/** A text as columns, by ascending number of the bigram: two of them are compared in one pass over both. */
interface Columns {
  bigrams: Int32Array;
  counts: Int32Array;
  /** tf-idf, of Euclidean length 1. */
  values: Float64Array;
  /** Weight of the whole text. */
  total: number;
}

/**
 * How alike the tasks of a corpus are, two at a time: the geometric mean of cosine and overlap, which is how
 * much of the lighter text stands in the other. The cosine alone would part an item from a fifth of itself
 * (鹤城 writes in one item what 沅江 divides into five); the overlap alone would liken any short text to a
 * long one.
 */
export class Likeness {
  readonly #texts: Columns[];
  readonly #weights: Float64Array;
  readonly #tasks: readonly Task[];

  constructor(tasks: readonly Task[]) {
    this.#tasks = tasks;
    const counted = tasks.map(bigramsOf);
    const weight = rarity(counted);
    const numbers = new Map<string, number>();
    for (const counts of counted) {
      for (const bigram of counts.keys()) {
        if (!numbers.has(bigram)) numbers.set(bigram, numbers.size);
      }
    }
    this.#weights = Float64Array.from(numbers.keys(), weight);
    this.#texts = counted.map((counts) => {
      const vector = vectorOf(counts, weight);
      const entries = [...counts].map(([bigram, count]) => ({
        number: numbers.get(bigram) ?? 0,
        count,
        value: vector.get(bigram) ?? 0,
      }));
      entries.sort((a, b) => a.number - b.number);
      return {
        bigrams: Int32Array.from(entries, ({ number }) => number),
        counts: Int32Array.from(entries, ({ count }) => count),
        values: Float64Array.from(entries, ({ value }) => value),
        total: weightOf(counts, weight),
      };
    });
  }

  /** Likeness of the tasks at two indices; symmetric, between 0 and 1. */
  of(a: number, b: number): number {
    const [x, y] = [this.#texts[a], this.#texts[b]];
    const lighter = Math.min(x?.total ?? 0, y?.total ?? 0);
    if (!x || !y || lighter === 0) return 0;
    const { cosine, common } = this.#compare(x, y);
    return Math.sqrt(Math.min(1, cosine) * (common / lighter));
  }

  /** The bigrams of the task at an index. */
  bigrams(at: number): Iterable<string> {
    const task = this.#tasks[at];
    return task ? bigramsOf(task).keys() : [];
  }

  /** The cosine of two texts, and the weight of what both have. */
  #compare(x: Columns, y: Columns): { cosine: number; common: number } {
    let [i, j, cosine, common] = [0, 0, 0, 0];
    while (i < x.bigrams.length && j < y.bigrams.length) {
      const step = (x.bigrams[i] as number) - (y.bigrams[j] as number);
      if (step === 0) {
        cosine += (x.values[i] as number) * (y.values[j] as number);
        const count = Math.min(x.counts[i] as number, y.counts[j] as number);
        common += count * (this.#weights[x.bigrams[i] as number] as number);
      }
      if (step <= 0) i++;
      if (step >= 0) j++;
    }
    return { cosine, common };
  }
}
