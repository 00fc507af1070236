import { type BracketPair, matchBrackets } from '../../text/brackets.ts';
import type { Piece } from '../../text/piece.ts';
import { isSureBody } from './bodies.ts';
import type { DraftClause } from './draft.ts';
import { CLAUSE_MAX, parseClause } from './parse.ts';
import { isTitle, type RoleGrammar } from './roles.ts';
import { listEnd } from './unclosed.ts';

const OPENERS = '(（[［〔﹝【';
/** What a body's name ends in, so that brackets behind it explain it. */
const ENDS_BODY = /[局委办会部厅院室队组]/u;
const CLOSERS = ')）]］〕﹞】';

/**
 * The clauses of a text that stand in brackets, brackets included, in order and apart.
 * A pair is read whole first, then what stands in it, so that `（…各街道(乡)负责）` is one clause.
 * An opener without partner reaches to the next closer without one, or to the end of its list of doers.
 */
export function bracketClauses(text: string, grammar: RoleGrammar): DraftClause[] {
  const { pairs, unmatched } = matchBrackets(text);
  const clauses: DraftClause[] = [];
  let reached = 0;
  for (const pair of withDamaged(text, pairs, unmatched)) {
    if (pair.open < reached || !OPENERS.includes(text.charAt(pair.open))) continue;
    const closes = pair.close < text.length && CLOSERS.includes(text.charAt(pair.close));
    const from = pair.open + 1;
    // 【责任单位】市住建局: a label, whose value stands behind it.
    if (
      '【〔［['.includes(text.charAt(pair.open)) &&
      closes &&
      isTitle(text.slice(from, pair.close))
    )
      continue;
    const reach = closes ? pair.close : Math.min(pair.close, from + CLAUSE_MAX);
    if (reach - from > CLAUSE_MAX) continue;
    if (!grammar.mentions(text.slice(from, reach)) && !mayBeBare(text, pair)) continue;
    const to = closes ? reach : listEnd(text, from, reach, grammar);
    if (to - from < 3) continue;
    const clause = parseClause(text, from, to, grammar);
    if (!clause) continue;
    const bare = clause.tokens.every(({ kind }) => kind !== 'role');
    if (bare && !mayBeBare(text, pair)) continue;
    clause.from = pair.open;
    clause.tokens.unshift({ kind: 'mark', from: pair.open, to: pair.open + 1 });
    if (closes) {
      clause.to = pair.close + 1;
      clause.tokens.push({ kind: 'mark', from: pair.close, to: pair.close + 1 });
    } else clause.unclosed = true;
    clauses.push(clause);
    reached = clause.to;
  }
  return clauses;
}

/**
 * Whether brackets without any role word may hold a clause: a mark follows them, and the first name in
 * them is sure. Refused: 乡镇(街道)应急站, 各县（市、区）人民政府, and a second name of the body before
 * them: 报市安委会办公室（市应急管理局）。
 */
function mayBeBare(text: string, pair: BracketPair): boolean {
  const after = text.charAt(pair.close + 1);
  const before = text.charAt(pair.open - 1);
  const apart = after === '' || '。；;，,\n'.includes(after) || '。；;'.includes(before);
  if (!apart || ENDS_BODY.test(before)) return false;
  const first = /^[^、，,；;等]+/u.exec(text.slice(pair.open + 1, pair.open + 60))?.[0] ?? '';
  return isSureBody(first.replace(/[）)\]］〕﹞】].*$/u, ''));
}

/** Sorted pairs, with those made up for openers that lost their partner. */
function withDamaged(text: string, pairs: readonly BracketPair[], unmatched: readonly number[]) {
  if (unmatched.length === 0) return pairs;
  const made: BracketPair[] = [];
  let close = text.length;
  for (let index = unmatched.length - 1; index >= 0; index--) {
    const at = unmatched[index] as number;
    if (CLOSERS.includes(text.charAt(at))) close = at;
    else if (OPENERS.includes(text.charAt(at))) {
      let end = close;
      while (end > at && '。.'.includes(text.charAt(end - 1))) end--;
      made.push({ open: at, close: end });
    }
  }
  return [...pairs, ...made].sort((a, b) => a.open - b.open || b.close - a.close);
}

/** The parts of a text that no clause covers, to look for further ones in. */
export function between(piece: Pick<Piece, 'text'>, clauses: readonly DraftClause[]) {
  const free: { from: number; to: number }[] = [];
  let at = 0;
  for (const clause of clauses) {
    if (clause.from > at) free.push({ from: at, to: clause.from });
    at = clause.to;
  }
  if (at < piece.text.length) free.push({ from: at, to: piece.text.length });
  return free;
}
