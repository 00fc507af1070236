import type { Plan } from './model/plan.ts';
import { sitePlans } from './plans.ts';
import { pageAddress, planAddress } from './views/addresses.ts';
import { type Duty, dutiesOf } from './views/duties.ts';
import { pageOfNode, readingPages } from './views/reading-pages.ts';

interface Ledger {
  /** In site order. */
  plans: Plan[];
  /** Duties by plan id, in document order. */
  duties: Map<string, Duty[]>;
  /** Address of a node's passage, without base path. */
  addressOf(plan: string, node: string): string;
}

let ledger: Promise<Ledger> | undefined;

/** The duties of all plans, gathered once a build: every unit page reads the same. */
export function dutyLedger(): Promise<Ledger> {
  if (import.meta.env.DEV) return gather();
  ledger ??= gather();
  return ledger;
}

async function gather(): Promise<Ledger> {
  const plans = await sitePlans();
  const homes = new Map(plans.map((plan) => [plan.id, pageOfNode(readingPages(plan.nodes))]));
  return {
    plans,
    duties: new Map(plans.map((plan) => [plan.id, dutiesOf(plan)])),
    // A title and a closing stand only on the page of the whole plan.
    addressOf: (plan, node) => {
      const home = homes.get(plan)?.get(node);
      return `${home ? pageAddress(plan, home) : planAddress(plan)}#${node}`;
    },
  };
}
