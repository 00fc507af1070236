import { parseNumeral } from './numerals.ts';

/** A piece of text with the letter that says what it may be; view offsets, half-open. */
export interface Token {
  letter: string;
  from: number;
  to: number;
  /** Of a number, or of a word that stands for one. */
  value?: number;
  /** What a rule folded into it, by part; the whole under `all`. */
  parts?: Readonly<Record<string, readonly Token[]>>;
  /** The rule that folded it. */
  rule?: string;
}

/** What a character is where no word holds it. The features of a mark are its kind and its tag. */
const MARKS: readonly (readonly [characters: string, features: readonly string[]])[] = [
  ['、', ['DUN']],
  ['，,', ['COMMA']],
  ['；;', ['SEMI']],
  ['。！？!?', ['STOP']],
  ['：:', ['COLON']],
  ['（(', ['OPEN', 'OPEN.round']],
  ['）)', ['CLOSE', 'CLOSE.round']],
  ['［[〔﹝', ['OPEN', 'OPEN.square']],
  ['］]〕﹞', ['CLOSE', 'CLOSE.square']],
  ['【', ['OPEN', 'OPEN.boxed']],
  ['】', ['CLOSE', 'CLOSE.boxed']],
  ['“‘「『"', ['QUOTE', 'QUOTE.open']],
  ['”’」』', ['QUOTE', 'QUOTE.close']],
  ['《〈', ['BOOK', 'BOOK.open']],
  ['》〉', ['BOOK', 'BOOK.close']],
  ['—–―─-－~～', ['DASH']],
  ['／/', ['SLASH']],
  ['|｜', ['BAR']],
  ['·•．.', ['DOT']],
];

/** Features of tokens that no word gives, by what they are. `TEXT` is all that is neither mark nor space. */
export const CHARACTER: ReadonlyMap<string, readonly string[]> = new Map(
  MARKS.flatMap(([characters, features]) =>
    Array.from(characters, (one) => [one, features] as const),
  ),
);
export const HAN: readonly string[] = ['HAN', 'TEXT'];
export const LATIN: readonly string[] = ['LATIN', 'TEXT'];
export const OTHER: readonly string[] = ['OTHER'];
export const SPACE: readonly string[] = ['SPACE'];
export const BREAK: readonly string[] = ['SPACE', 'SPACE.break'];
export const ARABIC: readonly string[] = ['NUM', 'NUM.arabic', 'TEXT'];
export const CHINESE: readonly string[] = ['NUM', 'NUM.han', 'TEXT'];

const NUMERAL: ReadonlySet<string> = new Set('一二两三四五六七八九十百千万亿');
const IS_HAN = /\p{Script=Han}/u;
const LATIN_RUN = /[A-Za-zＡ-Ｚａ-ｚ]+/uy;
const ARABIC_RUN =
  /[\d０-９]+(?:[,，]\d{3}(?!\d))*(?:[.．][\d０-９]+)?(?:[百千万亿]{1,2}(?!元|吨|亩))?/uy;
const CHINESE_RUN = /[〇零一二两三四五六七八九十百千万亿]+/uy;

/** What stands at `at` where no word does: its features, end and value. */
export function characterAt(
  text: string,
  at: number,
): { features: readonly string[]; to: number; value?: number } {
  const character = text.charAt(at);
  const mark = CHARACTER.get(character);
  if (mark) return { features: mark, to: at + 1 };
  // Most characters: one of the common block that is no numeral.
  if (/[\u4e00-\u9fff]/u.test(character) && !NUMERAL.has(character)) {
    return { features: HAN, to: at + 1 };
  }
  for (const [run, features] of [
    [ARABIC_RUN, ARABIC],
    [CHINESE_RUN, CHINESE],
  ] as const) {
    const found = runAt(run, text, at);
    if (found) return { features, to: at + found.length, value: parseNumeral(found) };
  }
  const latin = runAt(LATIN_RUN, text, at);
  if (latin) return { features: LATIN, to: at + latin.length };
  if (/\s/u.test(character)) return { features: character === '\n' ? BREAK : SPACE, to: at + 1 };
  const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { features: IS_HAN.test(whole) ? HAN : OTHER, to: at + whole.length };
}

function runAt(run: RegExp, text: string, at: number): string | null {
  run.lastIndex = at;
  return run.exec(text)?.[0] ?? null;
}
