import type { MentionKind, Role } from '../../model/clause.ts';
import type { Token } from '../tokens.ts';
import type { Draft, DraftToken } from './draft.ts';
import type { ClauseGrammar } from './grammar.ts';

/** Who a list names, what each stretch of it is, and how well its names read as bodies. */
export interface Listed {
  drafts: Draft[];
  tokens: DraftToken[];
  /** Names known by position only are not `read`; those known by their names alone are `sure`. */
  names: { all: number; read: number; sure: number };
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
  const names = { all: 0, read: 0, sure: 0 };
  let vouched = false;
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
      names.all++;
      if (!grammar.is(token, 'BODY.seat')) names.read++;
      if (grammar.is(token, 'BODY.sure')) names.sure++;
    } else if (grammar.is(token, 'ETC')) {
      for (const draft of drafts) draft.open = true;
      vouched ||= grammar.is(token, 'ETC.class');
      tokens.push({ kind: 'open', from, to });
    } else tokens.push({ kind: 'separator', from, to });
  }
  // What follows 等 says that they are bodies: 供电、供水等专业经营单位.
  return { drafts, tokens, names: vouched ? { ...names, read: names.all } : names };
}

export function kindOf(body: Token, grammar: ClauseGrammar): MentionKind {
  return grammar.is(body, 'BODY.collective') ? 'collective' : 'unit';
}
