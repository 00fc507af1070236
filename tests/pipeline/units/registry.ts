import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  type PlanContext,
  planContextSchema,
  unitRegistrySchema,
} from '../../../src/model/unit.ts';
import { compileUnits } from '../../../src/pipeline/units/index.ts';

const CONTENT = new URL('../../../content/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, CONTENT), 'utf8');

/** The unit registry of the site, and the index made of it. */
export const unitRegistry = unitRegistrySchema.parse(parse(read('registries/units.yaml')));
export const index = compileUnits(unitRegistry);

export interface PlanText {
  plan: PlanContext;
  source: string;
}

/** The plans of the site. */
export const plans: PlanText[] = readdirSync(new URL('plans/', CONTENT)).map((id) => ({
  plan: planContextSchema.parse({ id, ...parse(read(`plans/${id}/plan.yaml`)) }),
  source: read(`plans/${id}/source.txt`),
}));
