import type { MentionKind, Role } from '../../model/clause.ts';
import type { Token } from '../tokens.ts';
import type { Draft, DraftToken } from './draft.ts';
import type { ClauseGrammar } from './grammar.ts';

/** Who a list names, and what each stretch of it is. */
export interface Listed {
  drafts: Draft[];
  tokens: DraftToken[];
}

/** What a list is given by the clause it stands in. */
export interface Given {
  role: Role;
  word: string;
  rule: string;
}

/**
 * The bodies of a list, each with the role of the list, or its own where a mark behind it says one:
 * 市教育局（牵头）. All before 等 are open.
 */
export function readList(list: Token, given: Given, grammar: ClauseGrammar): Listed {
  const drafts: Draft[] = [];
  const tokens: DraftToken[] = [];
  for (const token of list.parts?.all ?? [list]) {
    const { from, to } = token;
    const mark = grammar.is(token, 'MARK') ? grammar.roleOf(token) : null;
    const last = drafts.at(-1);
    if (mark && last) {
      last.role = mark;
      last.rule = 'list-mark';
      tokens.push({ kind: 'role', from, to });
    } else if (grammar.is(token, 'BODY')) {
      drafts.push({ from, to, kind: kindOf(token, grammar), open: false, ...given });
      tokens.push({ kind: 'mention', from, to });
    } else if (grammar.is(token, 'ETC')) {
      for (const draft of drafts) draft.open = true;
      tokens.push({ kind: 'open', from, to });
    } else tokens.push({ kind: 'separator', from, to });
  }
  return { drafts, tokens };
}

export function kindOf(body: Token, grammar: ClauseGrammar): MentionKind {
  return grammar.is(body, 'BODY.collective') ? 'collective' : 'unit';
}
