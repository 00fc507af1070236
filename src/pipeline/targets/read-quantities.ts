import { binds } from './binding.ts';
import { type Comparison, compare } from './comparators.ts';
import type { Draft } from './draft.ts';
import { isBare, nameOf, sharedMeasures } from './naming.ts';
import { commitmentVerb, openingLength } from './prefixes.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import type { Reading } from './read-piece.ts';

interface Bound {
  quantity: Quantity;
  compared: Comparison;
}

/** The numbers of a segment that bind. What a frequency, a date or a quotation holds is not read again. */
export function readQuantities(reading: Reading, often: readonly Draft[]): Draft[] {
  const { text, begin, terms, quotes } = reading;
  if (often.length > 0 || !/[\d一二两三四五六七八九十百千]/u.test(text)) return [];
  const bound = quantitiesOf(text)
    .filter(({ from, to }) => {
      const at = begin + from;
      return (
        terms.every((term) => term.to <= from || to <= term.from) &&
        !quotes.some(([a, b]) => a < at && at < b)
      );
    })
    .map((quantity) => ({ quantity, compared: compare(text, quantity) }))
    .filter(({ quantity, compared }) => binds(text, quantity, compared));
  return bound.flatMap((one, index) => draftsOf(reading, bound, one, index));
}

function draftsOf(reading: Reading, all: readonly Bound[], one: Bound, index: number): Draft[] {
  const { text, begin, opening, lead, end, previous, whole, deadline } = reading;
  const { quantity, compared } = one;
  const previousBound = all[index - 1];
  const next = all[index + 1];
  const starts = previousBound ? joinBetween(text, previousBound, one) : null;
  const ends = next ? joinBetween(text, one, next) : null;
  const from = starts ?? Math.min(opening, compared.from);
  const subject = text.slice(from + openingLength(text.slice(from, compared.from)), compared.from);
  const behind = whole.slice(begin + compared.to, ends === null ? end : begin + ends - 1);
  const needsMore = index === 0 && isBare(subject) && behind === '' && previous !== null && lead === begin;
  const shared = sharedMeasures(subject);
  return shared.map((part, at): Draft => {
    const first = at === 0;
    const verb = first && index === 0 ? commitmentVerb(text) : null;
    return {
      from: !first
        ? begin + compared.from - subject.length + part.at
        : needsMore && previous
          ? previous.from
          : starts === null
            ? lead
            : begin + starts,
      to: ends === null ? end : begin + ends - 1,
      name: needsMore && previous
        ? whole.slice(previous.from, begin) + subject
        : shared.length > 1
          ? part.name
          : nameOf(subject, behind) || text,
      class: 'quantitative',
      comparator: compared.comparator,
      value: quantity.value,
      ...(quantity.max === null ? {} : { max: quantity.max }),
      ...(compared.bound && compared.bound !== '=' ? { bound: compared.bound } : {}),
      unit: quantity.unit,
      phrase: text.slice(compared.from, compared.to),
      deadline,
      ...(verb ? { verb } : {}),
    };
  });
}

/** Behind the joint of two numbers of one segment: 建成3个示范点和|5个示范街道; null where they have none. */
function joinBetween(text: string, one: Bound, next: Bound): number | null {
  const between = text.slice(one.compared.to, next.compared.from);
  const joint = Math.max(...['、', '和', '及', '与'].map((mark) => between.lastIndexOf(mark)));
  return joint < 0 ? null : one.compared.to + joint + 1;
}
