import type { PlanContext, UnitFunction, UnitKind } from '../../model/unit.ts';
import type { UnitName } from './lookup.ts';
import type { Entry, UnitIndex } from './registry.ts';

/** Bodies that are no part of a local government, and those nobody knows: they keep the name they have. */
const WITHOUT_PLACE: ReadonlySet<UnitKind> = new Set([
  'vertical',
  'enterprise',
  'military',
  'unknown',
]);

/**
 * A name with its place: 区应急管理局 → 鹤城区应急管理局; a name that has its place keeps its form, and a function
 * named without any body (鞍山: 发展改革、…等相关部门) is called by its title, or by its own name where that is one of
 * before a reform (工商部门).
 */
export function nameOf(
  full: string,
  { parts, entry }: UnitName,
  plan: PlanContext,
  index: UnitIndex,
): string {
  if (parts.local || parts.place) return full;
  if (parts.rank !== '') return underAbove(full, parts.rank, plan, index);
  const home = plan.place;
  if (parts.rules.includes('league')) return `共青团${home}委`;
  const { level } = index.names.place(home);
  if (level && full.startsWith(level)) return home + full.slice(level.length);
  const role = index.functionOf(entry?.functions[0] ?? '');
  if (!role || !entry || WITHOUT_PLACE.has(role.kind)) return full;
  return home + (full === parts.stems[0] ? bareName(full, entry, role) : full);
}

/** What a function is called that is named without any body; a name with its ending in it is no such. */
function bareName(full: string, { former, whole }: Entry, { kind, title }: UnitFunction): string {
  if (whole || kind !== 'government') return full;
  return former ? `${full}部门` : title;
}

/** 市公安局 of a district is that of the city above, where we know it. */
function underAbove(full: string, rank: string, plan: PlanContext, index: UnitIndex): string {
  const above = index.names.place(plan.parent ?? '');
  const isAbove = above.level !== '' && rank === above.rank && full.startsWith(above.level);
  return isAbove ? above.bare + full : full;
}

interface Candidate {
  name: string;
  slip: boolean;
  former: boolean;
}

/**
 * Of several names of a unit the one that heads its page: no slip, of today rather than of before a reform, no class
 * word (住建部门, 交警各大队), the fuller, the first.
 */
export function bestName(candidates: readonly Candidate[]): string {
  const [first] = [...candidates].sort(
    (a, b) =>
      Number(a.slip) - Number(b.slip) ||
      Number(a.former) - Number(b.former) ||
      Number(isLoose(a)) - Number(isLoose(b)) ||
      b.name.length - a.name.length,
  );
  return first?.name ?? '';
}

function isLoose({ name }: Candidate): boolean {
  return /部门$|各/u.test(name);
}
