import type { Lexicon } from '../lexicon.ts';
import { compileGrammar, type Grammar, type Match } from '../rules.ts';
import type { Token } from '../tokens.ts';

/** A province by its full name. */
export interface Province {
  name: string;
  /** 直辖市: its districts stand in it as those of another city stand in that. */
  isMunicipality: boolean;
}

/** How a text says what it is, made ready: `content/lexicon/rules/meta.yaml` and the provinces. */
export interface MetaGrammar {
  grammar: Grammar;
  /** By the value of their words. */
  provinces: ReadonlyMap<number, Province>;
}

/** What is asked of a text: the passes of the rules. */
export const PASS = {
  titlePlace: 1,
  noPlace: 2,
  bodyPlace: 3,
  titleLine: 4,
  apart: 5,
  status: 6,
  titleYear: 7,
  headYear: 8,
  signedYear: 9,
  level: 10,
  sent: 11,
  above: 12,
  body: 13,
} as const;

/** Words that tell what a text is. */
const OWN: readonly string[] = [
  'AREA',
  'AREA_GUARD',
  'PAPER',
  'PEOPLE',
  'PROVINCE',
  'STATUS',
  'WEB',
];
/** Words that are no part of a name, and so part it from what stands before it. */
const PARTING: readonly string[] = ['BY', 'DEED', 'FUNC', 'OPENING', 'PER', 'WITH'];

/** @throws where a row cannot be read: a fault of the lexicon. */
export function compileMeta(lexicon: Lexicon): MetaGrammar {
  const provinces = lexicon.words.flatMap(({ kind, tag, word, value }) =>
    kind === 'PROVINCE' && tag !== 'short' && value !== undefined
      ? [[value, { name: word, isMunicipality: tag === 'municipality' }] as const]
      : [],
  );
  // A single character of a word that parts names may be one of a name itself: 都江堰, 和县, 依安.
  const words = lexicon.words.filter(({ word, kind }) => word.length > 1 || OWN.includes(kind));
  return {
    grammar: compileGrammar({ ...lexicon, words }, 'meta', {
      kinds: [...OWN, ...PARTING],
      folds: [],
      numbers: 'digits',
    }),
    provinces: new Map(provinces),
  };
}

/** A match in a text: where it stands, and its parts as tokens. */
export interface Found {
  row: Match['row'];
  start: number;
  end: number;
  part(name: string): readonly Token[];
}

/** The matches of a pass in a stretch of a source, in order. */
export function findIn(
  { grammar }: MetaGrammar,
  pass: number,
  source: string,
  from: number,
  to: number,
): Found[] {
  const tokens = grammar.lex(source, from, to);
  return grammar.find(pass, tokens).map((match) => ({
    row: match.row,
    start: (tokens[match.from] as Token).from,
    end: (tokens[match.to - 1] as Token).to,
    part: (name) =>
      (match.parts.get(name) ?? []).flatMap(({ from: a, to: b }) => tokens.slice(a, b)),
  }));
}

/** A line of a title is no longer. */
const LINE_MAX = 240;

/** The row of a pass that reads a whole line, or null. */
export function rowOf({ grammar }: MetaGrammar, pass: number, text: string): Match['row'] | null {
  return text.length > LINE_MAX ? null : (grammar.begin(pass, grammar.lex(text))?.row ?? null);
}
