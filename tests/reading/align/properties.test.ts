import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pair, Placing, SharedRun } from '../../../src/model/topic.ts';
import { Likeness } from '../../../src/reading/align/alike.ts';
import {
  alignSentences,
  pairTasks,
  placeTasks,
  sharedWording,
} from '../../../src/reading/align/index.ts';
import { findMatches, wordsOf } from '../../../src/reading/align/matches.ts';
import { keyOf } from '../../../src/reading/align/task.ts';
import { registry, tasks } from './corpus.ts';
import { row, type Sourced, wordsIn, wordsOfTask } from './sourced.ts';

const RUNS = { numRuns: 300 };

describe('likeness', () => {
  it('is symmetric, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(row, (sourced) => {
        const own = sourced.map(({ task }) => task);
        const likeness = new Likeness(own);
        own.forEach((_, a) => {
          own.forEach((_, b) => {
            const value = likeness.of(a, b);
            expect(value).toBe(likeness.of(b, a));
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          });
          const self = likeness.of(a, a);
          expect(self === 0 || self > 0.9999).toBe(true);
        });
      }),
      RUNS,
    );
  });
});

describe('shared wording', () => {
  it('stands in the other plans, at the offsets given', () => {
    fc.assert(
      fc.property(row, (sourced) => {
        const wording = sharedWording(sourced.map(({ task }) => task));
        wording.forEach(({ runs }, at) => {
          const own = sourced[at] as Sourced;
          let last = 0;
          for (const run of runs) {
            expect(run.start).toBeGreaterThanOrEqual(last);
            last = run.end;
            // Begins and ends on a word, so nothing of it lies in a cut.
            const words = wordsIn(own, run);
            expect(words).not.toBe('');
            expect(own.source.slice(run.start, run.end)).not.toMatch(/^\s|\s$/u);
            expectElsewhere(sourced, run, words);
          }
        });
      }),
      RUNS,
    );
  });

  function expectElsewhere(sourced: readonly Sourced[], run: SharedRun, words: string) {
    if (run.kind === 'differs') {
      for (const { plan, node, text } of run.against) {
        const other = sourced.find(({ task }) => task.plan === plan && task.node === node);
        expect(other?.task.pieces[0]?.text).toContain(text);
      }
      return;
    }
    for (const plan of run.plans) {
      const others = sourced.filter(({ task }) => task.plan === plan);
      expect(others.some((other) => `|${wordsOfTask(other)}|`.includes(`|${words}|`))).toBe(true);
    }
  }

  it('finds every longest common stretch, and no other', () => {
    fc.assert(
      fc.property(row, (sourced) => {
        const words = wordsOf(sourced.map(({ task }) => task));
        const found = findMatches(words).map((match) => Object.values(match).join(' '));
        expect(found.toSorted()).toEqual(byHand(words).toSorted());
      }),
      RUNS,
    );
  });

  /** The same without an index: try every two places. */
  function byHand(words: ReturnType<typeof wordsOf>): string[] {
    const found: string[] = [];
    words.forEach((x, a) => {
      words.slice(a + 1).forEach((y, after) => {
        if (x.task.plan === y.task.plan) return;
        x.tokens.forEach((_, from) => {
          y.tokens.forEach((_, to) => {
            const at = (step: number) => x.tokens[from + step]?.word;
            const other = (step: number) => y.tokens[to + step]?.word;
            if (at(-1) !== undefined && at(-1) === other(-1)) return;
            let count = 0;
            while (at(count) !== undefined && at(count) === other(count)) count++;
            const length = x.tokens
              .slice(from, from + count)
              .reduce((sum, token) => sum + token.length, 0);
            if (count >= 5 && length >= 8) {
              found.push([a, a + 1 + after, from, to, count, length].join(' '));
            }
          });
        });
      });
    });
    return found;
  }
});

describe('aligned sentences', () => {
  it('hold each sentence once, one a plan where they correspond, in the order of each plan', () => {
    fc.assert(
      fc.property(row, (sourced) => {
        const own = sourced.map(({ task }) => task);
        const groups = alignSentences(own);
        const last = new Map<string, number>();
        for (const { aligned, sentences } of groups) {
          const plans = sentences.map(({ plan }) => plan);
          if (aligned) expect(new Set(plans).size).toBe(plans.length);
          if (aligned) expect(plans.length).toBeGreaterThan(1);
          for (const { plan, start, end } of sentences) {
            expect(start).toBeGreaterThanOrEqual(last.get(plan) ?? 0);
            last.set(plan, end);
          }
        }
        const covered = groups
          .flatMap(({ sentences }) => sentences)
          .map(({ plan, node, start, end }) => {
            const one = sourced.find(({ task }) => task.plan === plan && task.node === node);
            return one ? wordsIn(one, { start, end }) : '';
          });
        const words = (list: string[]) => list.flatMap((text) => text.split('|')).filter(Boolean);
        expect(words(covered).toSorted()).toEqual(words(sourced.map(wordsOfTask)).toSorted());
      }),
      RUNS,
    );
  });
});

describe('shuffled input', () => {
  const strangers = tasks.filter(({ plan }) => plan === 'pingjiang');
  const keys = new Set(strangers.map(keyOf));
  const hidden = {
    ...registry,
    topics: registry.topics.map((topic) => ({
      ...topic,
      placings: topic.placings.filter((placing) => !keys.has(keyOf(placing))),
    })),
  };
  const shuffled = fc.shuffledSubarray(tasks, { minLength: tasks.length, maxLength: tasks.length });
  const placed = placeTasks(tasks, hidden).placings;
  const pairs = pairTasks(tasks, placed);

  const byText = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).toSorted();

  it('gives the same placings and the same pairs', () => {
    fc.assert(
      fc.property(shuffled, (other) => {
        const placings: Placing[] = placeTasks(other, hidden).placings;
        expect(byText(placings)).toEqual(byText(placed));
        expect(byText(pairTasks(other, placings).map(unordered))).toEqual(
          byText(pairs.map(unordered)),
        );
      }),
      { numRuns: 5 },
    );
  });

  /** Which plan comes first is a matter of site order. */
  function unordered({ a_plan, a_path, b_plan, b_path, ...rest }: Pair) {
    return { sides: [`${a_plan} ${a_path}`, `${b_plan} ${b_path}`].sort(), ...rest };
  }
});
