import type { Token } from '../tokens.ts';
import { foldNames } from './bodies.ts';
import { isClause, readGroups, toClause } from './clause.ts';
import type { DraftClause } from './draft.ts';
import { type ClauseGrammar, PASS } from './grammar.ts';
import type { LineBreaks } from './line-breaks.ts';
import { foldBrackets, type Inner } from './nest.ts';

/** What one piece of text says, before it is known what of it counts. */
export interface PieceReading {
  /** Clauses in brackets and behind titles, in order. */
  clauses: DraftClause[];
  /** What is left: the tokens of the piece, and of the brackets and quotations in it that are no clause. */
  regions: (readonly Token[])[];
}

/** How many titles of one run are tried as the beginning of a clause. */
const TRIES = 3;

/** A bracket up to this many characters that is no clause belongs to the name before it. */
const PART_MAX = 16;

/** Read one piece: brackets from the inside out, then lost brackets, then titles with their values. */
export function readPiece(text: string, breaks: LineBreaks, grammar: ClauseGrammar): PieceReading {
  const clauses: DraftClause[] = [];
  const regions: (readonly Token[])[] = [];
  const flat = foldBrackets(text, grammar.lex(text), grammar, (inner) =>
    closeBracket(text, inner, clauses, regions, grammar),
  );
  const named = foldNames(flat, grammar);
  const mended = foldUnclosed(text, named, clauses, grammar);
  regions.push(foldTitled(text, mended, breaks, clauses, grammar));
  clauses.sort((a, b) => a.from - b.from);
  return { clauses, regions };
}

/** What a pair of brackets becomes: a title, a mark, a clause, part of a name, or an aside to be read by itself. */
function closeBracket(
  text: string,
  { open, close, tokens, before }: Inner,
  clauses: DraftClause[],
  regions: (readonly Token[])[],
  grammar: ClauseGrammar,
): Token {
  const fold = (features: string) => grammar.token(features, open.from, close.to);
  const named = foldNames(tokens, grammar);
  if (!grammar.is(open, 'OPEN')) {
    if (grammar.is(open, 'QUOTE')) regions.push(named);
    return fold('CITED TEXT');
  }
  const [whole] = grammar.find(PASS.bracket, named);
  if (whole && whole.to === named.length) {
    const becomes = String(whole.row.means.becomes);
    const boxed = !grammar.is(open, 'OPEN.round');
    const role = grammar.roleOf(named[whole.parts.get('role')?.[0]?.from ?? 0]);
    if (becomes.startsWith('TITLE') ? boxed : before) {
      return fold(becomes === 'TITLE.none' ? 'TITLE TITLE.none' : `${becomes} ${becomes}.${role}`);
    }
  }
  const clause = readBracket(text, named, before, close, grammar);
  if (clause) {
    clause.tokens.unshift({ kind: 'mark', from: open.from, to: open.to });
    clause.tokens.push({ kind: 'mark', from: close.from, to: close.to });
    clauses.push({ ...clause, from: open.from, to: close.to });
    return fold('CLAUSE');
  }
  const isPart = before && !grammar.is(before, 'STOP') && close.to - open.from <= PART_MAX;
  if (isPart) return fold('PART');
  regions.push(named);
  return fold('ASIDE');
}

/**
 * The clause that a bracket holds, or null. Without any word of a role a mark must follow it, and no name stand
 * before it: 乡镇(街道)应急站 and 报市安委会办公室（市应急管理局）are none.
 */
function readBracket(
  text: string,
  named: readonly Token[],
  before: Token | undefined,
  close: Token,
  grammar: ClauseGrammar,
): DraftClause | null {
  if (!named.some((token) => grammar.is(token, 'BODY/SAID/TITLE'))) return null;
  // What holds a clause is none itself: clauses do not stand on one another.
  if (named.some((token) => grammar.is(token, 'CLAUSE'))) return null;
  const reading = readGroups(text, named, grammar);
  if (!reading || !isClause(reading)) return null;
  if (reading.bare) {
    const after = text.charAt(close.to);
    const apart = after === '' || '。；;，,\n'.includes(after) || grammar.is(before, 'STOP');
    if (!apart || grammar.is(before, 'END') || grammar.is(before, 'NAME')) return null;
  }
  return toClause(reading);
}

