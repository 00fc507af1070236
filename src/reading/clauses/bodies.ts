import type { Match } from '../rules.ts';
import type { Token } from '../tokens.ts';
import { type ClauseGrammar, PASS } from './grammar.ts';

/** Names, titles and words of roles as one token each; everything else stays. */
export function foldNames(tokens: readonly Token[], grammar: ClauseGrammar): Token[] {
  const passes = [PASS.manner, PASS.core, PASS.name, PASS.compound, PASS.role];
  return passes.reduce<Token[]>(
    (folded, pass) =>
      grammar.fold(pass, folded, (match, token) => {
        const { fold } = match.row.means;
        return fold === 'SAID' || fold === 'TITLE'
          ? withRole(match, token, folded, grammar)
          : token;
      }),
    [...tokens],
  );
}

/**
 * A folded word of a role (`SAID`) or title of a field (`TITLE`) with the role in it. The row says which word counts
 * (the part `role`, its last where there are several), or the role itself. `SAID.firm` is a word that is no deed
 * besides: 负责, 牵头, 配合, not 落实, 指导.
 */
function withRole(
  { row, parts }: Match,
  token: Token,
  tokens: readonly Token[],
  grammar: ClauseGrammar,
): Token {
  const kind = String(row.means.fold);
  const said = parts.get('role')?.at(-1);
  const word = said && tokens[said.to - 1];
  const role = String(row.means.role ?? grammar.roleOf(word) ?? 'none');
  const firm = kind === 'SAID' && (row.means.firm === true || !grammar.is(word, 'DEED'));
  const features = [
    kind,
    `${kind}.${role}`,
    ...(firm ? [`${kind}.${role}.firm`, `${kind}.firm`] : []),
  ];
  return { ...token, letter: grammar.letter(...features) };
}
