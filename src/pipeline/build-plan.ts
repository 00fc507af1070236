import type { Assignment, Clause } from '../model/clause.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Outline } from '../model/outline.ts';
import type { Erratum, PlanMeta } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { type RoleGrammar, readClauses } from './clauses/index.ts';
import { placeErrata } from './errata/index.ts';
import { readOutline } from './outline/index.ts';
import { type DoubtfulUnit, resolveUnits, type UnitIndex } from './units/index.ts';

/** A finding about the plan's YAML, by the path of the field it is about. */
export interface MetaFinding {
  path: (string | number)[];
  finding: Finding;
}

/** What the stages know from the registries, made ready once for all plans. */
export interface Registries {
  roles: RoleGrammar;
  units: UnitIndex;
}

export interface PlanReading extends Outline {
  errata: Erratum[];
  clauses: Omit<Clause, 'assignments'>[];
  assignments: Assignment[];
  units: Unit[];
  doubtful: DoubtfulUnit[];
  /** About the source text; offsets into it. */
  findings: Finding[];
  /** About plan.yaml. */
  metaFindings: MetaFinding[];
}

/**
 * Run all stages over one plan: source text and what its YAML says of it, in; outline, errata and
 * findings, out. Pure: the same input gives the same value.
 */
export function buildPlan(
  id: string,
  source: string,
  meta: PlanMeta,
  registries: Registries,
): PlanReading {
  const { nodes, gaps, findings } = readOutline(source);
  const read = readClauses(source, nodes, registries.roles);
  const {
    assignments,
    units,
    doubtful,
    findings: unitFindings,
  } = resolveUnits(
    read.assignments,
    { id, place: meta.place, parent: meta.parent },
    registries.units,
  );
  const { errata, lost } = placeErrata(source, nodes, meta.errata);
  const metaFindings: MetaFinding[] = lost.map(({ index, finding }) => ({
    path: ['errata', index, 'quote'],
    finding,
  }));
  for (const field of ['year', 'status'] as const) {
    const fact = meta[field];
    if (fact && !source.includes(fact.evidence)) {
      metaFindings.push({
        path: [field, 'evidence'],
        finding: {
          rule: 'plan/evidence-not-found',
          severity: 'error',
          message: `依据“${fact.evidence}”不在 source.txt 里；请照原文一字不差地引`,
        },
      });
    }
  }
  if (meta.titleOrigin === 'printed' && !squeeze(source).includes(squeeze(meta.title))) {
    metaFindings.push({
      path: ['title'],
      finding: {
        rule: 'plan/title-not-printed',
        severity: 'error',
        message: `标题“${meta.title}”不在 source.txt 里；若为代拟，titleOrigin 应写 editorial`,
      },
    });
  }
  return {
    nodes,
    gaps,
    errata,
    clauses: read.clauses.map(({ assignments: _, ...clause }) => clause),
    assignments,
    units,
    doubtful,
    findings: [...findings, ...read.findings, ...unitFindings],
    metaFindings,
  };
}

/** A title may be set over several lines. */
function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
