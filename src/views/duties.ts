import type { Assignment } from '../model/clause.ts';
import type { OutlineNode } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';
import { headingOf } from './heading.ts';
import { quoteOf, sentenceAround } from './quote.ts';

/** One thing a body is charged with, as a list shows it. */
export interface Duty {
  plan: string;
  assignment: Assignment;
  node: OutlineNode;
  /** Title of the node, or of the nearest one above that has a title. */
  heading: string;
  /** The words that charge it, to the letter: the clause, or the sentence where there is none. */
  charge: string;
  /** The text the charge speaks about; empty where the charge is the whole sentence. */
  task: string;
}

/** The duties of a plan, in document order. */
export function dutiesOf(plan: Plan): Duty[] {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  return plan.assignments.flatMap((assignment) => {
    const node = nodes.get(assignment.node);
    if (!node) return [];
    const clause = assignment.clause === null ? undefined : clauses.get(assignment.clause);
    return [
      {
        plan: plan.id,
        assignment,
        node,
        heading: headingOf(node, nodes),
        charge: quoteOf(node, clause ?? sentenceAround(node, assignment)),
        task: clause ? quoteOf(node, clause.covers) : '',
      },
    ];
  });
}

/** Whether a class of bodies may include a department: 各有关部门 may, 各街道(乡) and 各县(市)区政府 may not. */
export function mayIncludeDepartment({ kind, mention }: Assignment): boolean {
  return kind === 'collective' && /部门|单位|成员|各方/u.test(mention);
}

/** Seats in a working group, which are no tasks. */
export function isSeat({ how }: Assignment): boolean {
  return how === 'workgroup';
}
