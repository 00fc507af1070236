import type { Bound, Comparator } from '../../model/target.ts';
import { parseNumeral } from '../numerals.ts';
import type { Grammar, Match } from '../rules.ts';
import type { Token } from '../tokens.ts';
import { type Flag, measuredFeatures, PASS, QUANTITY_KINDS, WAYS } from './grammar.ts';

/** Which row read or refused what, in view offsets: the trail of `parse --why`. */
export interface Fired {
  rule: string;
  from: number;
  to: number;
  /** Whether nothing of the stretch is left to read: a target was made of it, or the row refused it. */
  settles?: boolean;
}

/** A stretch of text with its words, on which rows are run. */
export interface Stretch {
  grammar: Grammar;
  text: string;
  tokens: readonly Token[];
}

/** The tokens of the parts of a match. */
export function partsOf({ parts }: Match, tokens: readonly Token[]): Record<string, Token[]> {
  return Object.fromEntries(
    [...parts].map(([name, places]) => [
      name,
      places.flatMap(({ from, to }) => tokens.slice(from, to)),
    ]),
  );
}

type Make = (folded: Token, match: Match, stretch: Stretch) => Token | null;

/** Run the passes that fold: names, months, terms, frequencies, quantities, comparisons. */
export function foldFacts(stretch: Stretch, trail: Fired[]): readonly Token[] {
  const passes: readonly (readonly [number, Make])[] = [
    [PASS.names, nameOrYear],
    [PASS.months, asMeant],
    [PASS.terms, asMeant],
    [PASS.frequencies, frequency],
    [PASS.quantities, quantity],
    [PASS.comparisons, measured],
  ];
  return passes.reduce((tokens, [pass, make]) => {
    const now = { ...stretch, tokens };
    return stretch.grammar.fold(pass, tokens, (match) => {
      const [first, last] = [tokens[match.from], tokens[match.to - 1]];
      if (!first || !last) return null;
      const whole = { from: first.from, to: last.to, rule: match.row.id };
      const token = make(
        { ...whole, letter: stretch.grammar.letter('NAME', 'TEXT'), parts: partsOf(match, tokens) },
        match,
        now,
      );
      const kept = match.row.means.is === 'keep';
      if (kept || (token && pass !== PASS.comparisons)) trail.push(whole);
      return token;
    });
  }, stretch.tokens);
}

/** Fold to what the row says; `keep` leaves the words as they are, for later passes. */
const asMeant: Make = (folded, { row: { means } }, { grammar }) => {
  switch (means.is) {
    case 'keep':
      return null;
    case 'part':
      return { ...folded, letter: grammar.letter('PART') };
    case 'per':
      return { ...folded, letter: grammar.letter('NAME', 'TEXT', 'PER') };
    case 'date':
      return { ...folded, letter: grammar.letter('TERM', 'TERM.date') };
    case 'span':
      return { ...folded, letter: grammar.letter('TERM', 'TERM.span') };
    case 'due':
      return { ...folded, letter: grammar.letter('FREQUENCY', 'FREQUENCY.due') };
    default:
      return folded;
  }
};

const nameOrYear: Make = (folded, match, stretch) => {
  const { grammar, text } = stretch;
  const { a: [a] = [], b: [b] = [] } = folded.parts ?? {};
  if (match.row.means.is === 'year') {
    return isYear(a) ? { ...folded, letter: grammar.letter('YEAR'), value: a?.value ?? 0 } : null;
  }
  if (match.row.means.is === 'years') {
    return isYear(a) && isYear(b)
      ? { ...folded, letter: grammar.letter('YEARS'), value: b?.value ?? 0 }
      : null;
  }
  if (match.row.means.is === 'all-done') {
    // 应销尽销: the same character twice.
    const same = a && b && text.slice(a.from, a.to) === text.slice(b.from, b.to);
    return same ? { ...folded, letter: grammar.letter('ALL_DONE') } : null;
  }
  return asMeant(folded, match, stretch);
};

function isYear(token: Token | undefined): boolean {
  const { from = 0, to = 0, value = 0 } = token ?? {};
  return to - from === 4 && value >= 1950 && value <= 2100;
}

/** 一月一调度 is once a month, 三月三 is none. A period has a length. */
const frequency: Make = (folded, { row: { means } }, { grammar }) => {
  const { n: [n] = [], once = [] } = folded.parts ?? {};
  if (once.some(({ value }) => value !== 1)) return null;
  if (n && !((n.value ?? 0) > 0)) return null;
  return means.is === 'name' ? folded : { ...folded, letter: grammar.letter('FREQUENCY') };
};

