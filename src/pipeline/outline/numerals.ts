const DIGITS = '〇一二三四五六七八九';

/**
 * The value of a Chinese numeral up to 99 (`二十一` → 21), as labels of official documents use it.
 * Null for anything else.
 */
export function readNumeral(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  if (!ten) return first && !last ? DIGITS.indexOf(first) : null;
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
}
