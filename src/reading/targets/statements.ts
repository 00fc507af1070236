import type { Target } from '../../model/target.ts';
import { COMMITMENTS } from '../../model/values.ts';
import type { Match } from '../rules.ts';
import { partsOf, type Settled } from './fold.ts';
import { PASS } from './grammar.ts';
import { nameOf, sharedMeasures } from './naming.ts';
import { commitmentVerb, type Draft, type Reading } from './reading.ts';

/** Where the parts of a match stand, as view offsets. */
interface Places {
  whole: { from: number; to: number };
  of(name: string): { from: number; to: number } | null;
}

function placesOf(match: Match, { tokens }: Reading): Places {
  const parts = partsOf(match, tokens);
  const [first, last] = [tokens[match.from], tokens[match.to - 1]];
  return {
    whole: { from: first?.from ?? 0, to: last?.to ?? 0 },
    of(name) {
      const found = parts[name];
      const [a, b] = [found?.[0], found?.at(-1)];
      return a && b ? { from: a.from, to: b.to } : null;
    },
  };
}

/** The matches of a pass, which settle what they stand on; those that refuse are gone. */
function statementsOf(reading: Reading, pass: number, settled: Settled[]): Match[] {
  const { reader, tokens } = reading;
  return reader.grammar.find(pass, tokens).filter((match) => {
    const { whole } = placesOf(match, reading);
    settled.push({ rule: match.row.id, ...whole });
    return match.row.means.is !== 'refused';
  });
}

/** The zero target of a segment: what must not be. */
export function readZero(reading: Reading, settled: Settled[]): Draft | null {
  for (const pass of [PASS.avoiding, PASS.none, PASS.cleared]) {
    const [match] = statementsOf(reading, pass, settled);
    if (match) return zeroOf(reading, match);
  }
  return null;
}

function zeroOf(reading: Reading, match: Match): Draft | null {
  const { text, opening, deadline } = reading;
  const { means, id } = match.row;
  const places = placesOf(match, reading);
  const words = places.of('verb') ?? places.whole;
  const object = places.of('object') ?? { from: opening, to: places.whole.to };
  const name = text.slice(object.from, object.to);
  if (name.length < 2 || isUnsaid(reading, means)) return null;
  const phrase = means.is === 'reference' ? object : (places.of('phrase') ?? words);
  const verb = text.slice(words.from, words.to);
  const tier = means.is === 'reference' ? null : tierOf(reading, object);
  const value = typeof means.value === 'number' ? means.value : null;
  return {
    from: quoteFrom(reading, means, words.from, object.from),
    to: means.quotes === 'object' ? object.to : places.whole.to,
    name,
    class: 'zero',
    comparator: value === 0 ? '=' : null,
    value,
    unit: null,
    phrase: text.slice(phrase.from, phrase.to),
    deadline,
    verb: verbOf(reading, means, places.of('verb') ? verb : null) ?? plain(verb),
    commitment: commitmentOf(means.commitment, verb),
    ...(tier ? { tier } : {}),
    rule: id,
  };
}

/** 三个不发生 before its list says nothing of its own; 整改不到位的，不得评优 is a rule with a condition. */
function isUnsaid({ text, segment }: Reading, means: Match['row']['means']): boolean {
  const behind = text.slice(segment.to, segment.to + 14);
  const before = text.slice(Math.max(0, segment.from - 4), segment.from);
  return (
    (means.is === 'reference' && /^[（(].{0,8}不发生/u.test(behind)) ||
    (means.prohibits === true && /的[，,]\s*$/u.test(before))
  );
}

function quoteFrom(
  { lead, segment, terms }: Reading,
  { quotes }: Match['row']['means'],
  verb: number,
  object: number,
): number {
  if (lead < segment.from) return lead;
  if (terms.length > 0 || quotes === 'segment') return segment.from;
  return quotes === 'name' ? Math.min(object, verb) : verb;
}

function plain(verb: string): string {
  return verb.replaceAll(/[“”"]/gu, '');
}

/** The verb where it is not the words of the row: 力争…清零, 确保“三个不发生”. */
function verbOf(reading: Reading, means: Match['row']['means'], verb: string | null) {
  if (means.is === 'cleared') return commitmentVerb(reading);
  return means.is === 'reference' && verb === null ? `${means.commitment}` : null;
}

/** The firmest of several verbs: 防范和坚决遏制 is 遏制. */
function commitmentOf(told: unknown, verb: string): NonNullable<Target['commitment']> {
  return (
    COMMITMENTS.find((one) => one === told) ??
    COMMITMENTS.find((one) => verb.includes(one)) ??
    '防范'
  );
}

/** How grave an accident or event is, in the words of the text. */
function tierOf({ reader, segment, text }: Reading, object: { from: number; to: number }) {
  const tier = segment.words.find(
    (word) => word.from >= object.from && word.to <= object.to && reader.grammar.is(word, 'TIER'),
  );
  return tier ? text.slice(tier.from, tier.to) : null;
}

/** The measures without a number of a segment: the whole (全覆盖), a way (持续下降), what is set elsewhere. */
export function readMeasures(reading: Reading, settled: Settled[]): Draft[] {
  return statementsOf(reading, PASS.wholes, settled).flatMap((match) => measuresOf(reading, match));
}

function measuresOf(reading: Reading, match: Match): Draft[] {
  const { text, deadline, dated, reader, tokens } = reading;
  const { means, id } = match.row;
  const places = placesOf(match, reading);
  const phrase = places.of('phrase') ?? places.whole;
  const subject = subjectOf(reading, means, { ...places.whole, phrase });
  if (!subject) return [];
  const trend = tokens.slice(match.from, match.to).find((one) => reader.grammar.is(one, 'TREND'));
  const down = trend && reader.grammar.is(trend, 'TREND.down');
  const finished =
    means.finishes === true && deadline !== null && (dated || means.subject === 'behind');
  const verb = commitmentVerb(reading);
  const shared = trend ? sharedMeasures(reading, subject.from, subject.to) : [subject];
  return shared.map(
    (part, at): Draft => ({
      from: at === 0 ? subject.begins : part.from,
      to: subject.ends,
      name: nameOf(reading, part.from, part.to, '') || text.slice(part.from, part.to),
      class: trend || means.told ? 'quantitative' : finished ? 'deadline' : 'qualitative',
      comparator: trend ? (down ? 'down' : 'up') : means.told ? '=' : null,
      value: null,
      unit: null,
      phrase: text.slice(phrase.from, phrase.to),
      deadline,
      ...(verb ? { verb } : {}),
      rule: id,
    }),
  );
}

/** What a measure without a number is about, and where its quote begins and ends; null where nothing says. */
function subjectOf(
  { segment, opening, lead, end, previous }: Reading,
  means: Match['row']['means'],
  { phrase, to }: { phrase: { from: number; to: number }; to: number },
) {
  const from = Math.min(opening, phrase.from);
  if (means.subject === 'behind') return { from: phrase.to, to: end, begins: lead, ends: end };
  // 全覆盖排查 says how it is done.
  if (means.subject === 'whole') return { from, to: segment.to, begins: lead, ends: segment.to };
  if (phrase.from - from >= 2) return { from, to: phrase.from, begins: lead, ends: to };
  if (!means.alone) return null;
  // 对企业开展检查，实现全覆盖 says of what before the comma.
  return previous && lead === segment.from
    ? { from: previous.from, to: previous.to, begins: previous.from, ends: to }
    : { from, to: phrase.to, begins: lead, ends: to };
}
