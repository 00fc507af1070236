import type { SharedRun, TaskWording } from '../../model/topic.ts';
import { sourceSpan } from '../../text/piece.ts';
import { differencesOf, textOf } from './differs.ts';
import { findMatches, type Match, type Worded, wordsOf } from './matches.ts';
import type { Task } from './task.ts';
import type { Token } from './tokens.ts';

/** A task is held for differing numbers against this many others, those that share most with it. */
const PARTNERS = 8;

type Difference = Extract<SharedRun, { kind: 'differs' }>['against'][number];

/** What is known of each token of a task. */
interface Marks {
  /** Other plans whose wording covers it, each with the token up to which one stretch of it goes on. */
  plans: Map<string, number>[];
  /** Differences as token ranges; sorted and joined later. */
  differences: { from: number; to: number; against: Difference[] }[];
}

/**
 * For each task of a row the stretches of its wording that also stand in another plan of the row, and the
 * places inside them where a number, a degree or a commitment differs. What no run covers is its own.
 * A stretch has at least 8 characters, punctuation and blanks not counted; width, case and the level
 * (区/市/县) make no difference. Offsets are UTF-16 offsets into the source of the task's plan.
 * @param tasks of one row, in site order; the result keeps it.
 */
export function sharedWording(tasks: readonly Task[]): TaskWording[] {
  const row = wordsOf(tasks);
  const matches = findMatches(row);
  const marks = row.map(
    ({ tokens }): Marks => ({ plans: tokens.map(() => new Map()), differences: [] }),
  );
  for (const match of matches) markShared(row, marks, match);
  for (const pair of pairsOf(matches)) markDifferences(row, marks, pair);
  return row.map((worded, at) => {
    const { plan, node, path } = worded.task;
    return { plan, node, path, runs: runsOf(worded, marks[at] as Marks, tasks) };
  });
}

function markShared(row: readonly Worded[], marks: readonly Marks[], match: Match): void {
  const { a, b, aFrom, bFrom, count } = match;
  const mark = (at: number, from: number, { task: { plan } }: Worded) => {
    for (let token = from; token < from + count; token++) {
      const known = marks[at]?.plans[token];
      known?.set(plan, Math.max(known.get(plan) ?? 0, from + count));
    }
  };
  mark(a, aFrom, row[b] as Worded);
  mark(b, bFrom, row[a] as Worded);
}

/** The matches of each two tasks, without the pairs that neither side ranks among its `PARTNERS`. */
function pairsOf(matches: readonly Match[]): Match[][] {
  const pairs = new Map<string, Match[]>();
  for (const match of matches) {
    const key = `${match.a} ${match.b}`;
    const list = pairs.get(key);
    if (list) list.push(match);
    else pairs.set(key, [match]);
  }
  const ranks = new Map<number, number>();
  return [...pairs.values()]
    .map((list) => ({ list, shared: list.reduce((sum, { length }) => sum + length, 0) }))
    .sort((x, y) => y.shared - x.shared)
    .filter(({ list: [first] }) => {
      const { a, b } = first as Match;
      const rank = Math.min(ranks.get(a) ?? 0, ranks.get(b) ?? 0);
      for (const at of [a, b]) ranks.set(at, (ranks.get(at) ?? 0) + 1);
      return rank < PARTNERS;
    })
    .map(({ list }) => list);
}

function markDifferences(row: readonly Worded[], marks: readonly Marks[], pair: Match[]): void {
  const [{ a, b }] = pair as [Match];
  const [x, y] = [row[a] as Worded, row[b] as Worded];
  const side = ({ task: { plan, node } }: Worded, text: string) => ({ plan, node, text });
  for (const { aFrom, aTo, bFrom, bTo } of differencesOf(x, y, pair)) {
    const [inA, inB] = [textOf(x, aFrom, aTo), textOf(y, bFrom, bTo)];
    // Where a side has nothing there is nothing to mark; the other side says so with an empty text.
    if (inA) marks[a]?.differences.push({ from: aFrom, to: aTo, against: [side(y, inB)] });
    if (inB) marks[b]?.differences.push({ from: bFrom, to: bTo, against: [side(x, inA)] });
  }
}

function runsOf({ task, tokens }: Worded, { plans, differences }: Marks, row: readonly Task[]) {
  const order = new Map(row.map(({ plan }, at) => [plan, at]));
  const bySite = (x: string, y: string) => (order.get(x) ?? 0) - (order.get(y) ?? 0);
  const runs: SharedRun[] = [];
  const joined = joinDifferences(differences);
  let at = 0;
  while (at < tokens.length) {
    const difference = joined.find(({ from, to }) => from <= at && at < to);
    const to = difference?.to ?? sameEnd(tokens, plans, joined, at);
    const span = spanOf(task, tokens, at, to);
    const others = plans[at] as Marks['plans'][number];
    if (difference) {
      const against = [...difference.against].sort((x, y) => bySite(x.plan, y.plan));
      runs.push({ kind: 'differs', ...span, against });
    } else if (others.size > 0) {
      runs.push({ kind: 'shared', ...span, plans: [...others.keys()].sort(bySite) });
    }
    at = to;
  }
  return runs;
}

/**
 * How far from `at` the tokens stand in the same plans, in one stretch of each, in one piece, and outside a
 * difference. Two stretches that another plan has in another order stay two runs.
 */
function sameEnd(
  tokens: readonly Token[],
  plans: Marks['plans'],
  differences: readonly { from: number }[],
  at: number,
): number {
  const [first, own] = [tokens[at] as Token, plans[at] as Marks['plans'][number]];
  const reach = Math.min(tokens.length, ...own.values());
  let to = at + 1;
  while (
    to < reach &&
    tokens[to]?.piece === first.piece &&
    hasSameKeys(plans[to], own) &&
    !differences.some(({ from }) => from === to)
  ) {
    to++;
  }
  return to;
}

function hasSameKeys(a: Marks['plans'][number] | undefined, b: Marks['plans'][number]): boolean {
  return a?.size === b.size && [...b.keys()].every((plan) => a.has(plan));
}

/** Differences that touch the same words become one. */
function joinDifferences(differences: Marks['differences']): Marks['differences'] {
  const joined: Marks['differences'] = [];
  for (const one of [...differences].sort((x, y) => x.from - y.from || x.to - y.to)) {
    const last = joined.at(-1);
    if (last && one.from < last.to) {
      last.to = Math.max(last.to, one.to);
      last.against.push(...one.against);
    } else joined.push({ ...one, against: [...one.against] });
  }
  return joined;
}

function spanOf({ pieces }: Task, tokens: readonly Token[], from: number, to: number) {
  const [first, last] = [tokens[from] as Token, tokens[to - 1] as Token];
  const piece = pieces[first.piece] as Task['pieces'][number];
  return sourceSpan(piece, first.at, last.at + last.length);
}
