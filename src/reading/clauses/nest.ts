import { matchBrackets } from '../../text/brackets.ts';
import type { Token } from '../tokens.ts';
import type { ClauseGrammar } from './grammar.ts';

/** What a pair of brackets or quotes holds, once everything inside it is one token a bracket. */
export interface Inner {
  /** The marks themselves. */
  open: Token;
  close: Token;
  tokens: Token[];
  /** What stands before the opening mark, in the same bracket. */
  before: Token | undefined;
}

/**
 * Fold every pair of brackets, innermost first, so that what is outside sees one token. Iterative: a million
 * brackets nest no call. Marks without a partner stay as they are.
 * @param close what becomes of a pair.
 */
export function foldBrackets(
  text: string,
  tokens: readonly Token[],
  grammar: ClauseGrammar,
  close: (inner: Inner) => Token,
): Token[] {
  const partner = new Map<number, number>();
  for (const pair of matchBrackets(text).pairs) partner.set(pair.open, pair.close);
  const closers = new Set(partner.values());
  const frames: { open: Token | null; tokens: Token[] }[] = [{ open: null, tokens: [] }];
  for (const token of tokens) {
    const top = frames.at(-1) as { open: Token | null; tokens: Token[] };
    if (partner.has(token.from) && isMark(token, grammar)) frames.push({ open: token, tokens: [] });
    else if (top.open && partner.get(top.open.from) === token.from && closers.has(token.from)) {
      frames.pop();
      const outer = frames.at(-1)?.tokens ?? [];
      outer.push(close({ open: top.open, close: token, tokens: top.tokens, before: outer.at(-1) }));
    } else top.tokens.push(token);
  }
  return frames.flatMap(({ open, tokens: own }) => (open ? [open, ...own] : own));
}

function isMark(token: Token, grammar: ClauseGrammar): boolean {
  return grammar.is(token, 'OPEN/QUOTE/BOOK');
}
