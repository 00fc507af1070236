import type { Draft } from './draft.ts';
import { nameOf, sharedMeasures } from './naming.ts';
import { commitmentVerb } from './prefixes.ts';
import type { Reading } from './reading.ts';
import { measureOf } from './wholes.ts';

const PAST = /已|去年|近年来|以来/u;

/**
 * The measures without a number of a segment. With a deadline of its own the whole is only how the
 * deadline is met (到2024年底…全面交付), unless what it measures is counted elsewhere (全覆盖).
 */
export function readMeasure(reading: Reading, dated: boolean): Draft[] {
  const { text, begin, opening, lead, deadline } = reading;
  const measure =
    measureOf(text.slice(opening)) ?? (reading.terms.length > 0 ? null : measureOf(text));
  if (!measure || PAST.test(text)) return [];
  const shift = measureOf(text.slice(opening)) ? opening : 0;
  const content = text.slice(shift, shift + measure.to);
  const phraseAt = measure.subject === 'before' ? content.length - measure.phrase.length : 0;
  const subject =
    measure.subject === 'before'
      ? content.slice(0, phraseAt).replace(/^[的]/u, '')
      : content.slice(content.indexOf(measure.phrase) + measure.phrase.length);
  if (subject.length < 2) return [];
  const trend = measure.comparator === 'down' || measure.comparator === 'up';
  const isDeadline = deadline !== null && !trend && (dated || measure.subject === 'behind');
  const verb = commitmentVerb(text);
  const shared = trend ? sharedMeasures(subject) : [{ name: subject, at: 0 }];
  return shared.map(
    ({ name, at }): Draft => ({
      from: at === 0 ? lead : begin + shift + at,
      to: begin + shift + measure.to,
      name: nameOf(name, ''),
      class: isDeadline ? 'deadline' : 'quantitative',
      comparator: isDeadline ? null : measure.comparator,
      value: null,
      unit: null,
      phrase: measure.phrase,
      deadline,
      ...(verb ? { verb } : {}),
    }),
  );
}
