import { lastAtMost } from './sorted.ts';

/** A place a person can find in an editor: both numbers 1-based, columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** Turns offsets into lines and columns of one text. */
export interface LineIndex {
  /** Number of lines; a text without any newline has one. */
  readonly count: number;
  /** Place of an offset; offsets past the end are the place just after the last character. */
  place(offset: number): Place;
}

/**
 * Index the line starts of a text once, so that each look-up is a binary search.
 * Lines end at `\n`, so a `\r\n` file counts the same.
 */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    count: starts.length,
    place(offset) {
      const at = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtMost(starts, at);
      return { line: line + 1, column: at - (starts[line] as number) + 1 };
    },
  };
}
