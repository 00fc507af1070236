import type { Erratum } from '../model/plan.ts';

const SAYS = { sure: '应作', likely: '疑应作', unsure: '存疑，或作' };

/** How a reader is told that a slip should read otherwise, by how sure the editor is: `疑应作`. */
export function readsAs({ certainty }: Pick<Erratum, 'certainty'>): string {
  return SAYS[certainty];
}
