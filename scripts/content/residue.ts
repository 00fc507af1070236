import type { Plan } from '../../src/model/plan.ts';
import type { Residue } from '../../src/model/seats.ts';
import { isResidue } from '../../src/model/share-read.ts';

/** What no row took in a plan, each with its words and the node it stands in. */
export function residueRows({ id, nodes, diagnostics }: Plan, source: string): Residue[] {
  return diagnostics.filter(isResidue).map(({ rule, message, start = 0, end = start }) => {
    // Nodes stand in the order of the text, one within another: the last that holds it is the innermost.
    const node = nodes.findLast((it) => it.start <= start && start < it.end);
    return {
      plan: id,
      node: node?.id ?? null,
      path: node?.path ?? null,
      start,
      end,
      quote: source.slice(start, end),
      rule,
      message,
    };
  });
}
