import { Alphabet } from './alphabet.ts';
import { compileMatcher, type Lexicon, type Matcher, type Row } from './lexicon.ts';
import { firstLetters, literalsOf, type Pattern, parsePattern, toRegExp } from './pattern.ts';
import {
  ARABIC,
  ARABIC_YEAR,
  BREAK,
  CHARACTER,
  CHINESE,
  CHINESE_YEAR,
  characterAt,
  HAN,
  LATIN,
  type Numbers,
  OTHER,
  SPACE,
  type Token,
} from './tokens.ts';

/** Where a row fires: token indexes, half-open, of the whole and of its parts (each in order). */
export interface Match {
  row: Row;
  from: number;
  to: number;
  parts: ReadonlyMap<string, readonly { from: number; to: number }[]>;
}

/** What a stage asks of the lexicon. */
export interface GrammarOptions {
  /** Kinds of words it knows; words of other kinds are text to it. */
  kinds: readonly string[];
  /** Features of the tokens its rows and its code fold to. */
  folds: readonly (readonly string[])[];
  /** Behind a token with `after` and without `not`, a word with `kind` goes before a longer one with `over`: 公安局|部署. */
  prefer?: readonly { after: string; not: string; kind: string; over: string }[];
  /** Told of each row that fires: for tests, and for who asks why. */
  onFire?: (id: string) => void;
  /** How it reads numbers in digits; as quantities where it does not say. */
  numbers?: Numbers;
}

/** The words and rows of a stage, made ready. Immutable; one serves any number of texts. */
export interface Grammar {
  /** Cut `text.slice(from, to)` into tokens: the longest word, else a number, a mark or a single character. */
  lex(text: string, from?: number, to?: number): Token[];
  /** The matches of a pass, left to right, none on another; of several rows at one place the first holds. */
  find(pass: number, tokens: readonly Token[]): Match[];
  /** The first row of a pass that matches where the tokens begin, or null. */
  begin(pass: number, tokens: readonly Token[]): Match | null;
  /** Whether a row of a pass may begin with a token. */
  mayBegin(pass: number, token: Token | undefined): boolean;
  /**
   * Those matches as tokens: what their rows say (`means.fold`), or what `make` makes of one. Null, and a row that
   * says `keep`, leaves the tokens as they are, but keeps other rows of the pass off them.
   */
  fold(
    pass: number,
    tokens: readonly Token[],
    make?: (match: Match, token: Token) => Token | null,
  ): Token[];
  /** The letter of a set of features that the stage named in `folds`. */
  letter(...features: string[]): string;
  /** Whether a token has a feature: `BODY`, `ROLE.lead`. */
  is(token: Token | undefined, feature: string): boolean;
}

const NUMBERS = [ARABIC, CHINESE, ARABIC_YEAR, CHINESE_YEAR] as const;

interface Compiled {
  row: Row;
  regexp: RegExp;
}

/** What a grammar is made of. */
interface Made {
  options: GrammarOptions;
  matcher: Matcher;
  alphabet: Alphabet;
  passes: ReturnType<typeof compilePasses>;
  /** The letter of features, the same array of which comes again and again. */
  letters: Map<readonly string[], string>;
}

/**
 * Make a stage's words and rows ready.
 * @throws SyntaxError or RangeError for a row nobody can read: a fault of the lexicon, not of a text.
 */
export function compileGrammar(lexicon: Lexicon, stage: string, options: GrammarOptions): Grammar {
  const rows = lexicon.rules[stage] ?? [];
  const patterns = rows.map(({ pattern }) => parsePattern(pattern));
  const kinds = new Set(options.kinds);
  const words = lexicon.words.filter(({ kind }) => kinds.has(kind));
  const matcher = compileMatcher(words, patterns.flatMap(literalsOf));
  const alphabet = alphabetOf(rows, matcher, options);
  const passes = compilePasses(rows, patterns, alphabet);
  const made: Made = { options, matcher, alphabet, passes, letters: new Map() };
  const count = alphabet.size;
  return {
    lex: (text, from = 0, to = text.length) => lex(made, text, from, to),
    find: (pass, tokens) => find(made, pass, tokens),
    fold: (pass, tokens, make) => fold(made, pass, tokens, make),
    mayBegin: (pass, token) => passes.get(pass)?.rows.has(token?.letter ?? '') ?? false,
    begin(pass, tokens) {
      const compiled = passes.get(pass)?.rows.get(tokens[0]?.letter ?? '');
      if (!compiled) return null;
      const match = firstMatch(compiled, tokens.map(({ letter }) => letter).join(''), 0);
      if (match) options.onFire?.(match.row.id);
      return match;
    },
    letter(...features) {
      const letter = alphabet.letter(features);
      if (alphabet.size > count)
        throw new RangeError(`${stage} folds to ${features}, which it did not name`);
      return letter;
    },
    is: (token, feature) => token !== undefined && alphabet.has(token.letter, feature),
  };
}

/** All that a token of the stage may be. */
function alphabetOf(rows: readonly Row[], matcher: Matcher, options: GrammarOptions): Alphabet {
  const alphabet = new Alphabet();
  const folds = rows.flatMap(({ means }) => (means.fold ? [featuresOf(String(means.fold))] : []));
  for (const features of [...CHARACTER.values(), ...matcher.all, ...options.folds, ...folds]) {
    alphabet.letter(features);
  }
  for (const features of [HAN, LATIN, OTHER, SPACE, BREAK, ...NUMBERS]) alphabet.letter(features);
  return alphabet;
}

