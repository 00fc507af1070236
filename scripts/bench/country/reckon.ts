import type { Cost } from '../measure/process.ts';

/** A build that was measured, and what came of it. */
export interface Measured extends Cost {
  plans: number;
  files: number;
  bytes: number;
  /** Bytes when each file is compressed by itself. */
  packed: number;
}

export interface Country {
  counties: number;
  /** A plan a year. */
  years: number;
  /** Each is a site of its own. */
  provinces: number;
}

export interface Reckoning {
  plans: number;
  perSite: number;
  /** Processor hours for all sites: less than wall time on one core, and no matter what else a machine does. */
  hours: number;
  /** Bytes of memory for one site. */
  memory: number;
  files: number;
  bytes: number;
  packed: number;
  /** The same as one site. */
  whole: { memory: number };
}

/**
 * Carry measured builds on to a country: a straight line through the two largest of them, per site, times the
 * number of sites.
 * @throws Error with less than two builds of different sizes.
 */
export function reckon(measured: readonly Measured[], country: Country): Reckoning {
  const [b, a] = measured.toSorted((x, y) => y.plans - x.plans);
  if (!a || !b || a.plans === b.plans) throw new Error('two builds of different sizes are needed');
  const plans = country.counties * country.years;
  const perSite = Math.ceil(plans / country.provinces);
  const at = (size: number, of: (it: Measured) => number) =>
    of(b) + ((of(b) - of(a)) / (b.plans - a.plans)) * (size - b.plans);
  const all = (of: (it: Measured) => number) => at(perSite, of) * country.provinces;
  return {
    plans,
    perSite,
    hours: all(({ cpu }) => cpu) / 3600,
    memory: at(perSite, ({ peak }) => peak),
    files: all((it) => it.files),
    bytes: all((it) => it.bytes),
    packed: all((it) => it.packed),
    whole: { memory: at(plans, ({ peak }) => peak) },
  };
}
