import type { Match } from '../rules.ts';
import type { Token } from '../tokens.ts';
import { type ClauseGrammar, PASS } from './grammar.ts';

/** Names and words of roles as one token each; everything else stays. */
export function foldNames(tokens: readonly Token[], grammar: ClauseGrammar): Token[] {
  const plain = [PASS.manner, PASS.core, PASS.name, PASS.compound].reduce<readonly Token[]>(
    (folded, pass) => grammar.fold(pass, folded),
    tokens,
  );
  return grammar.fold(PASS.role, plain, (match, token) => withRole(match, token, plain, grammar));
}

/**
 * A folded word of a role (`SAID`) or title of a field (`TITLE`) with the role in it. The row says which word counts
 * (the part `role`, its last where there are several), or the role itself.
 */
function withRole(
  { row, parts }: Match,
  token: Token,
  tokens: readonly Token[],
  grammar: ClauseGrammar,
): Token {
  const kind = String(row.means.fold);
  const said = parts.get('role')?.at(-1);
  const role = row.means.role ?? (said ? grammar.roleOf(tokens[said.to - 1]) : null) ?? 'none';
  return { ...token, letter: grammar.letter(kind, `${kind}.${role}`) };
}

/** Whether a token is a body known by its name alone. */
export function isSure(token: Token, grammar: ClauseGrammar): boolean {
  return grammar.is(token, 'BODY.sure');
}
