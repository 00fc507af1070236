import type { OutlineNode } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';

const TASK_KINDS: ReadonlySet<OutlineNode['kind']> = new Set([
  'part',
  'section',
  'item',
  'subitem',
  'enumerated',
]);

/**
 * What a plan sets out to do, one node each: the leaves of the outline that have text. What stands round
 * them (title, preamble, principles, closing) is no task.
 */
export function taskNodes({ nodes }: Pick<Plan, 'nodes'>): OutlineNode[] {
  const divided = new Set(nodes.map((node) => node.parent));
  return nodes.filter(
    (node) => TASK_KINDS.has(node.kind) && node.paragraphs.length > 0 && !divided.has(node.id),
  );
}
