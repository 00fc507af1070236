import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Assignment } from '../../../src/model/clause.ts';
import { type PlanContext, planContextSchema } from '../../../src/model/unit.ts';
import { resolveUnits } from '../../../src/reading/units/index.ts';
import { REAL_PLANS } from '../../real-plans.ts';
import { files, registries } from '../lexicon/files.ts';

const CONTENT = new URL('../../../content/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, CONTENT), 'utf8');

/** The unit registry of the site, and the index made of it. */
export const unitRegistry = files.units;
export const index = registries.units;

export interface PlanText {
  plan: PlanContext;
  source: string;
}

/** The real plans. */
export const plans: PlanText[] = REAL_PLANS.map((id) => ({
  plan: planContextSchema.parse({ id, ...parse(read(`plans/${id}/plan.yaml`)) }),
  source: read(`plans/${id}/source.txt`),
}));

/** An assignment of one body, as the clauses stage hands it on. */
export function assignment(full: string): Assignment {
  return {
    node: '1',
    path: '一',
    mention: full,
    start: 0,
    end: full.length,
    full,
    role: 'share',
    kind: 'unit',
    open: false,
    how: 'clause',
    clause: null,
  };
}

/** What becomes of names that stand in a plan. */
export const resolveNames = (plan: PlanContext, ...names: string[]) =>
  resolveUnits(names.map(assignment), plan, index);
