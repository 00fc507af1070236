import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Doubt } from '../../src/model/function-entry.ts';
import type { Plan } from '../../src/model/plan.ts';

/** What came of reading one plan. */
export interface PlanReading {
  plan: Plan;
  doubts: Doubt[];
  diagnostics: Diagnostic[];
}

/**
 * Readings of plans, kept while one edits: a plan is read again only when its text, what is said of it, or a
 * registry has changed. One reading is kept a plan.
 */
export class KeptReadings {
  readonly #kept = new Map<string, { name: string; reading: PlanReading }>();

  /**
   * The reading of a plan made from these texts.
   * @param texts all that goes into it.
   * @param read called when none is kept that was made from just these.
   */
  reading(id: string, texts: readonly string[], read: () => PlanReading): PlanReading {
    const name = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
    const kept = this.#kept.get(id);
    if (kept?.name === name) return kept.reading;
    const reading = read();
    this.#kept.set(id, { name, reading });
    return reading;
  }
}
