import type { PlanReading } from '../../src/reading/read-plan.ts';

/** Which row read something, and what that row says. */
export interface Trace {
  what: 'clause' | 'assignment' | 'target';
  path: string;
  /** To the letter, without page breaks. */
  text: string;
  start: number;
  end: number;
  /** Null where no row says that it did. */
  rule: string | null;
  says: string | null;
}

type Traced = Pick<Trace, 'path' | 'start' | 'end'> & { node: string; rule?: string | undefined };

/**
 * The trail of rules: each clause, assignment and target of a reading in the order of the text, a clause before
 * what stands in it.
 * @param text the words of a stretch of a node. @param says what each rule says, by its id.
 */
export function trailOf(
  { clauses, assignments, targets }: PlanReading,
  text: (node: string, span: { start: number; end: number }) => string,
  says: ReadonlyMap<string, string>,
): Trace[] {
  const trace = (what: Trace['what']) => (it: Traced) => ({
    what,
    path: it.path,
    text: text(it.node, it),
    start: it.start,
    end: it.end,
    rule: it.rule || null,
    says: says.get(it.rule ?? '') ?? null,
  });
  return [
    ...clauses.map(trace('clause')),
    ...assignments.map(trace('assignment')),
    ...targets.map(trace('target')),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}
