const DIGITS = '〇一二三四五六七八九';

/**
 * The value of a Chinese numeral up to 999 (`二十一` → 21, `一百零二` → 102), as labels of official documents
 * use it. Null for anything else.
 */
export function readNumeral(text: string): number | null {
  const [, hundreds, rest = text] = /^([一二三四五六七八九])百(.*)$/u.exec(text) ?? [];
  if (!hundreds) return readTens(text);
  const below = rest === '' ? 0 : readTens(rest.replace(/^[零〇](?=[^十]$)/u, ''));
  // 一百二 is no number of an article, and 一百五 least of all.
  const isWhole = rest.length !== 1;
  return below === null || !isWhole ? null : DIGITS.indexOf(hundreds) * 100 + below;
}

function readTens(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  if (!ten) return first && !last ? DIGITS.indexOf(first) : null;
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
}
