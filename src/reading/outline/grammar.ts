import type { Lexicon } from '../lexicon.ts';
import { compileGrammar, type Grammar, type Match } from '../rules.ts';
import type { Token } from '../tokens.ts';

/** The forms of lines, made ready: `content/lexicon/rules/outline.yaml`. */
export type OutlineGrammar = Grammar;

/** What is asked of a line: the passes of the rules. */
export const PASS = {
  label: 1,
  decimal: 2,
  attachment: 3,
  webPage: 4,
  short: 5,
  closing: 6,
  ending: 7,
  whole: 8,
} as const;

/** @throws where a row cannot be read: a fault of the lexicon. */
export function compileOutline(lexicon: Lexicon): OutlineGrammar {
  return compileGrammar(lexicon, 'outline', {
    kinds: ['CITING', 'ENCLOSED', 'PAPER', 'QUANTITY', 'WEB'],
    folds: [],
    numbers: 'digits',
  });
}

/** A line, or its head, in tokens. */
export interface Lexed {
  text: string;
  tokens: readonly Token[];
  /** Whether the tokens are the whole line. */
  whole: boolean;
}

/** @param max no further than this is looked at, whatever the length of the line. */
export function lexLine(grammar: OutlineGrammar, text: string, max: number): Lexed {
  return {
    text,
    tokens: grammar.lex(text, 0, Math.min(text.length, max)),
    whole: text.length <= max,
  };
}

/** A row that reads a line, and the text of its parts. */
export interface LineForm {
  row: Match['row'];
  /** Where it ends in the line. */
  length: number;
  /** The tokens of a part; empty where it has none. */
  part(name: string): readonly Token[];
}

/** The first row of a pass that reads a line, or null. */
export function lineForm(
  grammar: OutlineGrammar,
  pass: number,
  { tokens }: Lexed,
): LineForm | null {
  const match = grammar.begin(pass, tokens);
  if (!match) return null;
  return {
    row: match.row,
    length: (tokens[match.to - 1] as Token).to,
    part: (name) => (match.parts.get(name) ?? []).flatMap(({ from, to }) => tokens.slice(from, to)),
  };
}
