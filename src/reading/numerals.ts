const DIGITS: ReadonlyMap<string, number> = new Map(
  Array.from('〇零一二三四五六七八九', (digit, at) => [digit, Math.max(0, at - 1)] as const),
);
const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/**
 * The value of a number as it is written: 1,200 · 1.5万 · ９２ · 一百九十三 · 两 · 二〇二四 (digit by digit).
 * NaN for what is none. The one reader of Chinese numerals; labels and dates ask it too.
 */
export function parseNumeral(numeral: string): number {
  const plain = numeral.normalize('NFKC').replaceAll(/[,，]/gu, '');
  const arabic = /^(\d+(?:\.\d+)?)([百千万亿]*)$/u.exec(plain);
  if (arabic?.[1]) return scaled(Number(arabic[1]), arabic[2] ?? '');
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(plain)) {
    return Number(Array.from(plain, (one) => DIGITS.get(one)).join(''));
  }
  return plain === '' ? Number.NaN : chinese(plain);
}

function scaled(value: number, places: string): number {
  const scale = Array.from(places).reduce(
    (product, one) => product * (PLACES.get(one) ?? GROUPS.get(one) ?? 1),
    1,
  );
  // 1.1 × 10000 is 11000, not 11000.000000000002.
  return Math.round(value * scale * 1e6) / 1e6;
}

function chinese(numeral: string): number {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const character of numeral) {
    const place = PLACES.get(character);
    const whole = GROUPS.get(character);
    const plain = character === '两' ? 2 : DIGITS.get(character);
    if (plain !== undefined) digit = plain;
    else if (place) {
      group += (digit ?? 1) * place;
      digit = null;
    } else if (whole) {
      total += (group + (digit ?? 0) || 1) * whole;
      group = 0;
      digit = null;
    } else return Number.NaN;
  }
  return total + group + (digit ?? 0);
}
