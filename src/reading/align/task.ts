import type { OutlineNode } from '../../model/outline.ts';
import type { TopicRegistry } from '../../model/topic.ts';
import { type Piece, sourceSpan } from '../../text/piece.ts';
import { contains, type Span } from '../../text/span.ts';

/** What the stage reads of a plan: `content/generated/plans/<id>.json` fits. */
export interface PlanText {
  id: string;
  nodes: readonly OutlineNode[];
  /** Stretches that name who does a task. */
  clauses: readonly Span[];
}

/** A task with its text. Positions are UTF-16 offsets into the source of its plan. */
export interface Task {
  plan: string;
  node: string;
  path: string;
  /** Place among the nodes of its plan. */
  order: number;
  title: string;
  /** Heading without its label, then the paragraphs; never empty. */
  pieces: Piece[];
  /** Whether the first piece is a heading. */
  headed: boolean;
  /** The clauses within it. */
  clauses: Span[];
}

/**
 * The tasks of a plan, in document order: what the caller takes for one, and whatever else the registry
 * places (a preamble that holds the goals).
 * @param isTask of the nodes with text of their own.
 */
export function tasksOf(
  plan: PlanText,
  isTask: (node: OutlineNode) => boolean,
  registry: TopicRegistry,
): Task[] {
  const named = new Set(
    registry.topics.flatMap(({ placings }) =>
      placings.filter((placing) => placing.plan === plan.id).map(({ path }) => path),
    ),
  );
  return plan.nodes.flatMap((node, order) => {
    if (node.paragraphs.length === 0 || !(isTask(node) || named.has(node.path))) return [];
    return [toTask(plan, node, order)];
  });
}

function toTask({ id, clauses }: PlanText, node: OutlineNode, order: number): Task {
  const heading = node.heading && withoutLabel(node.heading, node.label);
  const { start, end } = node;
  return {
    plan: id,
    node: node.id,
    path: node.path,
    order,
    title: node.title,
    pieces: heading ? [heading, ...node.paragraphs] : [...node.paragraphs],
    headed: heading !== null,
    clauses: clauses.filter((clause) => contains({ start, end }, clause)),
  };
}

/** A label says where a task stands, not what it is: 3. and （三） are no wording. */
function withoutLabel(heading: Piece, label: string): Piece | null {
  const from = heading.text.startsWith(label) ? label.length : 0;
  if (from === 0) return heading;
  if (from >= heading.text.length) return null;
  const { start } = sourceSpan(heading, from, heading.text.length);
  const cuts = heading.cuts.filter((cut) => cut.start >= start);
  return { start, end: heading.end, text: heading.text.slice(from), cuts };
}

/** One key for a task, whatever the plan. */
export function keyOf({ plan, path }: { plan: string; path: string }): string {
  return `${plan} ${path}`;
}
