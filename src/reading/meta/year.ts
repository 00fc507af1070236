import { evidenceAt, type Guess } from './guess.ts';

const YEAR = /(?<!\d)((?:19|20)\d{2})\s*年/gu;
const HANZI = '〇零一二三四五六七八九';
/** Where a printed date stands, strongest first, within the front matter (0) or the closing (1). */
const PLACES: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /[〔[﹝]\s*((?:19|20)\d{2})\s*[〕\]﹞]\s*第?\s*\d+\s*号/u, what: '发文字号' },
  {
    pattern: /(?:时间|日期)\s*[:：]\s*((?:19|20)\d{2})\s*[-年/.]\s*\d{1,2}/u,
    what: '网页上的发布日期，不一定是成文日期',
  },
];

/** A year of which the text speaks, and how often. */
export interface YearMention {
  year: number;
  times: number;
}

/** The year of a plan where its title, its date or its number says it; else null, and what years it mentions. */
export function guessYear(
  source: string,
  title: { start: number; end: number } | null,
  frontEnd: number,
  closing: number,
): { year: Guess<number> | null; mentions: YearMention[] } {
  const mentions = new Map<number, number>();
  for (const [, year] of source.matchAll(YEAR)) {
    mentions.set(Number(year), (mentions.get(Number(year)) ?? 0) + 1);
  }
  const guess = (index: number, length: number, year: string, doubt?: string): Guess<number> => ({
    value: Number(year),
    ...evidenceAt(source, index, index + length),
    ...(doubt ? { doubt } : {}),
  });
  const inTitle = title && YEAR_ONE.exec(source.slice(title.start, title.end));
  const signed = DATE.exec(source.slice(closing));
  const year = (() => {
    if (title && inTitle?.[1])
      return guess(title.start + inTitle.index, inTitle[0].length, inTitle[1]);
    if (signed?.[1]) {
      return guess(
        closing + signed.index,
        signed[0].length,
        arabic(signed[1]),
        '依据是成文或印发日期',
      );
    }
    for (const { pattern, what } of PLACES) {
      const match = pattern.exec(source.slice(0, frontEnd));
      if (match?.[1]) return guess(match.index, match[0].length, match[1], `依据是${what}`);
    }
    return null;
  })();
  const sorted = [...mentions].map(([one, times]) => ({ year: one, times }));
  return { year, mentions: sorted.sort((a, b) => b.times - a.times || a.year - b.year) };
}

const YEAR_ONE = /((?:19|20)\d{2})\s*年/u;
const DATE = new RegExp(
  `((?:19|20)\\d{2}|[${HANZI}○Ｏ]{4})\\s*年\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*月`,
  'u',
);

/** 二〇二四 → 2024 */
function arabic(year: string): string {
  return year
    .replaceAll(/[○Ｏ零]/gu, '〇')
    .replaceAll(/\D/gu, (digit) => String('〇一二三四五六七八九'.indexOf(digit)));
}
