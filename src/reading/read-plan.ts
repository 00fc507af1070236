import type { Assignment, Clause } from '../model/clause.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Outline } from '../model/outline.ts';
import type { Target } from '../model/target.ts';
import type { PlanContext, Unit } from '../model/unit.ts';
import { checkText } from './check-text.ts';
import { type RoleGrammar, readClauses } from './clauses/index.ts';
import { readOutline } from './outline/index.ts';
import { type IndicatorIndex, readTargets } from './targets/index.ts';
import { type DoubtfulUnit, resolveUnits, type UnitIndex } from './units/index.ts';

/** What the stages know from the registries, made ready once for all plans. */
export interface Registries {
  roles: RoleGrammar;
  units: UnitIndex;
  indicators: IndicatorIndex;
}

/** Where and of when a text is. */
export interface TextContext extends PlanContext {
  /** Null is 未载明. */
  year: number | null;
}

/** What a text says, as far as the text alone can tell. */
export interface PlanReading extends Outline {
  clauses: Omit<Clause, 'assignments'>[];
  assignments: Assignment[];
  units: Unit[];
  doubtful: DoubtfulUnit[];
  targets: Target[];
  findings: Finding[];
}

/**
 * Run the stages over one text: outline, clauses, units, targets. Pure, and takes any text.
 * @param plan where and of when the text is.
 */
export function readPlan(source: string, plan: TextContext, registries: Registries): PlanReading {
  const outline = readOutline(source);
  const read = readClauses(source, outline.nodes, registries.roles);
  const { assignments, units, doubtful, findings } = resolveUnits(
    read.assignments,
    plan,
    registries.units,
  );
  const promised = readTargets(source, outline.nodes, registries.indicators, plan);
  return {
    nodes: outline.nodes,
    gaps: outline.gaps,
    clauses: read.clauses.map(({ assignments: _, ...clause }) => clause),
    assignments,
    units,
    doubtful,
    targets: promised.targets,
    findings: [
      ...checkText(source),
      ...outline.findings,
      ...read.findings,
      ...findings,
      ...promised.findings,
    ],
  };
}
