import type { Bound, Comparator } from '../../model/target.ts';
import { parseNumeral } from '../numerals.ts';
import type { Grammar, Match } from '../rules.ts';
import type { Token } from '../tokens.ts';
import { type Flag, measuredFeatures, PASS, QUANTITY_KINDS, WAYS } from './grammar.ts';

/** A stretch that needs no further reading, by the row that settled it: a target was made of it, or it is none. */
export interface Settled {
  rule: string;
  from: number;
  to: number;
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

type Make = (made: Token, means: Match['row']['means'], stretch: Stretch) => Token | null;

const PASSES: readonly (readonly [number, Make])[] = [
  [PASS.names, nameOrYear],
  [PASS.months, asMeant],
  [PASS.terms, asMeant],
  [PASS.frequencies, frequency],
  [PASS.quantities, quantity],
  [PASS.comparisons, measured],
];

/** Run the passes that fold: names, months, terms, frequencies, quantities, comparisons. */
export function foldFacts(stretch: Stretch): readonly Token[] {
  return PASSES.reduce(
    (tokens, [pass, make]) =>
      stretch.grammar.fold(pass, tokens, ({ row }, made) => make(made, row.means, stretch)),
    stretch.tokens,
  );
}

/** The token that the row names; a name where it names none. */
function asMeant(made: Token, means: Match['row']['means'], { grammar }: Stretch): Token {
  return means.fold ? made : { ...made, letter: grammar.letter('NAME', 'TEXT') };
}

function nameOrYear(made: Token, means: Match['row']['means'], stretch: Stretch): Token | null {
  const { a: [a] = [], b: [b] = [] } = made.parts ?? {};
  if (means.fold === 'YEAR') return isYear(a) ? { ...made, value: a?.value ?? 0 } : null;
  if (means.fold === 'YEARS')
    return isYear(a) && isYear(b) ? { ...made, value: b?.value ?? 0 } : null;
  if (means.fold === 'ALL_DONE') {
    // 应销尽销: the same character twice.
    const { text } = stretch;
    return a && b && text.slice(a.from, a.to) === text.slice(b.from, b.to) ? made : null;
  }
  return asMeant(made, means, stretch);
}

function isYear(token: Token | undefined): boolean {
  const { from = 0, to = 0, value = 0 } = token ?? {};
  return to - from === 4 && value >= 1950 && value <= 2100;
}

/** 一月一调度 is once a month, 三月三 is none. A period has a length. */
function frequency(made: Token): Token | null {
  const { n: [n] = [], once = [] } = made.parts ?? {};
  if (once.some(({ value }) => value !== 1)) return null;
  return n && !((n.value ?? 0) > 0) ? null : made;
}

function quantity(made: Token, means: Match['row']['means'], stretch: Stretch): Token | null {
  const { n: [n] = [], m: [m] = [], unit: [unit] = [] } = made.parts ?? {};
  if (!n) return made;
  const { grammar, text } = stretch;
  const printed = text.slice(n.from, n.to);
  const value = n.value ?? parseNumeral(printed);
  if (Number.isNaN(value) || (m && !((m.value ?? 0) > value))) return null;
  if (means.decimal && !printed.includes('.')) return null;
  const kind = QUANTITY_KINDS.find((one) => grammar.is(unit, `MEASURE.${one}`)) ?? 'share';
  return { ...made, value, letter: grammar.letter('QUANTITY', `QUANTITY.${kind}`) };
}

function measured(made: Token, _means: unknown, { grammar, text }: Stretch): Token {
  const { it: [it] = [], limit: [limit] = [], words = [] } = made.parts ?? {};
  const kind = QUANTITY_KINDS.find((one) => grammar.is(it, `QUANTITY.${one}`)) ?? 'share';
  const way = words.length > 0 ? WAYS[0] : limit ? WAYS[1] : WAYS[2];
  const { n: [n] = [], unit: [unit] = [] } = it?.parts ?? {};
  const hans = n && !/\d/u.test(text.slice(n.from, n.to).normalize('NFKC'));
  const flags: (Flag | false | undefined)[] = [
    hans && 'HANS',
    grammar.is(unit, 'MEASURE.firm') && 'FIRM',
    grammar.is(unit, 'MEASURE.sort') && 'SORTING',
    hans && it?.value === 1 && 'ONE',
    it?.value === 100 && kind === 'share' && 'FULL',
    !unit && it?.rule !== 'share-in-words' && 'UNITLESS',
  ];
  const set = flags.filter((flag): flag is Flag => Boolean(flag));
  return { ...made, letter: grammar.letter(...measuredFeatures(kind, way, set)) };
}

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

/** What a folded comparison says. @param means of the row that folded it. */
export function measuredOf(
  { grammar, text }: Stretch,
  token: Token,
  means: Match['row']['means'],
): Measured {
  const {
    it: [it] = [],
    base: [base] = [],
    limit: [limit] = [],
    about: [about] = [],
  } = token.parts ?? {};
  const { n: [n] = [], m: [m] = [], unit: [unit] = [] } = it?.parts ?? {};
  const slice = (one: Token | undefined) => (one ? text.slice(one.from, one.to) : '');
  const rough = limit && grammar.is(limit, 'LIMIT.about') ? limit : about;
  const limited = m ? 'range' : rough ? '~' : limitOf(grammar, limit);
  const told = (means.comparator as Comparator | undefined) ?? '=';
  return {
    token,
    value: it?.value ?? 0,
    max: m?.value ?? null,
    unit: it?.rule === 'share-in-words' ? '%' : slice(unit).replace('％', '%') || null,
    kind: QUANTITY_KINDS.find((one) => grammar.is(it, `QUANTITY.${one}`)) ?? 'share',
    chinese: !/\d/u.test(slice(n).normalize('NFKC')),
    ...comparatorOf(told, limited, boundOf(grammar, token.parts?.bound ?? [])),
    baseline: base?.value ?? null,
    tolerance: slice(rough) || null,
  };
}

function limitOf(grammar: Grammar, limit: Token | undefined): Bound | null {
  if (!limit) return null;
  return grammar.is(limit, 'LIMIT.up') ? '>=' : '<=';
}

/** A change keeps its way and has a bound beside; a level takes the limit behind the number: 达到92%以上. */
function comparatorOf(told: Comparator, limited: Bound | null, bound: Bound | null) {
  if (told === 'up' || told === 'down') return { comparator: told, bound: limited ?? bound };
  const yields = told === '=' || (told === '<=' && limited === '~');
  return { comparator: yields ? (limited ?? told) : told, bound: null };
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
