/**
 * Width of a text in ems. Chinese characters and full-width marks are one em wide in every CJK face, so
 * that a label can be measured at build time; Latin letters and digits are given somewhat more than most
 * faces take.
 */
export function textWidth(text: string): number {
  let ems = 0;
  for (const char of text)
    ems += (char.codePointAt(0) ?? 0) < 0x2e80 && char !== '“' && char !== '”' ? 0.62 : 1;
  return ems;
}
