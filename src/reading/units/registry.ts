import type { UnitFunction, UnitRegistry } from '../../model/unit.ts';
import type { Lexicon } from '../lexicon.ts';
import { compileNames, type NameGrammar } from './name.ts';

/** What a name stands for: its functions, and whether it is a unit of its own among them. */
export interface Entry {
  functions: readonly string[];
  /** Sets a body apart from others of its function in the same place; empty for most. */
  unit: string;
  /** Whether the name is a slip of the text. */
  slip: boolean;
  /** Whether it is a name of before a reform. */
  former: boolean;
  /** Whether the name has its ending in it: 教委, 政府. */
  whole: boolean;
}

/** The registry made ready for look-ups. */
export interface UnitIndex {
  /** How names are taken apart. */
  names: NameGrammar;
  /** Functions by canonical name, alias or merged name; null for a name nobody has filed. */
  find(name: string): Entry | null;
  functionOf(id: string): UnitFunction | undefined;
  /** The reason why mentions of a plan are doubtful, by the example to the letter. */
  doubt(plan: string, mention: string): string | null;
}

/**
 * Make a registry ready. Where a name is claimed twice the first claim holds; a test refuses such a file.
 * @param lexicon holds the names of the registry too, as stems.
 */
export function compileUnits(registry: UnitRegistry, lexicon: Lexicon): UnitIndex {
  const names = new Map<string, Entry>();
  const claim = (name: string, functions: readonly string[], more: Partial<Entry> = {}) => {
    if (names.has(name)) return;
    names.set(name, { functions, unit: '', slip: false, former: false, whole: false, ...more });
  };
  for (const { name, functions } of registry.merged) claim(name, functions);
  for (const { id, name, aliases } of registry.functions) {
    claim(name, [id]);
    for (const { name: other, example, unit = '', slip = false, former = false } of aliases) {
      claim(other, [id], { unit, slip, former, whole: example.quote.endsWith(other) });
    }
  }
  const byId = new Map(registry.functions.map((one) => [one.id, one]));
  const doubts = new Map<string, string>();
  for (const { examples, reason } of registry.doubtful) {
    for (const { plan, quote } of examples) doubts.set(`${plan} ${quote}`, reason);
  }
  return {
    names: compileNames(lexicon),
    find: (name) => names.get(name) ?? null,
    functionOf: (id) => byId.get(id),
    doubt: (plan, mention) => doubts.get(`${plan} ${mention}`) ?? null,
  };
}
