import type { PlanContext } from '../../model/unit.ts';
import type { NameParts } from './name.ts';
import type { Entry, UnitIndex } from './registry.ts';

/** A name read: taken apart, what the registry knows of it, and the id of the unit it means. */
export interface UnitName {
  parts: NameParts;
  /** Null for a name nobody has filed. */
  entry: Entry | null;
  id: string;
}

/** Take a name apart and look its stems up; a merged body serves the functions of both. Pure. */
export function readName(full: string, plan: PlanContext, index: UnitIndex): UnitName {
  const parts = index.names.read(full, plan);
  const entry = entryOf(parts, index);
  return { parts, entry, id: unitId(plan, parts, entry) };
}

function entryOf({ stems, unit }: NameParts, index: UnitIndex): Entry | null {
  const entries = stems.flatMap((stem) => index.find(stem) ?? []);
  const last = entries.at(-1);
  if (!last || entries.length < stems.length) return null;
  const functions = [...new Set(entries.flatMap((entry) => entry.functions))];
  return { ...last, functions, unit: unit || last.unit };
}

function unitId(plan: PlanContext, parts: NameParts, entry: Entry | null): string {
  const what = entry ? entry.functions.join('-') : `x${hash(parts.core)}`;
  const elsewhere = parts.place + parts.within;
  const apart = entry && elsewhere ? `x${hash(elsewhere)}` : '';
  return [plan.id, what, entry?.unit, apart, parts.rank, parts.ordinal].filter(Boolean).join('-');
}

/** FNV-1a, in base 36: a stable ASCII name for what has none. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value.toString(36);
}
