import type { UnitFunction, UnitRegistry } from '../../model/unit.ts';

/** What a name stands for: its functions, and whether it is a unit of its own among them. */
export interface Entry {
  functions: string[];
  /** Sets a body apart from others of its function in the same place; empty for most. */
  unit: string;
  /** Whether the name is a slip of the text. */
  slip: boolean;
}

/** The registry made ready for look-ups. */
export interface UnitIndex {
  /** Functions by canonical name, alias or merged name; null for a name nobody has filed. */
  find(name: string): Entry | null;
  functionOf(id: string): UnitFunction | undefined;
  /** The reason why mentions of a plan are doubtful, by the example to the letter. */
  doubt(plan: string, mention: string): string | null;
}

/** Make a registry ready. Where a name is claimed twice the first claim holds; a test refuses such a file. */
export function compileUnits(registry: UnitRegistry): UnitIndex {
  const names = new Map<string, Entry>();
  const claim = (name: string, entry: Entry) => {
    if (!names.has(name)) names.set(name, entry);
  };
  for (const { name, functions } of registry.merged)
    claim(name, { functions, unit: '', slip: false });
  for (const { id, name, aliases } of registry.functions) {
    claim(name, { functions: [id], unit: '', slip: false });
    for (const { name: other, unit = '', slip = false } of aliases) {
      claim(other, { functions: [id], unit, slip });
    }
  }
  const byId = new Map(registry.functions.map((one) => [one.id, one]));
  const doubts = new Map<string, string>();
  for (const { examples, reason } of registry.doubtful) {
    for (const { plan, quote } of examples) doubts.set(`${plan} ${quote}`, reason);
  }
  return {
    find: (name) => names.get(name) ?? null,
    functionOf: (id) => byId.get(id),
    doubt: (plan, mention) => doubts.get(`${plan} ${mention}`) ?? null,
  };
}
