import { readFileSync } from 'node:fs';
import { REAL_PLANS } from '../../real-plans.ts';
import { files, registries } from '../lexicon/files.ts';

/** The indicator registry of the site, and the stage made ready with it. */
export const indicatorRegistry = files.indicators;
export const reader = registries.targets;

/** The real texts. */
export const plans = REAL_PLANS.map((id) => ({
  id,
  source: readFileSync(new URL(`../../../content/plans/${id}/source.txt`, import.meta.url), 'utf8'),
}));
