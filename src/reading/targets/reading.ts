import type { Deadline } from '../../model/target.ts';
import type { Term } from './dates.ts';
import type { Segment } from './segments.ts';

/** A segment with all that its readers need to know. Offsets of `text` are relative to `begin`. */
export interface Reading {
  text: string;
  /** View offset of the first character of `text`. */
  begin: number;
  /** Where a quote begins: before `begin` where a deadline of its own segment leads in. */
  lead: number;
  /** View offset where a quote ends; behind the segment where its phrase is broken by a comma. */
  end: number;
  /** Length of what only opens the promise: 力争2024年底. */
  opening: number;
  terms: readonly Term[];
  /** The term that holds for the segment: its own, the one before it, or its sentence's. */
  term: Term | null;
  deadline: Deadline | null;
  /** The segment before, of the same sentence and without a target of its own; null where none is. */
  previous: Segment | null;
  segment: Segment;
  /** The text of the piece, in half-width digits. */
  whole: string;
  quotes: readonly [number, number][];
}
