import { comparable, type Passage, readPassages } from '../../../scripts/bench/recall.ts';
import { inSiteOrder } from '../../../src/views/plans.ts';
import { PLANS, ROOT } from '../content.ts';

/** What every passage of the texts says, readings of slips included. */
export const PASSAGES: Passage[] = readPassages(ROOT);

/** The passages that have every term, as `plan#node`, in the order in which the site shows them. */
export function expected(
  terms: readonly string[],
  wanted: { plans?: readonly string[]; part?: string } = {},
): string[] {
  return inSiteOrder(PLANS).flatMap((plan) =>
    plan.nodes
      .filter(() => wanted.plans === undefined || wanted.plans.includes(plan.id))
      .filter(({ id }) => {
        const top = plan.nodes.find((node) => node.id === id.split('.')[0]);
        return wanted.part === undefined || top?.title === wanted.part;
      })
      .map(({ id }) => `${plan.id}#${id}`)
      .filter((key) =>
        terms.every((term) =>
          PASSAGES.find((it) => it.key === key)?.texts.some((text) =>
            text.includes(comparable(term)),
          ),
        ),
      ),
  );
}
