import type { OutlineNode } from '../../model/outline.ts';
import { evidenceAt, type Guess } from './guess.ts';
import { guessPlace, type PlaceGuess } from './place.ts';
import { guessTitle } from './title.ts';
import { guessYear, type YearMention } from './year.ts';

export type { Guess } from './guess.ts';

/** What a text says of itself; null is 未载明. */
export interface MetaGuess extends PlaceGuess {
  title: Guess<string> | null;
  year: Guess<number> | null;
  status: Guess<string> | null;
  /** Years that the text mentions, most often first: none of them need be its own. */
  years: YearMention[];
}

const DRAFT =
  /[（(]?(征求意见稿|公开征求意见稿|送审稿|讨论稿|审议稿|草案|初稿|代拟稿|试行|暂行|修订稿)[)）]?/u;
const ISSUED = /关于印发[^。]{2,80}?的通知|印发给你们/u;

/**
 * Read off a text what it says of itself: title, place and what that stands in, year, status, each with the words
 * that say it. Nothing is inferred from what is not there. Pure.
 */
export function guessMeta(source: string, nodes: readonly OutlineNode[]): MetaGuess {
  const title = guessTitle(source, nodes);
  const front = nodes.filter(({ kind }) => kind === 'front');
  const first = nodes.find(({ kind }) => kind !== 'front');
  const closing = nodes.find(({ kind }) => kind === 'closing')?.start ?? source.length;
  const frontEnd = first?.start ?? front.at(-1)?.end ?? 0;
  const span = title && {
    start: title.start,
    end: Math.max(title.start + title.evidence.length, lastOf(nodes, title)),
  };
  const { year, mentions } = guessYear(source, span, frontEnd, closing);
  return {
    title,
    ...guessPlace(source, span, closing),
    year,
    years: mentions,
    status: guessStatus(source, frontEnd),
  };
}

/** Where the printed lines of the title end. */
function lastOf(nodes: readonly OutlineNode[], { value, start }: Guess<string>): number {
  const lines = nodes
    .filter(({ kind }) => kind === 'front')
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((piece) => piece.start >= start && value.includes(piece.text));
  return lines.at(-1)?.end ?? start;
}

function guessStatus(source: string, frontEnd: number): Guess<string> | null {
  const head = source.slice(0, frontEnd);
  const draft = DRAFT.exec(head);
  if (draft?.[1]) {
    return { value: draft[1], ...evidenceAt(source, draft.index, draft.index + draft[0].length) };
  }
  const issued = ISSUED.exec(source.slice(0, Math.max(frontEnd, 600)));
  if (!issued) return null;
  return { value: '印发', ...evidenceAt(source, issued.index, issued.index + issued[0].length) };
}
