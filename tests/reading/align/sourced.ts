import fc from 'fast-check';
import type { Task } from '../../../src/reading/align/task.ts';
import { tokensOf } from '../../../src/reading/align/tokens.ts';
import { pieceOf } from '../../../src/text/piece.ts';

/** Phrases that come again, with what the stage has to bear: widths, levels, numbers, loose brackets. */
const PHRASES = [
  '坚决防止新增隐性债务，',
  '确保全区安全生产形势持续稳定向好。',
  '确保全市安全生产形势持续稳定向好。',
  '现行案件发案率同比下降50%',
  '现行案件发案率同比下降5%左右',
  '力争到2024年底',
  '（区财政局牵头）',
  '打好蓝天、碧水、净土攻坚战;',
  '基本消除',
  '𠮷祥“',
  'ＶＯＣs治理',
  '，',
];

/** A text of phrases and single characters; page breaks in the middle that the view cuts out. */
const phrases = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...PHRASES) },
    { weight: 1, arbitrary: fc.constantFrom('安', '全', '区', '3', '%', '。', ' ', 'x') },
  ),
  { minLength: 1, maxLength: 12 },
);

const taskParts = fc.record({
  plan: fc.constantFrom('a', 'b', 'c'),
  phrases,
  breaks: fc.infiniteStream(fc.boolean()),
});

/** A task and the untouched source it stands in. */
export interface Sourced {
  task: Task;
  source: string;
}

/** The tasks of a row: up to five, of up to three plans. */
export const row: fc.Arbitrary<Sourced[]> = fc.array(taskParts, { maxLength: 5 }).map((parts) => {
  const sources = new Map<string, string>();
  const placed = parts.map(({ plan, phrases: words, breaks }) => {
    let source = sources.get(plan) ?? '';
    const kept = words.map((word) => {
      const start = source.length;
      source += word;
      const span = { start, end: source.length };
      if (breaks.next().value) source += '\n\n';
      return span;
    });
    source += '\n';
    sources.set(plan, source);
    return { plan, kept };
  });
  return placed.map(({ plan, kept }, order) => {
    const source = sources.get(plan) ?? '';
    const task: Task = {
      plan,
      node: `${order + 1}`,
      path: `${order + 1}`,
      order,
      title: '',
      pieces: [pieceOf(source, kept)],
      headed: false,
      clauses: [],
    };
    return { task, source };
  });
});

/** The words of a span of a task, folded. */
export function wordsIn({ task }: Sourced, { start, end }: { start: number; end: number }): string {
  const [piece] = task.pieces;
  if (!piece) return '';
  const kept = piece.cuts.filter((cut) => cut.start >= start && cut.end <= end);
  const length = end - start - kept.reduce((sum, cut) => sum + cut.end - cut.start, 0);
  const before = piece.cuts
    .filter((cut) => cut.end <= start)
    .reduce((sum, cut) => sum + cut.end - cut.start, 0);
  const text = piece.text.slice(start - piece.start - before).slice(0, length);
  return tokensOf({ pieces: [{ start: 0, end: text.length, text, cuts: [] }], clauses: [] })
    .map(({ word }) => word)
    .join('|');
}

/** All words of a task, folded. */
export function wordsOfTask({ task }: Sourced): string {
  return tokensOf(task)
    .map(({ word }) => word)
    .join('|');
}
