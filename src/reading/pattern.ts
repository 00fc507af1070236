import type { Alphabet } from './alphabet.ts';

/**
 * A pattern over tokens, as a tree. Written as a line of words:
 *
 *     BY? who=LIST (COMMA MANNER)* role=ROLE.lead !STOP '的'
 *
 * `KIND` and `KIND.tag` stand for a token that has the feature, `'的'` for a token of that very text, `.` for any,
 * `!KIND` for one without the feature, `^` and `$` for the ends. `( )`, `|`, `?`, `*`, `+`, `{2,5}` are those of
 * regular expressions, each with a lazy twin (`*?`); so are `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`. `name=` names a part.
 */
export type Pattern =
  | { type: 'class'; features: readonly string[]; negated: boolean }
  | { type: 'end'; mark: '^' | '$' }
  | { type: 'sequence'; items: readonly Pattern[] }
  | { type: 'choice'; items: readonly Pattern[] }
  | { type: 'repeat'; item: Pattern; quantifier: string }
  | { type: 'look'; opening: string; item: Pattern }
  | { type: 'part'; name: string; item: Pattern };

const LEXEME =
  /\s*(?:(?<look>\(\?<?[=!])|(?<mark>[()|^$.])|(?<quantifier>[?*+]\??|\{\d+(?:,\d*)?\}\??)|(?<name>[a-z][A-Za-z]*)=|(?<atom>!?(?:[A-Z][A-Z_]*(?:\.[a-z0-9-]+)*|'[^']+')(?:\/[A-Z][A-Z_]*(?:\.[a-z0-9-]+)*|\/'[^']+')*))/uy;

interface Lexeme {
  kind: 'look' | 'mark' | 'quantifier' | 'name' | 'atom';
  text: string;
}

/** The feature of a token whose text is `word`. */
function literalFeature(word: string): string {
  return `=${word}`;
}

/** A pattern written as text, on the way to a tree. */
interface Written {
  source: string;
  lexemes: readonly Lexeme[];
}

/** What was read, and the lexeme behind it. */
interface Parsed {
  pattern: Pattern;
  next: number;
}

/** @throws SyntaxError that says where, for a pattern nobody can read. */
export function parsePattern(source: string): Pattern {
  const written = { source, lexemes: lex(source) };
  const { pattern, next } = choiceAt(written, 0);
  const rest = written.lexemes[next];
  return rest ? fail(written, `“${rest.text}” left over`) : pattern;
}

function fail({ source }: Written, what: string): never {
  throw new SyntaxError(`${what} in the pattern “${source}”`);
}

function choiceAt(written: Written, at: number): Parsed {
  const items: Pattern[] = [];
  let next = at - 1;
  do {
    const branch = sequenceAt(written, next + 1);
    items.push(branch.pattern);
    next = branch.next;
  } while (written.lexemes[next]?.text === '|');
  return { pattern: items.length === 1 ? (items[0] as Pattern) : choiceOf(items), next };
}

function sequenceAt(written: Written, at: number): Parsed {
  const items: Pattern[] = [];
  let next = at;
  for (let text = written.lexemes[next]?.text; text; text = written.lexemes[next]?.text) {
    if (text === ')' || text === '|') break;
    const item = repeatedAt(written, next);
    items.push(item.pattern);
    next = item.next;
  }
  const pattern = items.length === 1 ? (items[0] as Pattern) : { type: 'sequence' as const, items };
  return { pattern, next };
}

function repeatedAt(written: Written, at: number): Parsed {
  const { pattern: item, next } = singleAt(written, at);
  const lexeme = written.lexemes[next];
  if (lexeme?.kind !== 'quantifier') return { pattern: item, next };
  return { pattern: { type: 'repeat', item, quantifier: lexeme.text }, next: next + 1 };
}

function groupedAt(written: Written, at: number): Parsed {
  const { pattern, next } = choiceAt(written, at);
  if (written.lexemes[next]?.text !== ')') fail(written, 'a bracket without its partner');
  return { pattern, next: next + 1 };
}

function singleAt(written: Written, at: number): Parsed {
  const { kind, text } =
    written.lexemes[at] ?? fail(written, 'nothing where something should stand');
  const after = at + 1;
  if (kind === 'look') {
    const { pattern: item, next } = groupedAt(written, after);
    return { pattern: { type: 'look', opening: text, item }, next };
  }
  if (kind === 'name') {
    const { pattern: item, next } = repeatedAt(written, after);
    return { pattern: { type: 'part', name: text, item }, next };
  }
  if (kind === 'atom') return { pattern: atom(text), next: after };
  if (text === '(') return groupedAt(written, after);
  if (text === '.') return { pattern: { type: 'class', features: [], negated: true }, next: after };
  if (text === '^' || text === '$') return { pattern: { type: 'end', mark: text }, next: after };
  return fail(written, `“${text}” out of place`);
}

/**
 * A choice. One of single tokens is one class: a token that fits two of them would else be tried twice, and twice
 * again at each repeat.
 */
function choiceOf(items: readonly Pattern[]): Pattern {
  const features = items.flatMap((item) =>
    item.type === 'class' && !item.negated ? [item.features] : [],
  );
  return features.length === items.length
    ? { type: 'class', features: features.flat(), negated: false }
    : { type: 'choice', items };
}

function lex(source: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  LEXEME.lastIndex = 0;
  for (let at = 0; at < source.trimEnd().length; at = LEXEME.lastIndex) {
    LEXEME.lastIndex = at;
    const groups = LEXEME.exec(source)?.groups;
    const found = Object.entries(groups ?? {}).find(([, text]) => text !== undefined);
    if (!found) throw new SyntaxError(`“${source.slice(at)}” cannot be read as a pattern`);
    lexemes.push({ kind: found[0] as Lexeme['kind'], text: found[1] as string });
  }
  return lexemes;
}

function atom(text: string): Pattern {
  const negated = text.startsWith('!');
  const features = text
    .slice(negated ? 1 : 0)
    .split('/')
    .map((one) => (one.startsWith("'") ? literalFeature(one.slice(1, -1)) : one));
  return { type: 'class', features, negated };
}

/** The words that a pattern names to the letter. */
export function literalsOf(pattern: Pattern): string[] {
  if (pattern.type === 'class') {
    return pattern.features.filter((one) => one.startsWith('=')).map((one) => one.slice(1));
  }
  if (pattern.type === 'sequence' || pattern.type === 'choice')
    return pattern.items.flatMap(literalsOf);
  return 'item' in pattern ? literalsOf(pattern.item) : [];
}

/** The names of the parts of a pattern, in order. */
export function partsOf(pattern: Pattern): string[] {
  if (pattern.type === 'part') return [pattern.name, ...partsOf(pattern.item)];
  if (pattern.type === 'sequence' || pattern.type === 'choice')
    return pattern.items.flatMap(partsOf);
  return 'item' in pattern ? partsOf(pattern.item) : [];
}

/**
 * The regular expression over letters, of one pattern or of several, the first of which goes first. Its groups are the
 * parts, in the order of `partsOf`, where it is to say their places (`d`). All letters must have been given before.
 */
export function toRegExp(patterns: readonly Pattern[], alphabet: Alphabet, flags: string): RegExp {
  const group = flags.includes('d') ? '(' : '(?:';
  return new RegExp(patterns.map((one) => sourceOf(one, alphabet, group)).join('|'), flags);
}

function sourceOf(pattern: Pattern, alphabet: Alphabet, part: '(' | '(?:'): string {
  switch (pattern.type) {
    case 'class':
      return classOf(lettersOf(pattern, alphabet));
    case 'end':
      return pattern.mark;
    case 'sequence':
      return pattern.items.map((item) => sourceOf(item, alphabet, part)).join('');
    case 'choice':
      return `(?:${pattern.items.map((item) => sourceOf(item, alphabet, part)).join('|')})`;
    case 'repeat': {
      const item = sourceOf(pattern.item, alphabet, part);
      return `${pattern.item.type === 'class' ? item : `(?:${item})`}${pattern.quantifier}`;
    }
    case 'look':
      return `${pattern.opening}${sourceOf(pattern.item, alphabet, part)})`;
    case 'part':
      return `${part}${sourceOf(pattern.item, alphabet, part)})`;
  }
}

function lettersOf(pattern: Pattern & { type: 'class' }, alphabet: Alphabet): string[] {
  const with_ = new Set(pattern.features.flatMap((feature) => alphabet.lettersOf(feature)));
  return pattern.negated ? alphabet.all().filter((letter) => !with_.has(letter)) : [...with_];
}

/** A class of letters; of none, what never matches. */
function classOf(letters: readonly string[]): string {
  return letters.length === 0 ? '(?!)' : `[${ranges(letters)}]`;
}

function ranges(letters: readonly string[]): string {
  const codes = letters.map((letter) => letter.charCodeAt(0)).sort((a, b) => a - b);
  let out = '';
  for (let at = 0; at < codes.length; ) {
    let to = at;
    while (codes[to + 1] === (codes[to] as number) + 1) to++;
    out += String.fromCharCode(codes[at] as number);
    if (to > at) out += `${to > at + 1 ? '-' : ''}${String.fromCharCode(codes[to] as number)}`;
    at = to + 1;
  }
  return out;
}

/** The letters that a match may begin with; null where it may be empty or begin with anything. */
export function firstLetters(pattern: Pattern, alphabet: Alphabet): ReadonlySet<string> | null {
  const { letters, empty } = firstOf(pattern, alphabet);
  return empty ? null : letters;
}

interface First {
  letters: Set<string>;
  empty: boolean;
}

function firstOf(pattern: Pattern, alphabet: Alphabet): First {
  switch (pattern.type) {
    case 'class':
      return { letters: new Set(lettersOf(pattern, alphabet)), empty: false };
    case 'end':
    case 'look':
      return { letters: new Set(), empty: true };
    case 'sequence': {
      const letters = new Set<string>();
      for (const item of pattern.items) {
        const first = firstOf(item, alphabet);
        for (const letter of first.letters) letters.add(letter);
        if (!first.empty) return { letters, empty: false };
      }
      return { letters, empty: true };
    }
    case 'choice': {
      const all = pattern.items.map((item) => firstOf(item, alphabet));
      return {
        letters: new Set(all.flatMap(({ letters }) => [...letters])),
        empty: all.some(({ empty }) => empty),
      };
    }
    case 'repeat': {
      const first = firstOf(pattern.item, alphabet);
      return {
        letters: first.letters,
        empty: first.empty || /^(?:[?*]|\{0)/u.test(pattern.quantifier),
      };
    }
    case 'part':
      return firstOf(pattern.item, alphabet);
  }
}
