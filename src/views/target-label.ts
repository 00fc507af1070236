import type { Target, TargetClass } from '../model/target.ts';

/** What the classes of targets are called, in the order of lists. */
export const TARGET_CLASSES: readonly { id: TargetClass; name: string }[] = [
  { id: 'quantitative', name: '定量' },
  { id: 'zero', name: '底线' },
  { id: 'deadline', name: '时限' },
  { id: 'qualitative', name: '定性' },
];

/** A quotation no longer than this stands for itself. */
const SHORT = 28;

/**
 * What a target says where its subject stands beside it (a row of the table of indicators): `80%`,
 * `同比下降5%左右`, `基本消除`. What must not happen says nothing without its object and is quoted.
 */
export function targetValue(target: Target): string {
  const { phrase, deadline } = target;
  if (target.class === 'zero') return targetLabel(target);
  return deadline && !phrase.includes(deadline.words) ? `${deadline.words}${phrase}` : phrase;
}

/** A target that stands by itself: its quotation, or, where that is long, what it speaks of and the value. */
export function targetLabel({ quote, name, phrase }: Target): string {
  if (quote.length <= SHORT) return quote;
  const subject = name.length <= SHORT ? name : `……${name.slice(-SHORT / 2)}`;
  return subject.includes(phrase) ? subject : `${subject}：${phrase}`;
}
