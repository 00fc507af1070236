import type { OutlineNode } from '../../model/outline.ts';
import type { MetaGrammar } from './grammar.ts';
import type { Guess } from './guess.ts';
import { guessPlace, type PlaceGuess } from './place.ts';
import { guessStatus } from './status.ts';
import { readTitle } from './title.ts';
import { guessYear, type YearMention, yearsOf } from './year.ts';

export { compileMeta, type MetaGrammar } from './grammar.ts';
export type { Guess } from './guess.ts';

/** What a text says of itself; null is 未载明. */
export interface MetaGuess extends PlaceGuess {
  title: Guess<string> | null;
  year: Guess<number> | null;
  status: Guess<string> | null;
  /** Years that the text mentions, most often first: none of them need be its own. */
  years: YearMention[];
}

/**
 * Read off a text what it says of itself: title, place and what that stands in, year, status, each with the words
 * that say it. Nothing is inferred from what is not there. Pure.
 */
export function guessMeta(
  source: string,
  nodes: readonly OutlineNode[],
  meta: MetaGrammar,
): MetaGuess {
  const title = readTitle(source, nodes, meta);
  const front = nodes.filter(({ kind }) => kind === 'front');
  const first = nodes.find(({ kind }) => kind !== 'front');
  const closing = nodes.find(({ kind }) => kind === 'closing')?.start ?? source.length;
  const head = first?.start ?? front.at(-1)?.end ?? 0;
  const opening = first?.kind === 'preamble' ? first.end : head;
  return {
    title: title?.guess ?? null,
    ...guessPlace(source, title, closing, meta),
    year: guessYear(source, { title, head, closing }, meta),
    years: yearsOf(source),
    status: guessStatus(source, head, opening, meta),
  };
}
