import type { Match } from '../rules.ts';
import type { Token } from '../tokens.ts';
import type { Draft, DraftClause } from './draft.ts';
import { type ClauseGrammar, PASS } from './grammar.ts';
import { readList } from './lists.ts';
import { partAt, roleOf, tokenKind } from './said.ts';

/** How a stretch of tokens reads as a clause. */
export interface ClauseReading extends DraftClause {
  /** No word of a role and no title says what the bodies have to do. */
  bare: boolean;
  /** Names that read as bodies, and those known by their names alone. */
  names: { all: number; read: number; sure: number };
  /** Length of what is neither body nor role. */
  aside: number;
}

/**
 * Read tokens (names folded) as a clause: what stands between marks is a body by its position, and the rows of
 * pass 9 give lists their roles. What no row takes is a note.
 */
export function readGroups(
  text: string,
  folded: readonly Token[],
  grammar: ClauseGrammar,
): ClauseReading | null {
  const first = folded[0];
  const last = folded.at(-1);
  if (!first || !last) return null;
  const placed = grammar.fold(PASS.position, folded);
  const tokens = grammar.fold(PASS.list, placed);
  const groups = grammar.find(PASS.group, tokens);
  const reading: ClauseReading = {
    from: first.from,
    to: last.to,
    drafts: [],
    tokens: [],
    rule: groups.find(({ row }) => row.means.who)?.row.id ?? '',
    bare: !tokens.some((token) => grammar.is(token, 'SAID') || isTitled(token, grammar)),
    names: { all: 0, read: 0, sure: 0 },
    aside: 0,
  };
  let at = 0;
  for (const group of groups) {
    for (; at < group.from; at++) note(tokens[at] as Token, reading, grammar);
    readGroup(text, tokens, group, reading, grammar);
    at = group.to;
  }
  for (; at < tokens.length; at++) note(tokens[at] as Token, reading, grammar);
  return reading;
}

function isTitled(token: Token, grammar: ClauseGrammar): boolean {
  return grammar.is(token, 'TITLE') && !grammar.is(token, 'TITLE.none');
}

/** Give the lists of a group their roles. */
function readGroup(
  text: string,
  tokens: readonly Token[],
  group: Match,
  reading: ClauseReading,
  grammar: ClauseGrammar,
): void {
  const before = reading.drafts.length;
  for (let at = group.from; at < group.to; at++) {
    const token = tokens[at] as Token;
    const means = group.row.means[partAt(group, at)];
    if (grammar.is(token, 'LIST') && means !== undefined) {
      const { role, word } = roleOf(text, tokens, group, String(means), grammar);
      const list = readList(token, { role, word, rule: group.row.id }, grammar);
      reading.drafts.push(...list.drafts);
      reading.tokens.push(...list.tokens);
      reading.names.all += list.names.all;
      reading.names.read += list.names.read;
      reading.names.sure += list.names.sure;
    } else note(token, reading, grammar);
  }
  spreadOpen(reading.drafts.slice(before));
  if (group.row.means.leads === 'first' && reading.drafts[0]) reading.drafts[0].role = 'lead';
}

function note(token: Token, reading: ClauseReading, grammar: ClauseGrammar): void {
  const { from, to } = token;
  const kind = tokenKind(token, grammar);
  if (kind === 'note' || kind === 'topic') reading.aside += to - from;
  reading.tokens.push({ kind, from, to });
}

/** A list that a comma parts by a slip is one: what is said of its end (等) holds for all of one role. */
function spreadOpen(drafts: readonly Draft[]): void {
  const last = drafts.at(-1);
  for (const draft of drafts) if (last?.open && draft.role === last.role) draft.open = true;
}

/**
 * Whether what was read names doers, and little else. At least two of three names must read as bodies; without any
 * word of a role all must (`（市委宣传部、市文明办，各区委）`), and nothing else may stand there.
 */
export function isClause(reading: ClauseReading): boolean {
  const { names, drafts, bare, aside, from, to, tokens } = reading;
  if (drafts.length === 0 || names.read === 0) return false;
  if (bare) {
    const plain = tokens.every(({ kind }) => kind !== 'topic');
    return (
      plain && names.read === names.all && names.sure * 3 >= names.all * 2 && aside * 2 <= to - from
    );
  }
  return (names.all - names.read) * 2 <= names.read && aside <= (to - from) * 0.75;
}

/** Without what only reading needs. */
export function toClause({ from, to, drafts, tokens, rule }: ClauseReading): DraftClause {
  return { from, to, drafts, tokens, rule };
}
