import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { isSureBody } from './bodies.ts';
import type { DraftClause } from './draft.ts';
import { CLAUSE_MAX, parseClause } from './parse.ts';
import type { RoleGrammar } from './roles.ts';
import { isStem } from './stems.ts';

/** `由` at the beginning of a stretch: `，由市教育局牵头`. Refused: 自由, 理由, 由于, 由此. */
const BY = /(?<=^|[。；;，,：:])(?:并|均|分别|原则上)?由(?![于此来])/gu;

/** How far into a sentence its lead may stand. */
const LEAD_WITHIN = 80;

/** Only these say that a body without 由 and without brackets is charged: `市教育局牵头，市公安局配合。` */
const LEADS = /牵头|负总责|会同|负责|配合|参与|指导|具体实施|组织实施|落实/u;

/**
 * Clauses in running text without brackets or label: after 由 (`由市教育局牵头，市公安局、市市场监管局配合`)
 * to the last role word, or a sentence that is nothing but a clause.
 * Refused: 由企业负责, 由政府主导 (nobody in particular), 区安委办会同各部门制定… (a sentence with more in it).
 */
export function inlineClauses(
  text: string,
  from: number,
  to: number,
  grammar: RoleGrammar,
): DraftClause[] {
  const stretch = text.slice(from, to);
  if (!LEADS.test(stretch)) return [];
  const clauses: DraftClause[] = [];
  for (const sentence of splitSentences(stretch)) {
    const start = from + sentence.start;
    const end = from + sentence.end;
    if (!LEADS.test(text.slice(start, end))) continue;
    const clause =
      wholeSentence(text, start, end, grammar) ??
      afterBy(text, { start, end }, grammar) ??
      leadFirst(text, { start, end }, grammar);
    if (clause) clauses.push(clause);
  }
  return clauses;
}

function wholeSentence(
  text: string,
  from: number,
  to: number,
  grammar: RoleGrammar,
): DraftClause | null {
  let end = to;
  while (end > from && '。；;'.includes(text.charAt(end - 1))) end--;
  // Most sentences neither end in a role word nor begin with a label: they need no parsing.
  const says = grammar.atEnd(text, from, end) ?? grammar.label(text, from, end)?.role;
  if (text.charAt(from) === '由' || !says) return null;
  const clause = parseClause(text, from, end, grammar);
  const plain = clause?.tokens.every(({ kind }) => kind !== 'topic' && kind !== 'note');
  const roled = clause?.tokens.some(({ kind }) => kind === 'role');
  const sure = clause?.drafts.every((draft) => isNamed(text.slice(draft.from, draft.to)));
  return clause && plain && roled && sure ? clause : null;
}

function afterBy(text: string, { start, end }: Span, grammar: RoleGrammar): DraftClause | null {
  const sentence = text.slice(start, end);
  BY.lastIndex = 0;
  for (let match = BY.exec(sentence); match; match = BY.exec(sentence)) {
    const from = start + match.index;
    const to = Math.min(end, from + CLAUSE_MAX);
    const clause = parseClause(text, from, to, grammar, { prefix: true });
    const sure = clause?.drafts.every((draft) => isNamed(text.slice(draft.from, draft.to)));
    if (clause && sure) return clause;
  }
  return null;
}

/** A sentence that begins with who leads: `市应急局牵头，会同市公安局开展联合检查。` */
function leadFirst(text: string, { start, end }: Span, grammar: RoleGrammar): DraftClause | null {
  if (!text.slice(start, Math.min(end, start + LEAD_WITHIN)).includes('牵头')) return null;
  const to = Math.min(end, start + CLAUSE_MAX);
  const clause = parseClause(text, start, to, grammar, { prefix: true });
  const leads = clause?.drafts[0]?.role === 'lead' || clause?.drafts[0]?.role === 'colead';
  const sure = clause?.drafts.every((draft) => isNamed(text.slice(draft.from, draft.to)));
  return clause && leads && sure ? clause : null;
}

/** In running text nothing but the name speaks for a body: a sure one, or a function (公安、交通部门). */
function isNamed(name: string): boolean {
  return isSureBody(name) || isStem(name);
}
