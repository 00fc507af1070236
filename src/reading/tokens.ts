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
  ['—', ['DASH', 'DASH.em']],
  ['–―─-－~～', ['DASH']],
  ['／/', ['SLASH']],
  ['|｜', ['BAR']],
  ['．.', ['DOT', 'DOT.stop']],
  ['·•', ['DOT']],
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
/** Four digits that may be a year: 2024, 二〇二四. */
export const ARABIC_YEAR: readonly string[] = [...ARABIC, 'NUM.year'];
export const CHINESE_YEAR: readonly string[] = [...CHINESE, 'NUM.year'];

const IS_HAN = /\p{Script=Han}/u;
const LATIN_RUN = /[A-Za-zＡ-Ｚａ-ｚ]+/uy;
const ARABIC_RUN =
  /[\d０-９]+(?:[,，]\d{3}(?!\d))*(?:[.．][\d０-９]+)?(?:[百千万亿]{1,2}(?!元|吨|亩))?/uy;
/** Digits and nothing else: where a number is a label or part of a date, 2.11月 is 2 and 11. */
const DIGITS = /[\d０-９]+/uy;
/** A circle stands for a 〇 between numerals: 二○二四. */
const CHINESE_RUN =
  /[〇零一二两三四五六七八九十百千万亿]+(?:[○Ｏ]+[〇零一二两三四五六七八九十]+)*/uy;

const NUMERALS: ReadonlySet<string> = new Set('一二两三四五六七八九十百千万亿');

/** How a stage reads a number in digits: as a quantity (1,200.5万), or each run of digits by itself. */
export type Numbers = 'quantities' | 'digits';

/** What stands at a place of a text: its features, end and, of a number, value. */
interface Standing {
  features: readonly string[];
  to: number;
  value?: number;
}

/** What stands at `at` where no word does. */
export function characterAt(text: string, at: number, numbers: Numbers = 'quantities'): Standing {
  const character = text.charAt(at);
  if (isPlainHan(character)) return { features: HAN, to: at + 1 };
  const mark = CHARACTER.get(character);
  if (mark) return { features: mark, to: at + 1 };
  const number = numberAt(text, at, numbers);
  if (number) return number;
  const latin = runAt(LATIN_RUN, text, at);
  if (latin) return { features: LATIN, to: at + latin.length };
  if (/\s/u.test(character)) return { features: character === '\n' ? BREAK : SPACE, to: at + 1 };
  const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { features: IS_HAN.test(whole) ? HAN : OTHER, to: at + whole.length };
}

function numberAt(text: string, at: number, numbers: Numbers): Standing | null {
  const arabic = runAt(numbers === 'digits' ? DIGITS : ARABIC_RUN, text, at);
  const found = arabic ?? runAt(CHINESE_RUN, text, at);
  if (!found) return null;
  const value = parseNumeral(found);
  const isYear = found.length === 4 && value >= 1900 && value < 2100;
  const [plain, year] = arabic ? [ARABIC, ARABIC_YEAR] : [CHINESE, CHINESE_YEAR];
  return { features: isYear ? year : plain, to: at + found.length, value };
}

/** Most of a text, and the quickest to tell. */
function isPlainHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff && !NUMERALS.has(character);
}

function runAt(run: RegExp, text: string, at: number): string | null {
  run.lastIndex = at;
  return run.exec(text)?.[0] ?? null;
}
