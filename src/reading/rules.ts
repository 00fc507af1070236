import { Alphabet } from './alphabet.ts';
import { compileMatcher, type Lexicon, type Matcher, type Met, type Row } from './lexicon.ts';
import { allMatches, compilePasses, type Match, matchAt, type Pass } from './passes.ts';
import { literalsOf, parsePattern } from './pattern.ts';
import {
  ARABIC,
  ARABIC_YEAR,
  BREAK,
  CHARACTER,
  CHINESE,
  CHINESE_YEAR,
  characterAt,
  HAN,
  isPlainHan,
  LATIN,
  type Numbers,
  OTHER,
  SPACE,
  type Token,
} from './tokens.ts';

export type { Match } from './passes.ts';

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
  /** Whether a token has a feature, or one of several: `BODY`, `ROLE.lead`, `OPEN/QUOTE`. */
  is(token: Token | undefined, feature: string): boolean;
}

const NUMBERS = [ARABIC, CHINESE, ARABIC_YEAR, CHINESE_YEAR] as const;

/** What a grammar is made of. */
interface Made {
  options: GrammarOptions;
  matcher: Matcher;
  alphabet: Alphabet;
  passes: ReadonlyMap<number, Pass>;
  /** The letter of features, the same array of which comes again and again. */
  letters: Map<readonly string[], string>;
  /** The letter of what a row folds to. */
  folds: ReadonlyMap<Row, string>;
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
  const folds = new Map(
    rows.map((row) => [row, alphabet.letter(featuresOf(String(row.means.fold ?? 'OTHER')))]),
  );
  const made: Made = { options, matcher, alphabet, passes, letters: new Map(), folds };
  const count = alphabet.size;
  return {
    lex: (text, from = 0, to = text.length) => lex(made, text, from, to),
    find: (pass, tokens) => find(made, pass, tokens),
    fold: (pass, tokens, make) => fold(made, pass, tokens, make),
    mayBegin: (pass, token) => passes.get(pass)?.rows.has(token?.letter ?? '') ?? false,
    begin(pass, tokens) {
      const compiled = passes.get(pass);
      if (!compiled?.rows.has(tokens[0]?.letter ?? '')) return null;
      const match = matchAt(compiled, lettersOf(tokens), 0);
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
  const plain = [HAN, LATIN, OTHER, SPACE, BREAK, ...NUMBERS];
  for (const features of [
    ...CHARACTER.values(),
    ...matcher.all,
    ...options.folds,
    ...folds,
    ...plain,
  ]) {
    alphabet.letter(features);
  }
  return alphabet;
}

function lex(made: Made, text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  const han = letterOf(made, HAN);
  let last = '';
  for (let at = from; at < to; ) {
    const word = wordAt(made, text, at, last);
    // A number is not cut by a word that begins it: 十 of 十五.
    const plain = isPlainHan(text.charCodeAt(at))
      ? null
      : characterAt(text, at, made.options.numbers);
    const fits = word && at + word.length <= to && at + word.length >= numberEnd(plain);
    const met = fits ? word : plain;
    last = met ? letterOf(made, met.features) : han;
    const end = fits ? at + word.length : Math.min(plain?.to ?? at + 1, to);
    if (met?.value === undefined) tokens.push({ letter: last, from: at, to: end });
    else tokens.push({ letter: last, from: at, to: end, value: met.value });
    at = end;
  }
  return tokens;
}

/** The longest word, or the one that the stage prefers behind the last token. */
function wordAt(
  { options, matcher, alphabet }: Made,
  text: string,
  at: number,
  last: string,
): Met | null {
  const longest = matcher.at(text, at);
  if (!longest || !options.prefer) return longest;
  const preferred = options.prefer.find(
    ({ after, not, over }) =>
      longest.features.includes(over) && alphabet.has(last, after) && !alphabet.has(last, not),
  );
  return (preferred && matcher.at(text, at, preferred.kind)) ?? longest;
}

function letterOf({ letters, alphabet }: Made, features: readonly string[]): string {
  const known = letters.get(features) ?? alphabet.letter(features);
  letters.set(features, known);
  return known;
}

function find({ passes, options }: Made, pass: number, tokens: readonly Token[]): Match[] {
  const compiled = passes.get(pass);
  if (!compiled || !tokens.some(({ letter }) => compiled.rows.has(letter))) return [];
  const matches = allMatches(compiled, lettersOf(tokens));
  if (options.onFire) for (const { row } of matches) options.onFire(row.id);
  return matches;
}

function fold(
  made: Made,
  pass: number,
  tokens: readonly Token[],
  make?: (match: Match, token: Token) => Token | null,
): Token[] {
  const matches = find(made, pass, tokens);
  if (matches.length === 0) return tokens.slice();
  const out: Token[] = [];
  let at = 0;
  for (const match of matches) {
    const whole = folded(match, tokens, made.folds.get(match.row) ?? '');
    const token = match.row.means.keep ? null : make ? make(match, whole) : whole;
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
function featuresOf(fold: string): string[] {
  const [kind = '', ...tags] = fold.split('.');
  return [kind, ...tags.map((tag) => `${kind}.${tag}`)];
}

/** A match as one token, with its parts. */
function folded(match: Match, tokens: readonly Token[], letter: string): Token {
  const { row, from, to } = match;
  const parts: Record<string, readonly Token[]> = { all: tokens.slice(from, to) };
  for (const [name, places] of match.parts) {
    parts[name] = places.flatMap((place) => tokens.slice(place.from, place.to));
  }
  return {
    letter,
    from: (tokens[from] as Token).from,
    to: (tokens[to - 1] as Token).to,
    rule: row.id,
    parts,
  };
}

function lettersOf(tokens: readonly Token[]): string {
  let text = '';
  for (const { letter } of tokens) text += letter;
  return text;
}

function numberEnd(plain: { to: number; value?: number } | null): number {
  return plain?.value === undefined ? 0 : plain.to;
}
