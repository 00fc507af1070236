import type { Plan } from '../model/plan.ts';

/**
 * The order in which plans stand everywhere: newest first, 年份未载明 last, then by place.
 * Sorts a copy.
 */
export function inSiteOrder<T extends Pick<Plan, 'id' | 'meta'>>(plans: readonly T[]): T[] {
  const year = (plan: T) => plan.meta.year?.value ?? Number.NEGATIVE_INFINITY;
  return [...plans].sort((a, b) => Math.sign(year(b) - year(a)) || (a.id < b.id ? -1 : 1));
}

/** `湖南省怀化市鹤城区`: a place with what it stands in. */
export function fullPlace({ province, parent, place }: Plan['meta']): string {
  return `${province === place ? '' : (province ?? '')}${parent ?? ''}${place}`;
}

/** Plans of places with one parent: `湖南省怀化市`; in site order, groups as their first plan stands. */
export function byParent(plans: readonly Plan[]): { name: string; plans: Plan[] }[] {
  const groups = Map.groupBy(plans, ({ meta }) => meta.province + (meta.parent ?? ''));
  return [...groups].map(([name, list]) => ({ name, plans: list }));
}

/** How a text is made up, as the home page counts it. */
export interface PlanCounts {
  parts: number;
  sections: number;
  /** Items, and sub-items where an item is divided: what a clerk calls a task. */
  tasks: number;
  /** Characters that a reader sees, without spaces and Markdown. */
  characters: number;
}

/** Count the parts, sections and tasks of a plan. */
export function countPlan({ nodes }: Pick<Plan, 'nodes'>): PlanCounts {
  const divided = new Set(nodes.map((node) => node.parent));
  const of = (kind: string) => nodes.filter((node) => node.kind === kind).length;
  return {
    parts: of('part'),
    sections: of('section'),
    tasks: nodes.filter(
      (node) => ['item', 'subitem', 'enumerated'].includes(node.kind) && !divided.has(node.id),
    ).length,
    characters: nodes
      .flatMap((node) => [...(node.heading ? [node.heading] : []), ...node.paragraphs])
      .reduce((sum, piece) => sum + piece.text.length, 0),
  };
}
