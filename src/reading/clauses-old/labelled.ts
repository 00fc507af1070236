import type { DraftClause } from './draft.ts';
import type { LineBreaks } from './line-breaks.ts';
import { CLAUSE_MAX, parseClause } from './parse.ts';
import type { RoleGrammar } from './roles.ts';

const BEFORE_LABEL = '。；;，,、：: \t\n　（(】〕］]';
const LABEL_MAX = 18;

/**
 * Clauses that stand in running text behind a label: `责任单位：市应急局、市公安局。`, often on a line of
 * their own. Such a clause holds all labels of its sentence (`牵头单位：…；配合单位：…；完成时限：…`).
 * @param breaks where the source breaks its line; a label's value ends there when it reads as finished.
 */
export function labelledClauses(
  text: string,
  from: number,
  to: number,
  breaks: LineBreaks,
  grammar: RoleGrammar,
): DraftClause[] {
  const clauses: DraftClause[] = [];
  let at = from;
  while (at < to) {
    const start = nextLabel(text, at, to, breaks, grammar);
    if (start === -1) break;
    const end = valueEnd(text, start, to, breaks);
    const clause = parseClause(text, start, end, grammar);
    if (clause) clauses.push(clause);
    at = Math.max(end, start + 1);
  }
  return clauses;
}

/** Where the next label of a doer begins, or -1. */
function nextLabel(
  text: string,
  from: number,
  to: number,
  breaks: LineBreaks,
  grammar: RoleGrammar,
): number {
  for (
    let end = nextLabelEnd(text, from);
    end !== -1 && end < to;
    end = nextLabelEnd(text, end + 1)
  ) {
    let start = end;
    while (
      start > from &&
      end - start < LABEL_MAX &&
      !BEFORE_LABEL.includes(text.charAt(start - 1)) &&
      !'【〔［['.includes(text.charAt(start))
    ) {
      if (breaks.has(start)) break;
      start--;
    }
    const label = grammar.label(text, start, to);
    if (label?.role && label.to > end) return start;
  }
  return -1;
}

/** What ends a label: a colon, or the bracket of 【责任单位】. */
const LABEL_END = /[：:】〕］\]]/gu;

function nextLabelEnd(text: string, from: number): number {
  LABEL_END.lastIndex = from;
  return LABEL_END.exec(text)?.index ?? -1;
}

/** A labelled value reaches to its full stop, or to a line's end where the next line begins anew. */
function valueEnd(text: string, start: number, to: number, breaks: LineBreaks): number {
  const stop = text.indexOf('。', start);
  const end = Math.min(stop === -1 ? to : stop, to, start + CLAUSE_MAX);
  for (let line = breaks.after(start); line !== -1 && line < end; line = breaks.after(line)) {
    const goesOn =
      '、，,；;和及与'.includes(text.charAt(line - 1)) || '、，,；;)）'.includes(text.charAt(line));
    if (!goesOn) return line;
  }
  return end;
}
