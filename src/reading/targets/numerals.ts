const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** A number as written, without its unit: Arabic with 万 and 亿 behind it, or Chinese. */
export const NUMERAL =
  '(?:\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?(?:[百千万亿]{1,2}(?!元|吨|亩))?|[〇零一二两三四五六七八九十百千万亿]{1,9}(?<!万(?=元|吨|亩)))';

/** The value of a numeral: 1,200 · 1.5万 · 一百九十三 · 两. NaN for what is none (零十). */
export function parseNumeral(numeral: string): number {
  const arabic = /^(\d[\d,，]*(?:\.\d+)?)([百千万亿]*)$/u.exec(numeral);
  if (arabic?.[1]) {
    const scale = Array.from(arabic[2] ?? '').reduce(
      (product, unit) => product * (PLACES[unit] ?? GROUPS[unit] ?? 1),
      1,
    );
    return round(Number(arabic[1].replaceAll(/[,，]/gu, '')) * scale);
  }
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const character of numeral) {
    const place = PLACES[character];
    const whole = GROUPS[character];
    const plain = DIGITS[character];
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

/** 1.1 × 10000 is 11000, not 11000.000000000002. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Full-width digits and signs as half-width ones, offsets unchanged: ９２％ → 92%. */
export function halfWidth(text: string): string {
  return /[０-９％．]/u.test(text)
    ? text.replaceAll(/[０-９％．]/gu, (character) =>
        String.fromCharCode(character.charCodeAt(0) - 0xfee0),
      )
    : text;
}
