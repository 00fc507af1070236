import { getCollection } from 'astro:content';
import type { OutlineNode } from './model/outline.ts';
import type { Plan } from './model/plan.ts';
import { byParent, inSiteOrder } from './views/plans.ts';

/** All plans, and what pages look up in them again and again. */
interface Shelf {
  /** In the order in which the site shows them. */
  plans: Plan[];
  byId: Map<string, Plan>;
  /** By plan id: the plans of the same parent, itself among them, in site order. */
  siblings: Map<string, Plan[]>;
  /** By plan id; made when first asked for. */
  nodes: Map<string, Map<string, OutlineNode>>;
}

let shelf: Promise<Shelf> | undefined;

/** Gathered once a build; anew for each page while one edits. */
function plansOnShelf(): Promise<Shelf> {
  if (import.meta.env.DEV) return gather();
  shelf ??= gather();
  return shelf;
}

async function gather(): Promise<Shelf> {
  const plans = inSiteOrder((await getCollection('plans')).map((entry) => entry.data));
  return {
    plans,
    byId: new Map(plans.map((plan) => [plan.id, plan])),
    siblings: new Map(
      byParent(plans).flatMap((group) => group.plans.map(({ id }) => [id, group.plans] as const)),
    ),
    nodes: new Map(),
  };
}

/** All plans, in the order in which the site shows them. */
export async function sitePlans(): Promise<Plan[]> {
  return (await plansOnShelf()).plans;
}

/** The plans by id. */
export async function plansById(): Promise<ReadonlyMap<string, Plan>> {
  return (await plansOnShelf()).byId;
}

/** The other plans of places with the same parent, in site order. */
export async function siblingPlans(plan: Plan): Promise<Plan[]> {
  const group = (await plansOnShelf()).siblings.get(plan.id) ?? [];
  return group.filter(({ id }) => id !== plan.id);
}

/** How to find a node by its plan and its id. */
export async function nodeFinder(): Promise<
  (plan: string, node: string) => OutlineNode | undefined
> {
  const { byId, nodes } = await plansOnShelf();
  return (plan, node) => {
    let own = nodes.get(plan);
    if (!own) {
      own = new Map(byId.get(plan)?.nodes.map((it) => [it.id, it]));
      nodes.set(plan, own);
    }
    return own.get(node);
  };
}
