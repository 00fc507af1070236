import type { Deadline, Target } from '../../model/target.ts';
import type { Token } from '../tokens.ts';
import type { Term } from './dates.ts';
import type { TargetReader } from './grammar.ts';
import type { Segment } from './segments.ts';

/** A target in view offsets of its piece, before it is placed in the source. */
export interface Draft
  extends Omit<Target, 'id' | 'node' | 'path' | 'start' | 'end' | 'quote' | 'indicator'> {
  from: number;
  to: number;
}

/** A segment with all that its readers need to know. All offsets are view offsets of the piece. */
export interface Reading {
  reader: TargetReader;
  text: string;
  segment: Segment;
  /** Its words, with dates, frequencies and compared numbers folded. */
  tokens: readonly Token[];
  /** Where a quote begins: before the segment where a deadline of its own segment leads in. */
  lead: number;
  /** Where a quote ends; behind the segment where its phrase is broken by a comma. */
  end: number;
  /** Behind what only opens the promise: 力争2024年底. */
  opening: number;
  /** Its own terms. */
  terms: readonly Term[];
  /** The term that holds for the segment: its own, the one before it, or one that governs. */
  term: Term | null;
  deadline: Deadline | null;
  /** Whether the term stands in the segment or leads into it. */
  dated: boolean;
  /** Whether the sentence tells of the past: 2023年共发生火灾12起，同比下降3%. */
  past: boolean;
  /** The segment before, of the same sentence and without a target of its own; null where none is. */
  previous: Segment | null;
}

/** The text between two view offsets. */
export function between({ text }: Reading, from: number, to: number): string {
  return text.slice(from, Math.max(from, to));
}

/** Behind the words at `from` that only open a promise: 一是, 同时, 要, 力争. */
export function behindOpening(
  { grammar }: TargetReader,
  tokens: readonly Token[],
  from: number,
): number {
  let at = from;
  for (const token of tokens) {
    if (token.from < at) continue;
    const opens = ['LEAD_IN', 'PLEDGE', 'SPACE', 'DASH'].some((kind) => grammar.is(token, kind));
    if (token.from > at || !opens) break;
    at = token.to;
  }
  return at;
}

/** The verb of commitment of a measured promise, as printed: 确保, 力争. */
export function commitmentVerb({ reader, text, segment, opening }: Reading): string | null {
  const verb = segment.words.find(
    (word) => word.to <= opening + 4 && reader.grammar.is(word, 'PLEDGE.verb'),
  );
  return verb ? text.slice(verb.from, verb.to) : null;
}