/** Titles with their values, up to the full stop or the end of their line, as one token each. */
function foldTitled(
  text: string,
  tokens: readonly Token[],
  breaks: LineBreaks,
  clauses: DraftClause[],
  grammar: ClauseGrammar,
): Token[] {
  const out: Token[] = [];
  // Of one run of titles only the first few are tried, so that a text of nothing else is read once.
  let tried = { end: 0, times: 0 };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const isTitle = grammar.is(token, 'TITLE') && !grammar.is(token, 'TITLE.none');
    const spent = at < tried.end && tried.times >= TRIES;
    const to = isTitle && !spent ? valueEnd(text, tokens, at, breaks, grammar) : at;
    if (to > at) tried = { end: to, times: at < tried.end ? tried.times + 1 : 1 };
    const reading = to > at ? readGroups(text, tokens.slice(at, to), grammar) : null;
    if (reading && isClause(reading)) {
      clauses.push(toClause(reading));
      out.push(grammar.token('CLAUSE', reading.from, reading.to));
      at = to;
    } else {
      out.push(token);
      at++;
    }
  }
  return out;
}

/** Where the value of a title ends: at the full stop, a clause, or where the source begins a line anew. */
function valueEnd(
  text: string,
  tokens: readonly Token[],
  start: number,
  breaks: LineBreaks,
  grammar: ClauseGrammar,
): number {
  let at = start + 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (grammar.is(token, 'STOP') || grammar.is(token, 'CLAUSE')) break;
    const goesOn =
      '、，,；;和及与'.includes(text.charAt(token.from - 1)) ||
      '、，,；;)）'.includes(text.charAt(token.from));
    if (breaks.has(token.from) && !goesOn && !grammar.is(tokens[at - 1], 'TITLE')) break;
  }
  while (at > start + 1 && grammar.is(tokens[at - 1], 'SPACE')) at--;
  return at;
}

/** A bracket that is opened and never closed: a clause as far as it names doers. */
function foldUnclosed(
  text: string,
  tokens: readonly Token[],
  clauses: DraftClause[],
  grammar: ClauseGrammar,
): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const open = tokens[at] as Token;
    const isOpen = grammar.is(open, 'OPEN');
    const to = isOpen ? listEnd(tokens, at + 1, grammar) : at;
    const reading = to > at + 1 ? readGroups(text, tokens.slice(at + 1, to), grammar) : null;
    if (reading && isClause(reading)) {
      const clause = toClause(reading);
      clause.tokens.unshift({ kind: 'mark', from: open.from, to: open.to });
      clauses.push({ ...clause, from: open.from, unclosed: true });
      out.push(grammar.token('CLAUSE', open.from, clause.to));
      at = to;
    } else {
      out.push(open);
      at++;
    }
  }
  return out;
}

/** Where a list of doers without a closing bracket ends: before the first stretch that names nobody. */
function listEnd(tokens: readonly Token[], from: number, grammar: ClauseGrammar): number {
  const isOne = (token: Token | undefined, kinds: readonly string[]) =>
    kinds.some((kind) => grammar.is(token, kind));
  const isMark = (token: Token | undefined) =>
    isOne(token, ['DUN', 'COMMA', 'SEMI', 'STOP', 'SPACE']);
  const isBracket = (token: Token | undefined) => isOne(token, ['OPEN', 'CLOSE', 'CLAUSE']);
  let end = from;
  let noted = false;
  for (let at = from; at < tokens.length; ) {
    let to = at;
    while (to < tokens.length && !isMark(tokens[to]) && !isBracket(tokens[to])) to++;
    const stretch = tokens.slice(at, to);
    if (isBracket(tokens[to]))
      return stretch.length > 0 && (noted || isOne(stretch[0], ['BODY'])) ? to : end;
    if (isOne(stretch[0], noted ? ['DEED', 'SAID'] : ['DEED'])) return end;
    const title = stretch.some((token) => grammar.is(token, 'TITLE'));
    if (title) noted = stretch.some((token) => grammar.is(token, 'TITLE.none'));
    const glued = gluedTo(stretch, grammar);
    if (!noted && glued > 0) return at + glued;
    if (!noted && !namesDoer(stretch, grammar)) return end;
    end = to;
    while (to < tokens.length && isMark(tokens[to])) {
      if (grammar.is(tokens[to], 'SEMI') || grammar.is(tokens[to], 'STOP')) noted = false;
      to++;
    }
    at = to;
  }
  return end;
}

/** 县公安局|加强监管: how many tokens of a stretch stand before the deed that is glued to a body; 0 for none. */
function gluedTo(stretch: readonly Token[], grammar: ClauseGrammar): number {
  const at = stretch.findIndex((token) => grammar.is(token, 'BODY'));
  return at !== -1 && grammar.is(stretch[at + 1], 'DEED') ? at + 1 : 0;
}

function namesDoer(stretch: readonly Token[], grammar: ClauseGrammar): boolean {
  if (stretch.length === 0) return true;
  return (
    stretch.some((token) =>
      ['BODY', 'SAID', 'WHEN', 'REMARK'].some((kind) => grammar.is(token, kind)),
    ) && !(grammar.is(stretch[0], 'SAID') && !stretch.some((token) => grammar.is(token, 'BODY')))
  );
}
