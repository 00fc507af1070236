import type { Match } from '../rules.ts';
import type { Token } from '../tokens.ts';
import type { Draft, DraftClause, DraftToken } from './draft.ts';
import { type ClauseGrammar, PASS } from './grammar.ts';
import { readList } from './lists.ts';
import { partAt, roleOf, tokenKind } from './said.ts';

/** A duty in running text: who does what, in one stretch between stops. */
export interface Stated extends DraftClause {
  /** Whether it says with what the bodies are charged. */
  hasObject: boolean;
  /** Whether a word of a role gives it to a single body; classes alone, and what somebody must do, make no clause. */
  names: boolean;
}

export interface ProseReading {
  stated: Stated[];
  /** Bodies in a doer's place by position, which no row took. */
  left: Token[];
}

/**
 * The duties that running text states, in order.
 * @param tokens of a piece or of what a bracket or quotation in it holds, names folded.
 */
export function readProse(
  text: string,
  tokens: readonly Token[],
  grammar: ClauseGrammar,
): ProseReading {
  if (!tokens.some((token) => grammar.is(token, 'BODY'))) return { stated: [], left: [] };
  const listed = grammar.fold(PASS.proseList, tokens);
  const matches = grammar.find(PASS.prose, listed);
  const taken = new Set(matches.flatMap(({ from, to }) => listed.slice(from, to)));
  const left = grammar
    .find(PASS.left, listed)
    .flatMap(({ parts }) => listed[parts.get('who')?.[0]?.from ?? -1] ?? [])
    .filter((list) => !taken.has(list))
    .flatMap((list) => (list.parts?.all ?? []).filter((token) => grammar.is(token, 'BODY')));
  return {
    stated: joined(
      text,
      matches.map((match) => readStated(text, listed, match, grammar)),
    ),
    left,
  };
}

function readStated(
  text: string,
  tokens: readonly Token[],
  match: Match,
  grammar: ClauseGrammar,
): Stated {
  const { row, from, to, parts } = match;
  const drafts: Draft[] = [];
  const told: DraftToken[] = [];
  const object = parts.get('object')?.[0];
  for (let at = from; at < (object?.from ?? to); at++) {
    const token = tokens[at] as Token;
    const means = row.means[partAt(match, at)];
    if (grammar.is(token, 'LIST') && means !== undefined) {
      const given = { ...roleOf(text, tokens, match, String(means), grammar), rule: row.id };
      const list = readList(token, given, grammar);
      drafts.push(...list.drafts);
      told.push(...list.tokens);
    } else told.push({ kind: tokenKind(token, grammar), from: token.from, to: token.to });
  }
  const first = tokens[from] as Token;
  const end = (tokens[to - 1] as Token).to;
  // 各乡镇：负责… heads a list of who does what; 各乡镇负责… may be anybody.
  const isHead = tokens.slice(from, to).some((token) => grammar.is(token, 'COLON'));
  const hasObject = object !== undefined && object.to > object.from;
  if (hasObject) told.push({ kind: 'topic', from: (tokens[object.from] as Token).from, to: end });
  return {
    from: first.from,
    to: end,
    drafts,
    tokens: told,
    rule: row.id,
    stated: true,
    hasObject,
    names: row.means.loose !== true && (isHead || drafts.some(({ kind }) => kind === 'unit')),
  };
}

/**
 * Duties parted by a comma are one clause; one without an object belongs to the one before it, also behind a
 * semicolon: 县住建局负责燃气安全；县公安局配合.
 */
function joined(text: string, stated: readonly Stated[]): Stated[] {
  const out: Stated[] = [];
  for (const next of stated) {
    const last = out.at(-1);
    const gap = last ? text.slice(last.to, next.from) : '';
    const follows = /^[，,]\s*$/u.test(gap) || (/^[；;]\s*$/u.test(gap) && !next.hasObject);
    if (!last || !follows) out.push(next);
    else {
      out[out.length - 1] = {
        ...last,
        to: next.to,
        drafts: [...last.drafts, ...next.drafts],
        tokens: [
          ...last.tokens,
          { kind: 'separator', from: last.to, to: next.from },
          ...next.tokens,
        ],
        hasObject: last.hasObject || next.hasObject,
        names: last.names || next.names,
      };
    }
  }
  return out;
}
