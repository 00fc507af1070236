import { binds } from './binding.ts';
import { type Comparison, compare } from './comparators.ts';
import type { Draft } from './draft.ts';
import type { Frequency } from './frequencies.ts';
import { isBare, nameOf, sharedMeasures } from './naming.ts';
import { commitmentVerb, openingLength } from './prefixes.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import type { Reading } from './reading.ts';

interface Bound {
  quantity: Quantity;
  compared: Comparison;
}

/** The numbers of a segment that bind. What a frequency, a date or a quotation holds is not read again. */
export function readQuantities(reading: Reading, often: readonly Frequency[]): Draft[] {
  const { text, begin, terms, quotes } = reading;
  if (!/[\d一二两三四五六七八九十百千]/u.test(text)) return [];
  const bound = quantitiesOf(text)
    .filter(({ from, to }) => {
      const at = begin + from;
      return (
        [...terms, ...often].every((other) => other.to <= from || to <= other.from) &&
        !quotes.some(([a, b]) => a < at && at < b)
      );
    })
    .map((quantity) => ({ quantity, compared: compare(text, quantity) }))
    .filter(bindsAfter(text));
  return (
    respectively(reading, bound) ??
    bound.flatMap((one, index) => draftsOf(reading, bound, one, index))
  );
}

/** 起数、死亡人数分别下降15%、20%以上: as many measures as values, paired in order; null for all else. */
function respectively(reading: Reading, bound: readonly Bound[]): Draft[] | null {
  const { text, lead, end, opening, deadline } = reading;
  const [one] = bound;
  const last = bound.at(-1);
  if (!one || !last || bound.length < 2 || !text.slice(0, one.quantity.from).includes('分别')) {
    return null;
  }
  const measures = text
    .slice(Math.min(opening, one.compared.from), one.compared.from)
    .split(/[、和及与]/u);
  if (measures.length !== bound.length || measures.some((name) => name.length < 2)) return null;
  const { comparator } = one.compared;
  const limit =
    last.compared.bound ?? (last.compared.comparator === '=' ? null : last.compared.comparator);
  const level = comparator !== 'up' && comparator !== 'down';
  return bound.map(
    ({ quantity }, at): Draft => ({
      from: lead,
      to: end,
      name: measures[at] ?? text,
      class: 'quantitative',
      comparator: level && limit && comparator === '=' ? limit : comparator,
      value: quantity.value,
      ...(!level && (limit === '>=' || limit === '<=' || limit === '~') ? { bound: limit } : {}),
      unit: quantity.unit,
      phrase: text.slice(one.compared.from, last.compared.to),
      deadline,
    }),
  );
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
  const needsMore =
    index === 0 && isBare(subject) && behind === '' && previous !== null && lead === begin;
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
      name:
        needsMore && previous
          ? whole.slice(previous.from, begin) + subject
          : shared.length > 1
            ? part.name
            : nameOf(subject, behind) || text,
      class: 'quantitative',
      comparator: compared.comparator,
      value: quantity.value,
      ...(quantity.max === null ? {} : { max: quantity.max }),
      ...(compared.bound ? { bound: compared.bound } : {}),
      unit: quantity.unit,
      phrase: text.slice(compared.from, compared.to),
      deadline,
      ...(verb ? { verb } : {}),
    };
  });
}

/** A count that 和 joins to one that binds binds too: 创建3个示范点**和5个示范街道**. */
function bindsAfter(text: string): (one: Bound) => boolean {
  let last: Quantity | null = null;
  return ({ quantity, compared }) => {
    const joined =
      last?.kind === quantity.kind &&
      last.chinese === quantity.chinese &&
      /[、和及与]$/u.test(text.slice(0, compared.from));
    const bound = joined || binds(text, quantity, compared);
    last = bound ? quantity : null;
    return bound;
  };
}

/** Behind the joint of two numbers of one segment: 建成3个示范点和|5个示范街道; null where they have none. */
function joinBetween(text: string, one: Bound, next: Bound): number | null {
  const between = text.slice(one.compared.to, next.compared.from);
  const joint = Math.max(...['、', '和', '及', '与'].map((mark) => between.lastIndexOf(mark)));
  return joint < 0 ? null : one.compared.to + joint + 1;
}
