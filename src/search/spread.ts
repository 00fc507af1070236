/**
 * How text is written into Pagefind's index so that any substring is found exactly.
 *
 * Pagefind cuts an index into words by ICU4X and a query by the browser's Intl.Segmenter; for Chinese
 * they disagree often enough that 民政局 is not found in 区民政局. So each letter or digit is made a word
 * of its own by a U+200B before it, and a query becomes a phrase of single characters.
 *
 * A phrase ignores what stands between words, so 情况。扫黑 would answer to 况扫. Punctuation is therefore
 * a word too: a stop that no text uses. 学校、医院 then finds 学校,医院 as well, which is wanted: the
 * sources mix half and full width.
 */
export const ZERO_WIDTH = '\u200b';

/** U+4E36, a radical that stands in no plan; `spread` refuses a text that has it. */
export const STOP = '丶';

/** Parts a record's text from the corrected readings of its errata. */
export const DIVIDER = STOP.repeat(3);

const LETTER = /[\p{L}\p{N}]/u;

/**
 * A text as the index gets it; without U+200B and stops it is the text again.
 * @throws RangeError when the text has the stop itself: it could not be told from punctuation.
 */
export function spread(text: string): string {
  if (text.includes(STOP)) throw new RangeError(`the text has “${STOP}”, the index's own stop`);
  let out = '';
  for (const character of text) {
    if (/\s/u.test(character)) out += character;
    else if (LETTER.test(character)) out += ZERO_WIDTH + character;
    else out += `${ZERO_WIDTH}${character}${ZERO_WIDTH}${STOP}`;
  }
  return out;
}

/** What a record in the index says: its text, and the sentences of its errata as they should read. */
export interface RecordText {
  text: string;
  readings: string[];
}

/** Write a record for the index. */
export function writeRecord({ text, readings }: RecordText): string {
  return [text, ...readings].map(spread).join(DIVIDER);
}

/** Read a record that `writeRecord` wrote. */
export function readRecord(content: string): RecordText {
  const [text = '', ...readings] = content
    .replaceAll(ZERO_WIDTH, '')
    .split(DIVIDER)
    .map((part) => part.replaceAll(STOP, ''));
  return { text, readings };
}
