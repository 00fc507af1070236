import type { FunctionGraph } from '../views/graph-functions.ts';
import type { Circle } from './ego.ts';
import type { EgoPanel } from './svg/ego.ts';

/** One function in all plans: what the panels share, and each panel. */
export interface Ego {
  circle: Circle;
  /** Places of the partners in the list of functions. */
  partners: number[];
  panels: EgoPanel[];
}

/** The panels of a function; its partners in the order of the graph, by kind of unit. */
export function egoPanels(graph: FunctionGraph, at: number, places: readonly string[]): Ego {
  const shared = new Map(
    graph.edges.flatMap(({ a, b, byPlan }) =>
      a === at ? [[b, byPlan] as const] : b === at ? [[a, byPlan] as const] : [],
    ),
  );
  const partners = [...shared.keys()].sort((x, y) => x - y);
  const node = graph.nodes[at];
  return {
    circle: {
      title: node?.title ?? '',
      partners: partners.map((partner) => graph.nodes[partner]?.title ?? ''),
    },
    partners,
    panels: places.map((place, plan) => ({
      place,
      tasks: node?.byPlan[plan]?.tasks ?? 0,
      leads: node?.byPlan[plan]?.leads ?? 0,
      shared: partners.map((partner) => shared.get(partner)?.[plan] ?? 0),
    })),
  };
}
