import type { Assignment } from '../../model/clause.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { PlanContext, Unit } from '../../model/unit.ts';
import {
  levelOfPlace,
  type NameParts,
  stemsOf,
  takeApart,
  withoutBranch,
  withoutStrangePlace,
} from './name.ts';
import type { Entry, UnitIndex } from './registry.ts';

export { compileUnits, type UnitIndex } from './registry.ts';

/** A name nobody has filed, and where it first stands. */
export interface UnknownUnit {
  unit: string;
  mention: string;
  start: number;
  end: number;
}

/** A mention that the registry lists as not certain. */
export interface DoubtfulUnit {
  unit: string;
  mention: string;
  reason: string;
}

export interface UnitsResult {
  /** As given, with `unit` and `functions` where the assignment is of one body. */
  assignments: Assignment[];
  /** Sorted by id. */
  units: Unit[];
  unknown: UnknownUnit[];
  doubtful: DoubtfulUnit[];
  findings: Finding[];
}

/**
 * Say of each assignment which unit and which functions it means. Pure.
 * A class of bodies (各有关部门) is no unit; a name nobody has filed becomes a unit without function,
 * kept and reported. The same body under several spellings is one unit: 区市场监管局, 区市场监督管理局.
 * @param assignments of one plan.
 * @param plan what its bare 区/县/市 stands for.
 */
export function resolveUnits(
  assignments: readonly Assignment[],
  plan: PlanContext,
  index: UnitIndex,
): UnitsResult {
  const units = new Map<string, Unit>();
  const unknown = new Map<string, UnknownUnit>();
  const slips = new Set<string>();
  const doubtful = new Map<string, DoubtfulUnit>();
  const resolved = assignments.map((assignment): Assignment => {
    const { mention, full, kind, start, end } = assignment;
    if (kind !== 'unit') return assignment;
    const { parts, entry } = readName(full, plan, index);
    const id = unitId(plan, parts, entry);
    const known = units.get(id);
    const unit = known ?? newUnit(id, assignment, plan, entry, index);
    const name = nameOf(full, parts, plan, unit, index);
    if (!known) units.set(id, unit);
    if (!unit.mentions.includes(mention)) unit.mentions.push(mention);
    if (!known || (!entry?.slip && isFuller(name, unit.name))) unit.name = name;
    if (entry?.slip) slips.add(name);
    else if (slips.delete(unit.name)) unit.name = name;
    if (!entry && !unknown.has(id)) unknown.set(id, { unit: id, mention, start, end });
    const reason = index.doubt(plan.id, mention);
    if (reason) doubtful.set(mention, { unit: id, mention, reason });
    return { ...assignment, unit: id, functions: entry ? [...entry.functions] : [] };
  });
  return {
    assignments: resolved,
    units: [...units.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    unknown: [...unknown.values()],
    doubtful: [...doubtful.values()],
    findings: [...unknown.values()].map(({ mention, start, end }) => ({
      rule: 'unit/unknown',
      severity: 'info',
      message: `“${mention}”不在单位登记表中，照原文保留`,
      start,
      end,
    })),
  };
}

/** A name read: taken apart, and what the registry knows of it. */
interface Reading {
  parts: NameParts;
  entry: Entry | null;
}

/**
 * Look a name up as printed first (市监局 begins with no level), then by its core, then by what is left
 * of the core without a place that is not the plan's.
 */
function readName(full: string, plan: PlanContext, index: UnitIndex): Reading {
  const parts = takeApart(full, plan);
  const printed = firstKnown(stemsOf(full), index);
  if (printed && !parts.local && !parts.ordinal) {
    const level = levelByEnding(full, printed, index);
    return { parts: { ...parts, level, core: full }, entry: printed };
  }
  const core =
    printed ??
    firstKnown(stemsOf(parts.core), index) ??
    firstKnown(stemsOf(withoutBranch(parts.core)), index);
  return { parts, entry: core ?? firstKnown(withoutStrangePlace(parts.core), index) };
}

/** 公安部 and 水利厅 print no level, but their ending does: a ministry, a department of a province. */
function levelByEnding(full: string, entry: Entry, index: UnitIndex): string {
  if (index.functionOf(entry.functions[0] ?? '')?.kind !== 'government') return 'own';
  if (full.endsWith('部')) return '国家';
  return full.endsWith('厅') ? '省' : 'own';
}

function firstKnown(names: readonly string[], index: UnitIndex): Entry | null {
  for (const name of names) {
    const entry = index.find(name);
    if (entry) return entry;
  }
  return null;
}

const LEVEL_IDS: Record<string, string> = {
  省: 'sheng',
  自治区: 'sheng',
  市: 'shi',
  州: 'zhou',
  盟: 'meng',
  县: 'xian',
  国家: 'guo',
  中央: 'guo',
  区: 'qu',
  旗: 'qi',
};

function unitId(plan: PlanContext, parts: NameParts, entry: Entry | null): string {
  const level = parts.level === 'own' ? '' : (LEVEL_IDS[parts.level] ?? 'other');
  const what = entry ? entry.functions.join('-') : `x${hash(parts.core)}`;
  return [plan.id, what, entry?.unit ?? '', level, parts.ordinal].filter(Boolean).join('-');
}

function newUnit(
  id: string,
  { mention, full }: Assignment,
  plan: PlanContext,
  entry: Entry | null,
  index: UnitIndex,
): Unit {
  return {
    id,
    name: full,
    plan: plan.id,
    kind: index.functionOf(entry?.functions[0] ?? '')?.kind ?? 'unknown',
    functions: entry ? [...entry.functions] : [],
    mentions: [mention],
  };
}

const WITHOUT_PLACE: ReadonlySet<Unit['kind']> = new Set([
  'vertical',
  'enterprise',
  'military',
  'unknown',
]);

/**
 * The name with its place: 区应急管理局 → 鹤城区应急管理局; a name that has its place keeps its form, and a
 * function named without any body (鞍山: 发展改革、…等相关部门) is called by its title.
 */
function nameOf(
  full: string,
  parts: NameParts,
  plan: PlanContext,
  unit: Unit,
  index: UnitIndex,
): string {
  const home = plan.place;
  const level = levelOfPlace(home);
  if (parts.local) return full;
  if (parts.level === 'own') {
    if (parts.core === '团委') return `共青团${home}委`;
    if (level && full.startsWith(level)) return home + full.slice(level.length);
    if (WITHOUT_PLACE.has(unit.kind)) return full;
    const isStem = unit.kind === 'government' && stemsOf(full).length === 1;
    return home + (isStem ? (index.functionOf(unit.functions[0] ?? '')?.title ?? full) : full);
  }
  return parts.level === '市' && plan.parent && full.startsWith('市')
    ? plan.parent + full.slice(1)
    : full;
}

/** Of two spellings the fuller names the unit; a class word (住建部门) or 各 never does. */
function isFuller(name: string, than: string): boolean {
  const loose = /部门$|各/u;
  if (loose.test(name) !== loose.test(than)) return loose.test(than);
  return name.length > than.length;
}

/** FNV-1a, in base 36: a stable ASCII name for a body nobody knows. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value.toString(36);
}
