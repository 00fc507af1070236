import { type Measured, measuredOf, type Settled } from './fold.ts';
import { PASS } from './grammar.ts';
import { isBare, listed, nameOf, type Shared, sharedMeasures } from './naming.ts';
import { behindOpening, commitmentVerb, type Draft, type Reading } from './reading.ts';

/** A number that binds, with the row that says so. */
interface Binding extends Measured {
  rule: string;
}

/** The numbers of a segment that bind; those that rows decided on are settled. */
export function readQuantities(reading: Reading, settled: Settled[]): Draft[] {
  const { reader, tokens, segment } = reading;
  if (!tokens.some((token) => reader.grammar.is(token, 'MEASURED'))) return [];
  if (reading.past && commitmentVerb(reading) === null) {
    settled.push({ rule: 'number-past', from: segment.from, to: segment.to });
    return [];
  }
  const bound = bindingsOf(reading, settled);
  return (
    respectively(reading, bound) ??
    bound.flatMap((one, index) => draftsOf(reading, bound, one, index))
  );
}

function bindingsOf(reading: Reading, settled: Settled[]): Binding[] {
  const { reader, tokens, text } = reading;
  const decided = new Map(
    reader.grammar.find(PASS.binding, tokens).map((match) => [match.from, match.row]),
  );
  const found: Binding[] = [];
  let last: Measured | null = null;
  tokens.forEach((token, index) => {
    if (!reader.grammar.is(token, 'MEASURED')) return;
    const measured = measuredOf(
      { grammar: reader.grammar, text, tokens },
      token,
      reader.means.get(token.rule ?? '') ?? {},
    );
    const row = decided.get(index);
    // A count that 和 joins to one that binds binds too: 创建3个示范点和5个示范街道.
    const joined =
      last?.kind === measured.kind &&
      last.chinese === measured.chinese &&
      '、和及与'.includes(text.charAt(token.from - 1));
    const binds = joined || row?.means.binds === true;
    const rule = row?.id ?? (joined ? (found.at(-1)?.rule ?? '') : '');
    if (row) settled.push({ rule, from: token.from, to: token.to });
    if (binds) found.push({ ...measured, rule });
    last = binds ? measured : null;
  });
  return found;
}

type Measure = Pick<
  Draft,
  'class' | 'comparator' | 'value' | 'unit' | 'phrase' | 'deadline' | 'rule'
>;

function measureOf({ text, deadline }: Reading, one: Binding): Measure & Partial<Draft> {
  const { token, comparator, value, max, bound, unit, baseline, tolerance, rule } = one;
  return {
    class: 'quantitative',
    comparator,
    value,
    ...(max === null ? {} : { max }),
    ...(bound ? { bound } : {}),
    unit,
    ...(baseline === null ? {} : { baseline }),
    ...(tolerance === null ? {} : { tolerance }),
    phrase: text.slice(token.from, token.to),
    deadline,
    rule,
  };
}

/** 起数、死亡人数分别下降15%、20%以上: as many measures as values, paired in order; null for all else. */
function respectively(reading: Reading, bound: readonly Binding[]): Draft[] | null {
  const { text, lead, end, opening } = reading;
  const [one] = bound;
  const last = bound.at(-1);
  if (!one || !last || bound.length < 2) return null;
  if (!text.slice(reading.segment.from, last.token.from).includes('分别')) return null;
  const from = Math.min(opening, one.token.from);
  const led = ledByYears(reading, bound.length);
  const names = led
    ? bound.map(() => measureBefore(reading, from, one.token.from))
    : listed(reading, from, one.token.from);
  if (names.length !== bound.length || names.some(({ from, to }) => to - from < 2)) return null;
  const level = one.comparator !== 'up' && one.comparator !== 'down';
  const limit = last.bound ?? (last.comparator === '=' ? null : last.comparator);
  const bounds = limit === '>=' || limit === '<=' || limit === '~' ? limit : null;
  const years = led ?? yearsOf(reading, names);
  return bound.map(
    (each, at): Draft => ({
      ...measureOf(reading, each),
      from: lead,
      to: end,
      name: text.slice(names[at]?.from, names[at]?.to),
      comparator: level && limit && one.comparator === '=' ? limit : one.comparator,
      ...(!level && bounds ? { bound: bounds } : {}),
      phrase: text.slice(one.token.from, last.token.to),
      ...years[at],
    }),
  );
}

