import type { Assignment } from '../../model/clause.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { PlanContext, Unit } from '../../model/unit.ts';
import { readName, type UnitName } from './lookup.ts';
import { bestName, nameOf } from './naming.ts';
import type { UnitIndex } from './registry.ts';

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

/** A place where a text names a unit. */
interface Mention extends UnitName {
  assignment: Assignment;
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
  const mentions = readMentions(assignments, plan, index);
  const byUnit = new Map<string, Mention[]>();
  for (const mention of mentions.values()) {
    const known = byUnit.get(mention.id);
    if (known) known.push(mention);
    else byUnit.set(mention.id, [mention]);
  }
  const unknown = [...byUnit.values()].flatMap(([first]) => (first ? unknownOf(first) : []));
  return {
    assignments: assignments.map((assignment) => {
      const mention = mentions.get(assignment);
      if (!mention) return assignment;
      return { ...assignment, unit: mention.id, functions: [...(mention.entry?.functions ?? [])] };
    }),
    units: [...byUnit.values()]
      .map((named) => unitOf(named, plan, index))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    unknown,
    doubtful: doubtsOf([...mentions.values()], plan, index),
    findings: unknown.map(({ mention, start, end }) => ({
      rule: 'unit/unknown',
      severity: 'info',
      message: `“${mention}”不在单位登记表中，照原文保留`,
      start,
      end,
    })),
  };
}

/** The mentions of single bodies; a name that stands many times is read once. */
function readMentions(
  assignments: readonly Assignment[],
  plan: PlanContext,
  index: UnitIndex,
): ReadonlyMap<Assignment, Mention> {
  const names = new Map<string, UnitName>();
  const mentions = new Map<Assignment, Mention>();
  for (const assignment of assignments) {
    const { kind, full } = assignment;
    if (kind !== 'unit') continue;
    const name = names.get(full) ?? readName(full, plan, index);
    names.set(full, name);
    mentions.set(assignment, { ...name, assignment });
  }
  return mentions;
}

function unitOf(mentions: readonly Mention[], plan: PlanContext, index: UnitIndex): Unit {
  const [{ id = '', entry = null } = {}] = mentions;
  return {
    id,
    name: bestName(
      mentions.map((mention) => ({
        name: nameOf(mention.assignment.full, mention, plan, index),
        slip: mention.entry?.slip ?? false,
        former: mention.entry?.former ?? false,
      })),
    ),
    plan: plan.id,
    kind: index.functionOf(entry?.functions[0] ?? '')?.kind ?? 'unknown',
    functions: [...(entry?.functions ?? [])],
    mentions: [...new Set(mentions.map(({ assignment }) => assignment.mention))],
  };
}

function unknownOf({ id, entry, assignment: { mention, start, end } }: Mention): UnknownUnit[] {
  return entry ? [] : [{ unit: id, mention, start, end }];
}

/** Each doubtful spelling once. */
function doubtsOf(
  mentions: readonly Mention[],
  plan: PlanContext,
  index: UnitIndex,
): DoubtfulUnit[] {
  const doubts = new Map<string, DoubtfulUnit>();
  for (const { id, assignment } of mentions) {
    const { mention } = assignment;
    const reason = index.doubt(plan.id, mention);
    if (reason) doubts.set(mention, { unit: id, mention, reason });
  }
  return [...doubts.values()];
}
