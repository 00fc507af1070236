import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { indicatorRegistrySchema } from '../../../src/model/target.ts';
import { compileIndicators } from '../../../src/reading/targets/index.ts';
import { REAL_PLANS } from '../../real-plans.ts';

const CONTENT = new URL('../../../content/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, CONTENT), 'utf8');

/** The indicator registry of the site, and the index made of it. */
export const indicatorRegistry = indicatorRegistrySchema.parse(
  parse(read('lexicon/indicators.yaml')),
);
export const index = compileIndicators(indicatorRegistry);

/** The real texts. */
export const plans = REAL_PLANS.map((id) => ({
  id,
  source: read(`plans/${id}/source.txt`),
}));
