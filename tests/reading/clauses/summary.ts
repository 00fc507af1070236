import type { Assignment } from '../../../src/model/clause.ts';
import type { ClausesResult } from '../../../src/reading/clauses/index.ts';
import type { OutlineResult } from '../../../src/reading/outline/index.ts';

/** One clause, or all seats or prose duties of a node, for a person to read and check. */
export interface Summary {
  path: string;
  how: Assignment['how'];
  /** The clause as it stands. */
  text?: string;
  /** `role mention`; then `…` for an open list, `*` for a class of bodies, `→full` where it differs. */
  who: string[];
}

/** The result without offsets, which `breaches` checks. */
export function summarise(source: string, result: ClausesResult): Summary[] {
  const summaries: Summary[] = [];
  const clauses = new Map(result.clauses.map((clause) => [clause.id, clause]));
  let last = '';
  for (const one of result.assignments) {
    const key = one.clause ?? `${one.how} ${one.node}`;
    const clause = clauses.get(one.clause ?? '');
    if (key !== last) {
      const text = clause && { text: source.slice(clause.start, clause.end) };
      summaries.push({ path: one.path, how: one.how, ...text, who: [] });
    }
    last = key;
    const full = one.full === one.mention ? '' : `→${one.full}`;
    const kind = one.kind === 'collective' ? '*' : '';
    summaries.at(-1)?.who.push(`${one.role} ${one.mention}${one.open ? '…' : ''}${kind}${full}`);
  }
  return summaries;
}

/**
 * What is wrong with a result, whatever the text: each mention at its place to the letter, each clause
 * rebuilt by its tokens, nothing outside its node, order kept. Empty when all holds.
 */
export function breaches(source: string, outline: OutlineResult, result: ClausesResult): string[] {
  const found: string[] = [];
  const view = viewer(source, outline);
  const nodes = new Map(outline.nodes.map((node) => [node.id, node]));
  for (const one of result.assignments) {
    const node = nodes.get(one.node);
    if (view(one.start, one.end) !== one.mention) found.push(`mention ${one.mention} is not there`);
    if (!node || one.start < node.start || one.end > node.end)
      found.push(`${one.mention} outside its node`);
  }
  let reached = 0;
  for (const clause of result.clauses) {
    const { start, end, covers, tokens } = clause;
    if (start < reached) found.push(`${clause.id} overlaps the clause before`);
    reached = end;
    if (covers.end !== start || covers.start > covers.end) found.push(`${clause.id} covers badly`);
    const told = tokens.map((token) => view(token.start, token.end)).join('');
    if (told !== view(start, end)) found.push(`${clause.id}: tokens say ${told}`);
    tokens.forEach((token, at) => {
      if (token.end <= token.start || token.start < (tokens[at - 1]?.end ?? start))
        found.push(`${clause.id}: token ${at} out of order`);
    });
    const mentions = tokens.filter(({ kind }) => kind === 'mention').map((token) => token.start);
    const assigned = clause.assignments.map((one) => one.start);
    if (mentions.join() !== assigned.join())
      found.push(`${clause.id}: mentions without assignment`);
  }
  return found;
}

/** The source without what the outline leaves out. */
function viewer(source: string, outline: OutlineResult): (start: number, end: number) => string {
  const pieces = outline.nodes.flatMap(({ heading, paragraphs }) =>
    heading ? [heading, ...paragraphs] : paragraphs,
  );
  const cuts = pieces.flatMap((piece) => piece.cuts).sort((a, b) => a.start - b.start);
  return (start, end) => {
    let text = '';
    let at = start;
    for (const cut of cuts) {
      if (cut.end <= start || cut.start >= end) continue;
      text += source.slice(at, Math.max(at, cut.start));
      at = Math.max(at, Math.min(cut.end, end));
    }
    return text + source.slice(at, end);
  };
}
