import type { RowSentence, SentenceGroup } from '../../model/topic.ts';
import { sourceSpan } from '../../text/piece.ts';
import { countBigrams } from './likeness.ts';
import type { Task } from './task.ts';
import { sentencesOf, type Token } from './tokens.ts';

/**
 * Likeness from which two sentences stand side by side. Read on the five plans: the reworded ones meet down
 * to 0.27 (深化公安武警联勤武装巡逻 with 公安武警联勤武装巡逻等“四项机制”); below that most share no more than
 * 安全生产主体责任.
 */
export const ALIGN_FROM = 0.27;

/** A sentence of a row with what it is compared by. */
interface Line {
  sentence: RowSentence;
  counts: ReadonlyMap<string, number>;
  size: number;
  /** Index of its plan's next sentence in the row, and how far down its plan it stands: 0 to 1. */
  next: number | null;
  depth: number;
}

/**
 * Lay the sentences of a row side by side where they correspond, at most one a plan on such a line, so that
 * each plan's sentences keep their order down the page: greedily by likeness, unless a line would have to
 * stand above and below another. What corresponds to nothing is gathered between those lines.
 * Headings are left out; a sentence that only names who does it stays with the one before.
 * Each sentence is in exactly one group; the order of the groups keeps the order of every plan.
 * @param tasks of one row, in site order.
 */
export function alignSentences(tasks: readonly Task[]): SentenceGroup[] {
  const lines = linesOf(tasks);
  const groupOf = lines.map((_, at) => at);
  const members = lines.map((_, at) => [at]);
  for (const { a, b } of likePairs(lines)) {
    const [x, y] = [groupOf[a] as number, groupOf[b] as number];
    if (x === y || sharePlan(lines, members, x, y)) continue;
    if (reaches(lines, groupOf, members, x, y) || reaches(lines, groupOf, members, y, x)) continue;
    for (const at of members[y] as number[]) groupOf[at] = x;
    members[x]?.push(...(members[y] as number[]));
    members[y] = [];
  }
  return inBands(inOrder(lines, groupOf, members)).map(({ aligned, group }) => ({
    aligned,
    sentences: group.sort((a, b) => a - b).map((at) => (lines[at] as Line).sentence),
  }));
}

/** Put what corresponds to nothing together, as far as no corresponding sentences stand between. */
function inBands(groups: readonly number[][]): { aligned: boolean; group: number[] }[] {
  const bands: { aligned: boolean; group: number[] }[] = [];
  for (const group of groups) {
    const last = bands.at(-1);
    const aligned = group.length > 1;
    if (last && !last.aligned && !aligned) last.group.push(...group);
    else bands.push({ aligned, group: [...group] });
  }
  return bands;
}

function linesOf(tasks: readonly Task[]): Line[] {
  const lines: Line[] = [];
  const last = new Map<string, Line>();
  for (const task of tasks) {
    for (const { sentence, tokens } of proseOf(task)) {
      const counts = countBigrams(tokens, () => 1);
      const size = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const line: Line = { sentence, counts, size, next: null, depth: 0 };
      const before = last.get(task.plan);
      if (before) before.next = lines.length;
      last.set(task.plan, line);
      lines.push(line);
    }
  }
  const totals = Map.groupBy(lines, ({ sentence }) => sentence.plan);
  for (const own of totals.values()) {
    own.forEach((line, at) => {
      line.depth = (at + 0.5) / own.length;
    });
  }
  return lines;
}

/** The sentences of the paragraphs; what only names who does it belongs to the sentence before. */
function proseOf(task: Task): { sentence: RowSentence; tokens: Token[]; piece: number }[] {
  const { plan, node, pieces } = task;
  const found: { sentence: RowSentence; tokens: Token[]; piece: number }[] = [];
  for (const { piece, start, end, tokens } of sentencesOf(task)) {
    if (task.headed && piece === 0) continue;
    const span = sourceSpan(pieces[piece] as Task['pieces'][number], start, end);
    const before = found.at(-1);
    if (before?.piece === piece && tokens.every(({ clause }) => clause)) {
      before.sentence.end = span.end;
    } else found.push({ sentence: { plan, node, ...span }, tokens, piece });
  }
  return found;
}

/** Pairs of lines of different plans that are alike enough, the likest first. */
function likePairs(lines: readonly Line[]): { a: number; b: number; likeness: number }[] {
  const holders = new Map<string, number[]>();
  const pairs: { a: number; b: number; likeness: number }[] = [];
  lines.forEach((line, b) => {
    const common = new Map<number, number>();
    for (const [bigram, count] of line.counts) {
      const list = holders.get(bigram) ?? [];
      for (const a of list) {
        const both = Math.min(count, lines[a]?.counts.get(bigram) ?? 0);
        common.set(a, (common.get(a) ?? 0) + both);
      }
      holders.set(bigram, list);
      list.push(b);
    }
    for (const [a, both] of common) {
      const other = lines[a] as Line;
      const likeness = likenessOf(both, other.size, line.size);
      if (other.sentence.plan !== line.sentence.plan && likeness >= ALIGN_FROM) {
        pairs.push({ a, b, likeness });
      }
    }
  });
  return pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

/** Geometric mean of the Dice coefficient and of the share of the shorter that both have. */
function likenessOf(both: number, x: number, y: number): number {
  return Math.sqrt(((2 * both) / (x + y)) * (both / Math.min(x, y)));
}

function sharePlan(lines: readonly Line[], members: readonly number[][], x: number, y: number) {
  const plans = new Set(members[x]?.map((at) => lines[at]?.sentence.plan));
  return members[y]?.some((at) => plans.has(lines[at]?.sentence.plan)) ?? false;
}

/** Whether some plan, or a chain of plans over other groups, puts group `from` above group `to`. */
function reaches(
  lines: readonly Line[],
  groupOf: readonly number[],
  members: readonly number[][],
  from: number,
  to: number,
): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    for (const at of members[group] as number[]) {
      const next = lines[at]?.next ?? null;
      if (next === null) continue;
      const below = groupOf[next] as number;
      if (below === to) return true;
      if (!seen.has(below)) {
        seen.add(below);
        open.push(below);
      }
    }
  }
  return false;
}

/** The groups from top to bottom: of those that may come next, the one that stands highest in its plans. */
function inOrder(lines: readonly Line[], groupOf: readonly number[], members: readonly number[][]) {
  const waiting = members.map(() => 0);
  for (const { next } of lines) {
    if (next !== null)
      waiting[groupOf[next] as number] = (waiting[groupOf[next] as number] ?? 0) + 1;
  }
  const depth = members.map((group) => Math.min(...group.map((at) => (lines[at] as Line).depth)));
  const ready = members.flatMap((group, at) => (group.length > 0 && waiting[at] === 0 ? [at] : []));
  const order: number[][] = [];
  while (ready.length > 0) {
    ready.sort((x, y) => (depth[x] as number) - (depth[y] as number) || x - y);
    const group = [...(members[ready.shift() as number] as number[])];
    order.push(group);
    for (const at of group) {
      const next = lines[at]?.next ?? null;
      if (next === null) continue;
      const below = groupOf[next] as number;
      waiting[below] = (waiting[below] as number) - 1;
      if (waiting[below] === 0) ready.push(below);
    }
  }
  return order;
}
