import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Doubt } from '../../src/model/function-entry.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { LoadedRegistries } from './lexicon.ts';

/** What came of reading one plan. */
export interface PlanReading {
  plan: Plan;
  doubts: Doubt[];
  diagnostics: Diagnostic[];
}

/** Values made from texts, the last one of each id. */
class Kept<T> {
  readonly #kept = new Map<string, { name: string; value: T }>();

  /**
   * The value made from these texts.
   * @param from all that goes into it, as JSON can say it.
   * @param make called when none is kept that was made from just these.
   */
  of(id: string, from: readonly unknown[], make: () => T): T {
    const name = createHash('sha256').update(JSON.stringify(from)).digest('hex');
    const kept = this.#kept.get(id);
    if (kept?.name === name) return kept.value;
    const value = make();
    this.#kept.set(id, { name, value });
    return value;
  }
}

/**
 * Readings, kept while one edits: the registries are read again only when one of them has changed, a plan only when
 * its text, what is said of it, or a registry has.
 */
export class KeptReadings {
  readonly registries = new Kept<LoadedRegistries>();
  readonly plans = new Kept<PlanReading>();
}
