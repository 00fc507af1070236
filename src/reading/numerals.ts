const DIGITS: ReadonlyMap<string, number> = new Map(
  Array.from('○〇零一二三四五六七八九', (digit, at) => [digit, Math.max(0, at - 2)] as const),
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
  const plain = numeral.replaceAll('Ｏ', '〇').normalize('NFKC').replaceAll(/[,，]/gu, '');
  const arabic = /^(\d+(?:\.\d+)?)([百千万亿]*)$/u.exec(plain);
  if (arabic?.[1]) return scaled(Number(arabic[1]), arabic[2] ?? '');
  if (/^[○〇零一二三四五六七八九]{2,}$/u.test(plain)) {
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

/**
 * The number of a label, 1 to 999, or null: 3, ３, 二十一, 一百零二. It must be written as one counts: 一百二 is said of
 * money, 一二 and 十十 of nothing.
 */
export function ordinalOf(numeral: string): number | null {
  const plain = numeral.normalize('NFKC');
  const value = parseNumeral(plain);
  if (!(Number.isInteger(value) && value >= 1 && value <= 999)) return null;
  if (/^\d+$/u.test(plain)) return value;
  const written = plain.replaceAll('〇', '零').replace(/^一十/u, '十');
  return written === writeOrdinal(value) ? value : null;
}

/** 1 to 999 as one counts: 十二, 一百零二. */
export function writeOrdinal(value: number): string {
  const digit = (one: number) => '零一二三四五六七八九'.charAt(one);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  const between = head && tens === 0 && ones > 0 ? '零' : '';
  const middle = tens > 0 ? `${tens === 1 && !head ? '' : digit(tens)}十` : '';
  return head + between + middle + (ones > 0 ? digit(ones) : '');
}
