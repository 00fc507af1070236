import { type Found, findIn, type MetaGrammar, PASS } from './grammar.ts';
import { evidenceAt, type Guess } from './guess.ts';

const YEAR = /(?<!\d)((?:19|20)\d{2})\s*年/gu;

/** A year of which the text speaks, and how often. */
export interface YearMention {
  year: number;
  times: number;
}

/** Where the parts of a document stand that may say its year. */
export interface Places {
  title: { start: number; end: number } | null;
  /** Where the front matter ends. */
  head: number;
  /** Where the closing begins. */
  closing: number;
}

/** The year of a plan where its title, its date or its number says it, in this order; else null. */
export function guessYear(
  source: string,
  { title, head, closing }: Places,
  meta: MetaGrammar,
): Guess<number> | null {
  const inTitle = title && findIn(meta, PASS.titleYear, source, title.start, title.end)[0];
  if (inTitle) {
    const isSpan = inTitle.row.means.span === true;
    return guess(source, inTitle, isSpan ? '标题写的是起止年份，取首年' : undefined);
  }
  const [signed] = findIn(meta, PASS.signedYear, source, closing, source.length);
  if (signed) return guess(source, signed, '依据是成文或印发日期');
  const printed = findIn(meta, PASS.headYear, source, 0, head);
  const found = printed.find(({ row }) => row.means.first) ?? printed[0];
  return found ? guess(source, found, String(found.row.means.doubt)) : null;
}

function guess(source: string, found: Found, doubt: string | undefined): Guess<number> | null {
  const value = found.part('year')[0]?.value;
  if (value === undefined) return null;
  return {
    value,
    ...evidenceAt(source, found.start, found.end),
    rule: found.row.id,
    ...(doubt ? { doubt } : {}),
  };
}

/** What years a text mentions, most often first. */
export function yearsOf(source: string): YearMention[] {
  const times = new Map<number, number>();
  for (const [, year] of source.matchAll(YEAR)) {
    times.set(Number(year), (times.get(Number(year)) ?? 0) + 1);
  }
  const mentions = [...times].map(([year, count]) => ({ year, times: count }));
  return mentions.sort((a, b) => b.times - a.times || a.year - b.year);
}