const quantity: Make = (folded, match, stretch) => {
  const { grammar, text } = stretch;
  const { means } = match.row;
  const { n: [n] = [], m: [m] = [], unit: [unit] = [] } = folded.parts ?? {};
  if (!n) return asMeant(folded, match, stretch);
  const printed = text.slice(n.from, n.to);
  const value = n.value ?? parseNumeral(printed);
  if (Number.isNaN(value) || (m && !((m.value ?? 0) > value))) return null;
  if (means.decimal && !printed.includes('.')) return null;
  const kind = QUANTITY_KINDS.find((one) => grammar.is(unit, `MEASURE.${one}`)) ?? 'share';
  return { ...folded, value, letter: grammar.letter('QUANTITY', `QUANTITY.${kind}`) };
};

/** A number with what is said of it. */
export interface Measured {
  token: Token;
  value: number;
  max: number | null;
  unit: string | null;
  kind: (typeof QUANTITY_KINDS)[number];
  chinese: boolean;
  comparator: Comparator;
  bound: Bound | null;
  /** 由40%提高到60%: 40. */
  baseline: number | null;
  /** 左右, 约. */
  tolerance: string | null;
}

const measured: Make = (folded, _match, { grammar, text }) => {
  const { it: [it] = [], limit: [limit] = [], words = [] } = folded.parts ?? {};
  if (!it) return folded;
  const kind = QUANTITY_KINDS.find((one) => grammar.is(it, `QUANTITY.${one}`)) ?? 'share';
  const way = words.length > 0 ? WAYS[0] : limit ? WAYS[1] : WAYS[2];
  const { n: [n] = [], unit: [unit] = [] } = it.parts ?? {};
  const hans = n && !/\d/u.test(text.slice(n.from, n.to).normalize('NFKC'));
  const flags: (Flag | false | undefined)[] = [
    hans && 'HANS',
    grammar.is(unit, 'MEASURE.firm') && 'FIRM',
    grammar.is(unit, 'MEASURE.sort') && 'SORTING',
    hans && it.value === 1 && 'ONE',
    it.value === 100 && kind === 'share' && 'FULL',
    !unit && it.rule !== 'share-in-words' && 'UNITLESS',
  ];
  const set = flags.filter((flag): flag is Flag => Boolean(flag));
  return { ...folded, letter: grammar.letter(...measuredFeatures(kind, way, set)) };
};

/** What a folded comparison says. @param means of the row that folded it. */
export function measuredOf(
  { grammar, text }: Stretch,
  token: Token,
  means: Readonly<Record<string, string | number | boolean>>,
): Measured {
  const {
    it: [it] = [],
    base: [base] = [],
    limit: [limit] = [],
    about: [about] = [],
    bound = [],
  } = token.parts ?? {};
  const { n: [n] = [], m: [m] = [], unit: [unit] = [] } = it?.parts ?? {};
  const slice = (one: Token | undefined) => (one ? text.slice(one.from, one.to) : '');
  const rough = limit && grammar.is(limit, 'LIMIT.about') ? limit : about;
  const limited: Bound | null = m
    ? 'range'
    : rough
      ? '~'
      : limit
        ? grammar.is(limit, 'LIMIT.up')
          ? '>='
          : '<='
        : null;
  const told = (means.comparator as Comparator | undefined) ?? '=';
  const change = told === 'up' || told === 'down';
  return {
    token,
    value: it?.value ?? 0,
    max: m?.value ?? null,
    unit: it?.rule === 'share-in-words' ? '%' : unit ? slice(unit).replace('％', '%') : null,
    kind: QUANTITY_KINDS.find((one) => grammar.is(it, `QUANTITY.${one}`)) ?? 'share',
    chinese: !/\d/u.test(slice(n).normalize('NFKC')),
    comparator: change
      ? told
      : told === '=' || (told === '<=' && limited === '~')
        ? (limited ?? told)
        : told,
    bound: change ? (limited ?? boundOf(grammar, bound)) : null,
    baseline: base?.value ?? null,
    tolerance: rough ? slice(rough) : null,
  };
}

/** The bound inside a change: 下降不低于10%. */
function boundOf(grammar: Grammar, words: readonly Token[]): Bound | null {
  const turned = words.some((one) => grammar.is(one, 'COMPARE.no'));
  if (words.some((one) => grammar.is(one, 'COMPARE.least'))) return '>=';
  if (words.some((one) => grammar.is(one, 'COMPARE.most'))) return '<=';
  if (words.some((one) => grammar.is(one, 'COMPARE.under'))) return turned ? '>=' : '<';
  if (words.some((one) => grammar.is(one, 'COMPARE.over'))) return turned ? '<=' : '>';
  return null;
}
