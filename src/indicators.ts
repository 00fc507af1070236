import indicators from '../content/generated/indicators.json';
import type { Indicator } from './model/target.ts';

/** What of an indicator pages show, in the order of the registry. */
export const INDICATORS = indicators as Pick<
  Indicator,
  'id' | 'name' | 'unit' | 'direction' | 'note'
>[];