function lex(made: Made, text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (let at = from; at < to; ) {
    const word = wordAt(made, text, at, tokens.at(-1)?.letter ?? '');
    const plain = characterAt(text, at, made.options.numbers);
    // A number is not cut by a word that begins it: 十 of 十五.
    const met = word && word.to <= to && word.to >= numberEnd(plain) ? word : plain;
    const letter = letterOf(made, met.features);
    const token: Token = { letter, from: at, to: Math.min(met.to, to) };
    if (met.value !== undefined) token.value = met.value;
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

/** The longest word, or the one that goes before it behind the token `last`. */
function wordAt({ options, matcher, alphabet }: Made, text: string, at: number, last: string) {
  const longest = matcher.at(text, at);
  const preferred = options.prefer?.find(
    ({ after, not }) => alphabet.has(last, after) && !alphabet.has(last, not),
  );
  return preferred && longest?.features.includes(preferred.over)
    ? (matcher.at(text, at, preferred.kind) ?? longest)
    : longest;
}

function letterOf({ letters, alphabet }: Made, features: readonly string[]): string {
  const known = letters.get(features) ?? alphabet.letter(features);
  letters.set(features, known);
  return known;
}

function find({ passes, options }: Made, pass: number, tokens: readonly Token[]): Match[] {
  let text = '';
  for (const { letter } of tokens) text += letter;
  const matches: Match[] = [];
  const compiled = passes.get(pass);
  for (let at = 0; compiled && at < text.length; ) {
    compiled.first.lastIndex = at;
    at = compiled.first.exec(text)?.index ?? text.length;
    const match = firstMatch(compiled.rows.get(text.charAt(at)) ?? [], text, at);
    if (match) {
      matches.push(match);
      options.onFire?.(match.row.id);
    }
    at = match ? match.to : at + 1;
  }
  return matches;
}

function fold(
  made: Made,
  pass: number,
  tokens: readonly Token[],
  make: (match: Match, token: Token) => Token | null = (_, token) => token,
): Token[] {
  const out: Token[] = [];
  let at = 0;
  for (const match of find(made, pass, tokens)) {
    const token = match.row.means.keep ? null : make(match, folded(match, tokens, made.alphabet));
    if (!token) continue;
    // Not by spreading: a call takes some hundred thousand arguments, a text has millions of tokens.
    for (; at < match.from; at++) out.push(tokens[at] as Token);
    out.push(token);
    at = match.to;
  }
  for (; at < tokens.length; at++) out.push(tokens[at] as Token);
  return out;
}

/** `BODY.unit.sure` → BODY, BODY.unit, BODY.sure. */
export function featuresOf(fold: string): string[] {
  const [kind = '', ...tags] = fold.split('.');
  return [kind, ...tags.map((tag) => `${kind}.${tag}`)];
}

/** A match as one token, with its parts. */
function folded(
  { row, from, to, parts }: Match,
  tokens: readonly Token[],
  alphabet: Alphabet,
): Token {
  return {
    letter: alphabet.letter(featuresOf(String(row.means.fold ?? 'OTHER'))),
    from: (tokens[from] as Token).from,
    to: (tokens[to - 1] as Token).to,
    rule: row.id,
    parts: {
      all: tokens.slice(from, to),
      ...Object.fromEntries(
        [...parts].map(([name, places]) => [
          name,
          places.flatMap((place) => tokens.slice(place.from, place.to)),
        ]),
      ),
    },
  };
}

function compilePasses(rows: readonly Row[], patterns: readonly Pattern[], alphabet: Alphabet) {
  const byPass = new Map<number, Map<string, Compiled[]>>();
  rows.forEach((row, index) => {
    const pattern = patterns[index] as Pattern;
    const compiled = { row, regexp: toRegExp(pattern, alphabet) };
    const first = firstLetters(pattern, alphabet);
    if (!first) throw new RangeError(`rule ${row.id} matches nothing at all`);
    const pass = byPass.get(row.pass) ?? new Map<string, Compiled[]>();
    byPass.set(row.pass, pass);
    for (const letter of first) {
      const known = pass.get(letter);
      if (known) known.push(compiled);
      else pass.set(letter, [compiled]);
    }
  });
  return new Map(
    [...byPass].map(([pass, compiled]) => [
      pass,
      // Where any row of the pass may begin, found by one search instead of a look-up at every token.
      { rows: compiled, first: new RegExp(`[${[...compiled.keys()].join('')}]`, 'g') },
    ]),
  );
}

function numberEnd({ to, value }: { to: number; value?: number }): number {
  return value === undefined ? 0 : to;
}

function firstMatch(rules: readonly Compiled[], text: string, at: number): Match | null {
  for (const { row, regexp } of rules) {
    regexp.lastIndex = at;
    const found = regexp.exec(text);
    if (!found || found[0] === '') continue;
    const parts = new Map<string, { from: number; to: number }[]>();
    for (const [name, place] of Object.entries(found.indices?.groups ?? {})) {
      if (!place) continue;
      const plain = name.replace(/\d+$/u, '');
      const places = parts.get(plain) ?? [];
      places.push({ from: place[0], to: place[1] });
      parts.set(plain, places);
    }
    for (const places of parts.values()) places.sort((a, b) => a.from - b.from);
    return { row, from: at, to: at + found[0].length, parts };
  }
  return null;
}
