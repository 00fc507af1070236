/**
 * How text is written into Pagefind's index so that any substring is found exactly.
 *
 * Pagefind cuts an index into words by ICU4X and a query by the browser's Intl.Segmenter; for Chinese
 * they disagree often enough that 民政局 is not found in 区民政局. So each letter or digit is made a word
 * of its own by a U+200B before it, and a query becomes a phrase of single characters.
 *
 * Pagefind lets no phrase run over punctuation, not even one that has it. So whatever stands between
 * letters is written as one stop, a word like any other, and kept beside the text as a mark. 学校、医院 then
 * finds 学校,医院 as well, which is wanted: the sources mix half and full width.
 */
const ZERO_WIDTH = '\u200b';

/** U+4E36, a radical that stands in no plan; `spread` refuses a text that has it. */
export const STOP = '丶';

/** U+4E37, as rare: parts a record's text from the corrected readings of its errata. */
const DIVIDER = '丷';

/** What a record in the index says: its text, and the sentences of its errata as they should read. */
export interface RecordText {
  text: string;
  readings: string[];
}

/** A record as Pagefind gets it. */
export interface SpreadText {
  content: string;
  /** What stood for each stop, as a JSON list. */
  marks: string;
}

/**
 * Write a record for the index; `gather` gives it back.
 * @throws RangeError when a text has the stop itself: it could not be told from punctuation.
 */
export function spread({ text, readings }: RecordText): SpreadText {
  const marks: string[] = [];
  const contents = [text, ...readings].map((part) => {
    const own = [STOP, DIVIDER].find((sign) => part.includes(sign));
    if (own) throw new RangeError(`the text has “${own}”, a sign of the index's own`);
    return part.replaceAll(/([\p{L}\p{N}])|[^\p{L}\p{N}]+/gu, (run, letter?: string) => {
      if (letter === undefined) marks.push(run);
      return ZERO_WIDTH + (letter ?? STOP);
    });
  });
  return {
    content: contents.join(ZERO_WIDTH + DIVIDER),
    marks: JSON.stringify(marks),
  };
}

/** The record that was spread; Pagefind may have put spaces between its words. */
export function gather({ content, marks }: SpreadText): RecordText {
  const left: string[] = JSON.parse(marks);
  const [text = '', ...readings] = content
    .replaceAll(/[\u200b\s]/gu, '')
    .split(DIVIDER)
    .map((part) => part.replaceAll(STOP, () => left.shift() ?? ''));
  return { text, readings };
}
