import type { ActorKind } from './graph-tasks.ts';
import { UNIT_KINDS } from './unit-kinds.ts';

/** What a kind of actor is called, classes of bodies among them. */
export function kindName(kind: ActorKind): string {
  return kind === 'collective' ? '集体称谓' : UNIT_KINDS[kind];
}

/** The kinds in the order of lists, classes of bodies last. */
export const ACTOR_KINDS = [...Object.keys(UNIT_KINDS), 'collective'] as ActorKind[];
