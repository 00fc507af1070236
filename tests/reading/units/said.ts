import type { PlanContext } from '../../../src/model/unit.ts';
import { readName } from '../../../src/reading/units/lookup.ts';
import { registries } from '../lexicon/files.ts';
import type { Said } from '../lexicon/stages.ts';

const NOWHERE: PlanContext = { id: 'x', place: '', parent: null };

/** A name taken apart, on a line: `gongan level=shi place=长沙市`; nothing for a name nobody has filed. */
export function sayName(name: string, plan: PlanContext = NOWHERE): Said {
  const { parts, entry } = readName(name, plan, registries.units);
  const { rank, place, within, ordinal, rules } = parts;
  const named = { unit: entry?.unit ?? '', level: rank, place, within, number: ordinal };
  const said = Object.entries(named).flatMap(([key, value]) => (value ? [`${key}=${value}`] : []));
  const says = entry ? [entry.functions.join('+'), ...said].join(' ') : '';
  return { says, fired: new Set(rules) };
}
