import type { Role } from '../../model/clause.ts';
import type { Token } from '../tokens.ts';
import type { Draft } from './draft.ts';
import { type ClauseGrammar, PASS } from './grammar.ts';
import { kindOf } from './lists.ts';
import { roleOf } from './said.ts';

/**
 * Who sits in a working group, from one paragraph of 推进机制:
 * `由区政府副主任担任召集人,…担任副召集人,成员单位包括…等,办公室设区应急管理局`. Who is said to 牵头 a group is its
 * `lead`; that counts only beside other seats, since who leads a task is said in clauses.
 * @param tokens of the piece, names folded.
 */
export function readSeats(text: string, tokens: readonly Token[], grammar: ClauseGrammar): Draft[] {
  const isSeat = (token: Token) =>
    grammar.is(token, 'ROLE.convener/ROLE.deputy/ROLE.member/ROLE.office/=组成');
  if (!tokens.some(isSeat)) return [];
  const held = grammar.fold(PASS.holder, tokens);
  const listed = grammar.fold(PASS.seats, held);
  const matches = grammar.find(PASS.seat, listed);
  const drafts = matches.flatMap((match) => {
    const [part, means] = Object.entries(match.row.means)[0] ?? [];
    const list = listed[match.parts.get(part ?? '')?.[0]?.from ?? -1];
    if (!list) return [];
    const given = roleOf(text, listed, match, String(means), grammar);
    const found = holders(text, list, { ...given, rule: match.row.id }, grammar);
    // 办公室设在市教育局，市教育局局长兼任主任: an office has one seat.
    return given.role === 'office' ? found.slice(0, 1) : found;
  });
  return drafts.some(({ role }) => role !== 'lead') ? drafts : [];
}

function holders(
  text: string,
  list: Token,
  given: { role: Role; word: string; rule: string },
  grammar: ClauseGrammar,
): Draft[] {
  const drafts: Draft[] = [];
  for (const token of list.parts?.all ?? []) {
    const body = token.parts?.body?.[0];
    if (grammar.is(token, 'ETC')) for (const draft of drafts) draft.open = true;
    else if (grammar.is(token, 'BODY')) {
      drafts.push({
        from: token.from,
        to: token.to,
        kind: kindOf(token, grammar),
        open: false,
        ...given,
      });
    } else if (grammar.is(token, 'HOLDER')) {
      const shared = grammar.is(token, 'HOLDER.shared') && body;
      const { from, to } = shared ? body : token;
      const full = !shared && body ? { full: text.slice(body.from, body.to) } : {};
      const kind = body ? kindOf(body, grammar) : 'unit';
      drafts.push({ from, to, kind, open: false, ...given, ...full });
    }
  }
  return drafts;
}
