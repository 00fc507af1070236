import type { Pair, Placing } from '../../model/topic.ts';
import { Likeness } from './alike.ts';
import { candidatePairs } from './candidates.ts';
import { round } from './place.ts';
import { rowsOf } from './rows.ts';
import { keyOf, type Task } from './task.ts';
import { fold } from './tokens.ts';

/**
 * Likeness (see `Likeness`) from which two tasks of a row are the same. Read on the five plans: the split
 * items of 沅江 stand at 0.64 and above, what a reader calls the same task under other words at 0.24–0.45
 * (鹤城二/（一）/8 and 沅江二/（一）/4: 0.245), and the first false friend at 0.237 (标准化 against 岳阳楼二/6).
 */
export const SAME_FROM = 0.24;

/** Below this two tasks of a row have only the words of the trade in common, and make no pair. */
export const RELATED_FROM = 0.06;

/** Titles this alike name the same task even where the texts differ: 打好蓝天攻坚战, 打好蓝天保卫战. */
const SAME_TITLE = 0.6;

/** How many pairs a task brings in on one row at most, the likest first. */
const PAIRS_A_TASK = 24;

interface Likely {
  a: number;
  b: number;
  similarity: number;
}

/**
 * Pairs of tasks across plans, each once, sorted by the order of the tasks given. Only tasks that share a
 * row are compared, and of those only candidates (see `candidatePairs`), so the work grows with the number
 * of tasks and not with its square.
 * @param tasks in site order: the plan that stands first becomes `a`.
 */
export function pairTasks(tasks: readonly Task[], placings: readonly Placing[]): Pair[] {
  const index = new Map(tasks.map((task, at) => [keyOf(task), at]));
  const likeness = new Likeness(tasks);
  const known = new Map<string, Likely>();
  const kept = new Map<string, Likely>();
  for (const { members } of rowsOf(tasks, placings)) {
    const row = members.map((task) => index.get(keyOf(task)) as number);
    const candidates = candidatePairs(
      row.map((at) => ({ plan: (tasks[at] as Task).plan, bigrams: likeness.bigrams(at) })),
    );
    const likely = candidates.map(([x, y]) => {
      const [a, b] = [row[x] as number, row[y] as number];
      const key = `${a} ${b}`;
      const pair = known.get(key) ?? { a, b, similarity: round(likeness.of(a, b)) };
      known.set(key, pair);
      return pair;
    });
    for (const pair of likest(likely)) kept.set(`${pair.a} ${pair.b}`, pair);
  }
  return [...kept.values()]
    .sort((x, y) => x.a - y.a || x.b - y.b)
    .map(({ a, b, similarity }) => toPair(tasks[a] as Task, tasks[b] as Task, similarity))
    .filter(({ strength, similarity }) => strength === 'same' || similarity >= RELATED_FROM);
}

/** For each task its likest pairs. */
function likest(pairs: readonly Likely[]): Set<Likely> {
  const byTask = new Map<number, Likely[]>();
  for (const pair of pairs) {
    for (const at of [pair.a, pair.b]) {
      const list = byTask.get(at);
      if (list) list.push(pair);
      else byTask.set(at, [pair]);
    }
  }
  const kept = new Set<Likely>();
  for (const list of byTask.values()) {
    list.sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b);
    for (const pair of list.slice(0, PAIRS_A_TASK)) kept.add(pair);
  }
  return kept;
}

function toPair(a: Task, b: Task, similarity: number): Pair {
  const same = similarity >= SAME_FROM || titleLikeness(a.title, b.title) >= SAME_TITLE;
  return {
    a_plan: a.plan,
    a_path: a.path,
    b_plan: b.plan,
    b_path: b.path,
    strength: same ? 'same' : 'related',
    similarity,
  };
}

/** Dice coefficient of the character bigrams of two titles, marks aside. */
export function titleLikeness(a: string, b: string): number {
  const [x, y] = [titleBigrams(a), titleBigrams(b)];
  if (x.size === 0 || y.size === 0) return 0;
  const common = [...x].filter((bigram) => y.has(bigram)).length;
  return (2 * common) / (x.size + y.size);
}

function titleBigrams(title: string): Set<string> {
  const letters = fold(title).replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}
