/** What a search may be narrowed by. The names stand in the index, in forms and in URLs. */
export const FACETS = ['plan', 'part', 'unit', 'role', 'topic'] as const;

export type Facet = (typeof FACETS)[number];

/** Chosen values; within a facet any will do, across facets all must hold. Empty filters nothing. */
export type Filters = Partial<Record<Facet, readonly string[]>>;

/**
 * A facet of pairs: unit and role of the same charge. Asked for when both are chosen, since a passage in
 * which 公安 helps and another leads is none that 公安 leads.
 */
export const CHARGE = 'charge';

export function chargeOf(unit: string, role: string): string {
  return `${unit}:${role}`;
}

/**
 * The plan of a passage once more, as its place in site order: results come in that order, so the counts of
 * this facet part them by plan, however many plans there are, without asking for each.
 */
export const RANK = 'rank';

/** @param at place of the plan in site order. */
export function rankOf(at: number, plan: string): string {
  return `${String(at).padStart(6, '0')} ${plan}`;
}

/** The plan of a rank. */
export function planOfRank(rank: string): string {
  return rank.slice(rank.indexOf(' ') + 1);
}

/** Whether the filters alone ask for something: 住建 leads, without a word to look for. */
export function isQuestion({ unit, role, topic }: Filters): boolean {
  return [unit, role, topic].some((values) => (values?.length ?? 0) > 0);
}

/** The filters as the index takes them. */
export function conditions(filters: Filters): Record<string, { any: string[] }> {
  const { unit = [], role = [], ...others } = filters;
  const both = unit.length > 0 && role.length > 0;
  const chosen: [string, readonly string[]][] = [
    ...Object.entries(both ? others : { ...others, unit, role }),
    [CHARGE, both ? unit.flatMap((id) => role.map((it) => chargeOf(id, it))) : []],
  ];
  return Object.fromEntries(
    chosen
      .filter(([, values]) => values.length > 0)
      .map(([facet, values]) => [facet, { any: [...values] }]),
  );
}
