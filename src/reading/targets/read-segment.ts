import type { Term } from './dates.ts';
import { isOutcome, readDeadline } from './deadlines.ts';
import type { Settled } from './fold.ts';
import { frequenciesIn, readFrequencies } from './frequencies.ts';
import { readQuantities } from './quantities.ts';
import type { Draft, Reading } from './reading.ts';
import { readMeasures, readZero } from './statements.ts';

/** The targets of one segment: what must not be, how often, how much, the whole, by when.
 * @param inherited the term that governs the sentence.
 */
export function readSegment(
  reading: Reading,
  inherited: Term | null,
  labelled: boolean,
  settled: Settled[],
): Draft[] {
  const zero = readZero(reading, settled);
  const frequencies = frequenciesIn(reading);
  const often = readFrequencies(reading, frequencies);
  const counted = frequencies.some((one) => one.counted);
  const much = counted ? [] : readQuantities(reading, settled);
  if (zero) return [...often, ...much.filter(({ from }) => from !== zero.from), zero];
  const [frequency] = frequencies;
  if (frequency && !frequency.due && much.length > 0) {
    // 每年完成不少于20%: the share is due each year; 每年 alone counts nothing.
    if (much.some(({ deadline }) => deadline !== reading.deadline)) return much;
    return much.map((draft) => ({ ...draft, recurring: frequency.recurring }));
  }
  const found = [...often, ...much].sort((a, b) => a.from - b.from);
  if (found.length > 0) return found;
  const measures = readMeasures(reading, settled);
  if (measures.length > 0) return measures;
  if (!reading.dated && inherited && !isOutcome(reading)) return [];
  const deadline = readDeadline(reading, labelled, settled);
  return deadline ? [deadline] : [];
}
