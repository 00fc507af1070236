import { pinyin } from 'pinyin-pro';
import { type FunctionEntry, functionEntrySchema } from '../../src/model/function-entry.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { UnitFunction } from '../../src/model/unit.ts';

/** The functions that the plans name, with all their spellings and what one may type for them. Sorted by id. */
export function describeFunctions(
  plans: readonly Plan[],
  functions: readonly UnitFunction[],
): FunctionEntry[] {
  const mentions = new Map<string, Set<string>>();
  for (const unit of plans.flatMap((plan) => plan.units)) {
    for (const id of unit.functions) {
      const of = mentions.get(id) ?? new Set();
      for (const mention of unit.mentions) of.add(mention);
      mentions.set(id, of);
    }
  }
  return functions
    .filter(({ id }) => mentions.has(id))
    .map(({ id, name, title, kind, aliases }) => {
      const spellings = aliases.filter((alias) => !alias.slip).map((alias) => alias.name);
      return functionEntrySchema.parse({
        id,
        name,
        title,
        kind,
        aliases: spellings,
        mentions: [...(mentions.get(id) ?? [])].sort(),
        keys: typedFor([title, name, ...spellings]),
      });
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Pinyin and initials of each name: 住建 → zhujian, zj. The look-up knows of 局 behind it. */
function typedFor(names: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const name of names) {
    for (const pattern of ['pinyin', 'first'] as const) {
      const typed = pinyin(name, {
        pattern,
        toneType: 'none',
        type: 'array',
        nonZh: 'consecutive',
      });
      keys.add(
        typed
          .join('')
          .toLowerCase()
          .replaceAll(/[^a-z0-9]/gu, ''),
      );
    }
  }
  keys.delete('');
  return [...keys].sort();
}
