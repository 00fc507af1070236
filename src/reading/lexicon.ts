/** A word as the reader needs it: what it may be, without examples and reasons. */
export interface Word {
  word: string;
  kind: string;
  tag?: string;
  value?: number;
  /** Characters that must not follow it. */
  unless?: string;
}

/** A form as the reader needs it; see `ruleSchema`. */
export interface Row {
  id: string;
  pass: number;
  pattern: string;
  means: Readonly<Record<string, string | number | boolean>>;
}

/** All words and rows: what `content/lexicon` holds, less what is there for people. */
export interface Lexicon {
  words: readonly Word[];
  /** By stage. */
  rules: Readonly<Record<string, readonly Row[]>>;
}

/** A word met in a text. */
export interface Met {
  features: readonly string[];
  to: number;
  value?: number;
}

interface Node {
  next: Map<number, Node>;
  met: Omit<Met, 'to'> | null;
  unless: string;
}

/** Finds words in a text, longest first. */
export interface Matcher {
  /** The longest word at `at` (that has `feature`, where one is named), or null. */
  at(text: string, at: number, feature?: string): Met | null;
  /** The features of each word, all of one word together. */
  readonly all: readonly (readonly string[])[];
}

/**
 * A trie of words. A word that is of several kinds, or literal in a pattern too, has the features of all.
 * @param words those of the kinds a stage asks for. @param literals words that its patterns name.
 */
export function compileMatcher(words: readonly Word[], literals: readonly string[]): Matcher {
  const entries = entriesOf(words, literals);
  const root = trieOf(entries);
  return {
    at(text, at, feature) {
      let found: Met | null = null;
      let node: Node | undefined = root;
      for (let to = at; node && to <= text.length; to++) {
        const { met, unless }: Node = node;
        const fits = met && (!feature || met.features.includes(feature));
        if (fits && (unless === '' || !unless.includes(text.charAt(to) || ' ')))
          found = { ...met, to };
        node = node.next.get(text.charCodeAt(to));
      }
      return found;
    },
    all: [...entries.values()].map(({ features }) => [...features]),
  };
}

interface Entry {
  features: Set<string>;
  value?: number;
  unless?: string;
}

/** All that is said of each word. */
function entriesOf(words: readonly Word[], literals: readonly string[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const entry = (word: string): Entry => {
    const features = new Set(/[\p{Script=Han}A-Za-z\d]/u.test(word) ? ['TEXT'] : []);
    const one = entries.get(word) ?? { features };
    entries.set(word, one);
    return one;
  };
  for (const { word, kind, tag, value, unless } of words) {
    const one = entry(word);
    one.features.add(kind);
    if (tag) one.features.add(`${kind}.${tag}`);
    if (value !== undefined) one.value = value;
    if (unless) one.unless = unless;
  }
  for (const word of literals) {
    const { features } = entry(word);
    // A character that only a pattern names is a character like any other elsewhere.
    if (features.size === 1 && /^\p{Script=Han}$/u.test(word)) features.add('HAN');
    features.add(`=${word}`);
  }
  return entries;
}

function trieOf(entries: ReadonlyMap<string, Entry>): Node {
  const root: Node = { next: new Map(), met: null, unless: '' };
  for (const [word, { features, value, unless = '' }] of entries) {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      const next = node.next.get(code) ?? { next: new Map(), met: null, unless: '' };
      node.next.set(code, next);
      node = next;
    }
    node.unless = unless;
    node.met = { features: [...features], ...(value === undefined ? {} : { value }) };
  }
  return root;
}