/** 到2025年、2027年 and 2024年至2026年，每年: the years that lead in, where they are as many as the values. */
function ledByYears(
  { text, lead, segment }: Reading,
  count: number,
): Pick<Draft, 'deadline'>[] | null {
  const before = text.slice(lead, segment.from);
  const said = [...before.matchAll(/[到至]?(\d{4})年?[底末]?前?/gu)];
  const years = said.map(([words, date = '']) => ({ deadline: { date, words } }));
  const [first, last] = years.map(({ deadline }) => Number(deadline.date));
  if (first && last && said.length === 2 && !/[、和及]/u.test(before)) {
    const words = before.replace(/[，,：:\s]+$/u, '');
    return last - first + 1 === count
      ? Array.from({ length: count }, (_, at) => ({ deadline: { date: `${first + at}`, words } }))
      : null;
  }
  return years.length === count ? years : null;
}

/** What all values of a statement measure: 每年分别|培训安全管理人员. */
function measureBefore(
  { reader: { grammar }, tokens, text }: Reading,
  from: number,
  to: number,
): Shared {
  const opens = tokens.filter(
    (token) => token.from >= from && token.to < to && grammar.is(token, 'FREQUENCY'),
  );
  const begins = opens.at(-1)?.to ?? from;
  const plain = tokens.find(
    (token) => token.from >= begins && text.slice(token.from, token.to) !== '分别',
  );
  return { from: plain && plain.from < to ? plain.from : begins, to };
}

/** 达标率2025年、2027年分别达到80%、90%: one measure, a year for each value; empty where the names are no years. */
function yearsOf(
  { text, previous, segment }: Reading,
  names: readonly { from: number; to: number }[],
): Pick<Draft, 'name' | 'deadline'>[] {
  const said = names.map(({ from, to }) =>
    /^(.*?)[到至]?((\d{4})年[底末]?前?)$/u.exec(text.slice(from, to)),
  );
  const before = previous ? text.slice(previous.from, previous.to) : '';
  const name = said[0]?.[1] || before || text.slice(segment.from, segment.to);
  return said.flatMap((year) =>
    year?.[2] && year[3] ? [{ name, deadline: { date: year[3], words: year[2] } }] : [],
  );
}

function draftsOf(reading: Reading, all: readonly Binding[], one: Binding, index: number): Draft[] {
  const { reader, tokens, text, opening, lead, end, previous, segment } = reading;
  const { token } = one;
  const [before, next] = [all[index - 1], all[index + 1]];
  const starts = before ? jointBetween(text, before, one) : null;
  const ends = next ? jointBetween(text, one, next) : null;
  const from = starts ?? Math.min(opening, token.from);
  const subject = Math.min(behindOpening(reader, tokens, from), token.from);
  const until = ends === null ? end : ends - 1;
  const behind = text.slice(token.to, until);
  const needsMore =
    index === 0 &&
    previous !== null &&
    behind === '' &&
    lead === segment.from &&
    isBare(reading, subject, token.from);
  const shared = sharedMeasures(reading, subject, token.from);
  return shared.map((part, at): Draft => {
    const first = at === 0;
    const verb = first && index === 0 ? commitmentVerb(reading) : null;
    const begins = needsMore ? (previous?.from ?? lead) : (starts ?? lead);
    return {
      ...measureOf(reading, one),
      from: first ? begins : part.from,
      to: until,
      name: needsMore
        ? text.slice(previous?.from, token.from)
        : shared.length > 1
          ? text.slice(part.from, part.to)
          : nameOf(reading, subject, token.from, behind) || text.slice(segment.from, segment.to),
      ...(verb ? { verb } : {}),
    };
  });
}

/** Behind the joint of two numbers of one segment: 建成3个示范点和|5个示范街道; null where they have none. */
function jointBetween(text: string, one: Binding, next: Binding): number | null {
  const words = text.slice(one.token.to, next.token.from);
  const joint = Math.max(...['、', '和', '及', '与'].map((mark) => words.lastIndexOf(mark)));
  return joint < 0 ? null : one.token.to + joint + 1;
}
