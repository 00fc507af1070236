import type { Target } from '../../model/target.ts';

/** A target in view offsets of its piece, before it is placed in the source. */
export interface Draft
  extends Omit<Target, 'id' | 'node' | 'path' | 'start' | 'end' | 'quote' | 'indicator'> {
  from: number;
  to: number;
}
