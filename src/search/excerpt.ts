import type { RecordText } from './spread.ts';

/** A stretch of an excerpt; `hit` where a term stands. */
export interface ExcerptPart {
  text: string;
  hit: boolean;
}

/** Why a passage was found. */
export interface Match {
  /** Every place in the passage where a term stands, shown in its surroundings. */
  excerpts: ExcerptPart[][];
  /** How many places. */
  hits: number;
  /** Corrected readings that a term was found in, where the source itself has a slip. */
  readings: ExcerptPart[][];
}

const BEFORE = 24;
const AFTER = 56;
const MOST = 3;

/**
 * Find the terms in a record and cut excerpts round them. Excerpts that touch are joined; at most three
 * are given, the rest is counted.
 */
export function matchRecord({ text, readings }: RecordText, terms: readonly string[]): Match {
  const places = placesOf(text, terms);
  const windows: { start: number; end: number }[] = [];
  for (const place of places) {
    const start = Math.max(0, place.start - BEFORE);
    const end = Math.min(text.length, place.end + AFTER);
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return {
    excerpts: windows
      .slice(0, MOST)
      .map(({ start, end }) => [
        ...(start > 0 ? [{ text: '……', hit: false }] : []),
        ...mark(text, places, start, end),
        ...(end < text.length ? [{ text: '……', hit: false }] : []),
      ]),
    hits: places.length,
    readings: readings
      .map((reading) => ({ reading, found: placesOf(reading, terms) }))
      .filter(({ reading, found }) =>
        found.some((it) => !text.includes(reading.slice(it.start, it.end))),
      )
      .map(({ reading, found }) => mark(reading, found, 0, reading.length)),
  };
}

/** Where the terms stand in a text, sorted, overlapping ones joined. Punctuation matches any punctuation. */
export function placesOf(text: string, terms: readonly string[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const term of terms) {
    for (const match of text.matchAll(termPattern(term))) {
      found.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const place of found) {
    const last = joined.at(-1);
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else joined.push({ ...place });
  }
  return joined;
}

function termPattern(term: string): RegExp {
  return new RegExp(term.replaceAll(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+'), 'giu');
}

function mark(
  text: string,
  places: readonly { start: number; end: number }[],
  start: number,
  end: number,
): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = start;
  for (const place of places) {
    if (place.end <= start || place.start >= end) continue;
    if (place.start > at) parts.push({ text: text.slice(at, place.start), hit: false });
    parts.push({
      text: text.slice(Math.max(place.start, start), Math.min(place.end, end)),
      hit: true,
    });
    at = Math.min(place.end, end);
  }
  if (at < end) parts.push({ text: text.slice(at, end), hit: false });
  return parts;
}
