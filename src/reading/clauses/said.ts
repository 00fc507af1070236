import type { Role, TokenKind } from '../../model/clause.ts';
import type { Match } from '../rules.ts';
import type { Token } from '../tokens.ts';
import type { ClauseGrammar } from './grammar.ts';

/**
 * The role that a row gives a part, and the text's own word for it. `means` is a role, or the name of the part that
 * says it: `means: { who: said }`. The word is that part, or the one called `word` or `said`.
 */
export function roleOf(
  text: string,
  tokens: readonly Token[],
  { parts }: Match,
  means: string,
  grammar: ClauseGrammar,
): { role: Role; word: string } {
  const tokenOf = (name: string): Token | undefined => tokens[parts.get(name)?.[0]?.from ?? -1];
  const pointed = tokenOf(means);
  const role = pointed ? grammar.roleOf(pointed) : (means as Role);
  const word = pointed ?? tokenOf('word') ?? tokenOf('said');
  return {
    role: role ?? 'share',
    word: word ? text.slice(word.from, word.to).replace(/[：:\s]+$/u, '') : '',
  };
}

/** The name of the part of a match that a token stands in, by the token's index; empty for none. */
export function partAt({ parts }: Match, at: number): string {
  for (const [name, places] of parts) {
    if (places.some(({ from, to }) => from <= at && at < to)) return name;
  }
  return '';
}

/** What a token of a clause is that names nobody. */
const KINDS: readonly (readonly [feature: string, kind: TokenKind])[] = [
  ['TITLE.none', 'note'],
  ['DUN', 'separator'],
  ['COMMA', 'separator'],
  ['SEMI', 'separator'],
  ['STOP', 'separator'],
  ['SPACE', 'separator'],
  ['SLASH', 'separator'],
  ['BAR', 'separator'],
  ['COLON', 'separator'],
  ['SAID', 'role'],
  ['MARK', 'role'],
  ['TITLE', 'role'],
  ['BY', 'role'],
  ['WITH', 'role'],
  ['OVER', 'role'],
  ['OPENING', 'role'],
  ['MODAL', 'role'],
  ['JOINT', 'separator'],
  ['ETC', 'open'],
  ['TOPIC', 'topic'],
];

export function tokenKind(token: Token, grammar: ClauseGrammar): TokenKind {
  return KINDS.find(([feature]) => grammar.is(token, feature))?.[1] ?? 'note';
}
