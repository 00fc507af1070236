import type { Deadline } from '../../model/target.ts';
import { parseNumeral } from './numerals.ts';

/** A term in a text: when something is to be done, in offsets of that text. */
export interface Term {
  from: number;
  to: number;
  deadline: Deadline;
  /** A length of time (一个月内) rather than a date. */
  span: { value: number; unit: string } | null;
}

const TO = '(?:(?:力争|争取|确保|计划|预计)(?:在|到|于|至)?|截至|截止到?|到|至|于|在)';
const PART =
  '(?:第?([一二三四1-4])季度|([上下])半年|(\\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:(\\d{1,2})日)?)';
const TAIL = '(底|末|中旬|上旬|下旬|中)?(之?前|以前|之?内|以内|止|为止)?';

/** 2024年底前 · 2024年年底前 · 到2035年 · 2025年6月30日前 · 2024年第三季度末; 今年、本年度 for the plan's own year. */
const DATED = new RegExp(
  `(${TO})?(?:(20\\d{2})年(?:年(?=[底末]))?|(今年|本年度?|当年|全年|(?<![\\d半几多数一二两三四五六七八九十百])年度?(?=[内底末])))度?(?:${PART})?${TAIL}`,
  'gu',
);
/** 2024—2026年累计改造…: opens a statement and ends with its last year. Not （2024—2026年）, part of a name. */
const YEARS =
  /^(20\d{2})年?(?:[—–~～-]{1,2}|[至到])(20\d{2})年(?:期间)?(?=[，,]?(?:累计|每年|力争|确保|全面|全[市区县省州]|完成|建成|实现|新建|新增|改造|更新))/u;
/** 自2025年3月起|至12月底: a month that ends what a year and month begin is of that year. */
const SINCE = /(20\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|开始)?$/u;
/** A month without a year: 6月底前, 每年的 excluded by the caller. */
const MONTH = new RegExp(`(${TO})?(?<![\\d年一二三四五六七八九十])()()(?:${PART})${TAIL}`, 'gu');
/** “十四五”末: the plan period, which says its year by its name. Without 末 it is a name only. */
const PERIOD = /(?:到|至)?[“"]?十([三四五])五[”"]?(?:规划)?期?末/gu;
/** 一个月内 · 3年以内 · 5个工作日内 · 30分钟内. Not 近三年内, not 年内. */
const SPAN =
  /(?<![近过去前\d.])(\d+(?:\.\d+)?|半|[一二两三四五六七八九十百]+)(个?工作日|个月|个小时|小时|分钟|天|日|年|周)(?:时间)?(?:之|以)?内/gu;
/** 用3年左右时间 · 用半年左右时间. */
const USING = /(?:利用|用)(\d+|半|[一二两三四五六七八九十]+)(年|个月)左右?的?(?:时间|努力)/gu;

/** What comes behind a date that only dates a thing: 2023年底前**建成的**老旧小区. */
const DATES_A_THING = /^[^，,。；;、]{0,8}(?:发现|建成|形成|登记|存在|批准|印发|发布|实施|出台)的/u;
/** The past: 截至2023年底,已完成… */
const PAST = /^(?:截至|截止到?)/u;
/** What opens a statement behind a bare year: 2025年全面完成…, not 2022年是…. */
const OPENS =
  /^(?:$|[，,至—-]|力争|确保|争取|全面|全市|全区|全县|全省|基本|完成|建成|实现|建立|启动|新建|达到|要)/u;

/**
 * The terms in `text`, in order.
 * @param year the plan's year, for 今年 and 本年度内; null where nobody knows it.
 */
export function termsOf(text: string, year: number | null): Term[] {
  const terms: Term[] = [];
  const years = YEARS.exec(text);
  if (years) push(terms, term(years, years[2] ?? null));
  if (/20\d{2}年|年[度内底末]|今年|当年/u.test(text)) {
    for (const match of text.matchAll(DATED)) push(terms, dated(match, text, year));
  }
  if (/[月季半]/u.test(text)) {
    for (const match of text.matchAll(MONTH)) push(terms, dated(match, text, year));
  }
  if (text.includes('末')) {
    for (const match of text.matchAll(PERIOD)) {
      const end = 2020 + ('三四五'.indexOf(match[1] ?? '') - 0) * 5;
      push(terms, term(match, `${end}`));
    }
  }
  if (text.includes('内') || text.includes('用')) {
    for (const pattern of [SPAN, USING]) {
      for (const match of text.matchAll(pattern)) push(terms, spanning(match));
    }
  }
  return joined(terms.sort((a, b) => a.from - b.from));
}

/** 2025年4月至12月 is one term, which ends in December of the first one's year. */
function joined(terms: readonly Term[]): Term[] {
  const found: Term[] = [];
  for (const next of terms) {
    const last = found.at(-1);
    if (last?.to !== next.from || !/^[至到—-]/u.test(next.deadline.words)) {
      found.push(next);
      continue;
    }
    const { date } = next.deadline;
    const dated = /20\d{2}/u.test(next.deadline.words);
    const month =
      date?.slice(4) ?? /(\d{1,2})月/u.exec(next.deadline.words)?.[1]?.padStart(3, '-0');
    found[found.length - 1] = {
      ...next,
      from: last.from,
      deadline: {
        date:
          dated || !last.deadline.date ? date : `${last.deadline.date.slice(0, 4)}${month ?? ''}`,
        words: last.deadline.words + next.deadline.words,
      },
    };
  }
  return found;
}

/** Terms do not overlap: the first reading of a stretch holds. */
function push(terms: Term[], found: Term | null): void {
  if (found && terms.every(({ from, to }) => to <= found.from || found.to <= from))
    terms.push(found);
}

function term(match: RegExpExecArray, date: string | null): Term {
  return {
    from: match.index,
    to: match.index + match[0].length,
    deadline: { date, words: match[0] },
    span: null,
  };
}

function spanning(match: RegExpExecArray): Term {
  const value = match[1] === '半' ? 0.5 : parseNumeral(match[1] ?? '');
  return { ...term(match, null), span: { value, unit: match[2] ?? '' } };
}

function dated(match: RegExpExecArray, text: string, year: number | null): Term | null {
  const [whole, to = '', digits = '', own = '', quarter, half, month, day, part, tail] = match;
  const behind = text.slice(match.index + whole.length, match.index + whole.length + 14);
  const before = text.slice(Math.max(0, match.index - 2), match.index);
  if (
    /(?:[自从每]|每年)$/u.test(before) ||
    /^(?:起(?![草步动])|以来|及以前|以后|来|版)/u.test(behind)
  )
    return null;
  if (DATES_A_THING.test(behind)) return null;
  if (PAST.test(to) && text.includes('已')) return null;
  const isOwn = digits === '';
  const reaches = /[到至]$/u.test(to);
  if (isOwn && own !== '今年' && own !== '当年' && !part && !tail && !reaches) return null;
  const limit = Boolean(part || tail) || reaches;
  if (isOwn && own === '' && !limit && to === '') return null;
  if (!limit) {
    const opens = to !== '' || /^[\s——]*$/u.test(text.slice(0, match.index));
    if (!opens || !OPENS.test(behind)) return null;
  }
  if (tail === '以前' && !/^(?:$|[，,]|全面|全部|基本|完成|建成|实现)/u.test(behind)) return null;
  const since = own === '' && reaches ? SINCE.exec(text.slice(0, match.index))?.[1] : undefined;
  const stated = digits || since ? Number(digits || since) : year;
  // 力争 is the verb of commitment, not a word of the term: 力争2024年底… (鹤城 一/（二）).
  const verb = /^(?:力争|争取|确保|计划|预计)/u.exec(whole)?.[0].length ?? 0;
  const keep = /^[在于]/u.test(whole.slice(verb)) ? verb + 1 : verb;
  const found = term(
    match,
    stated === null ? null : isoOf(stated, { quarter, half, month, day, part }),
  );
  return {
    ...found,
    from: found.from + keep,
    deadline: { ...found.deadline, words: whole.slice(keep) },
  };
}

interface Parts {
  quarter: string | undefined;
  half: string | undefined;
  month: string | undefined;
  day: string | undefined;
  part: string | undefined;
}

/** 底 of a year is its last day, so that 2024年底前 sorts behind 2024年6月. */
function isoOf(year: number, { quarter, half, month, day, part }: Parts): string {
  if (quarter) {
    const order = Number(quarter) || '一二三四'.indexOf(quarter) + 1;
    return lastDay(year, order * 3);
  }
  if (half) return lastDay(year, half === '上' ? 6 : 12);
  if (!month) return part === '底' || part === '末' ? `${year}-12-31` : `${year}`;
  const number = Number(month) || parseNumeral(month);
  if (!(number >= 1 && number <= 12)) return `${year}`;
  const padded = `${number}`.padStart(2, '0');
  const last = Number(lastDay(year, number).slice(-2));
  if (day && Number(day) >= 1 && Number(day) <= last) {
    return `${year}-${padded}-${day.padStart(2, '0')}`;
  }
  return part === '底' || part === '末' ? lastDay(year, number) : `${year}-${padded}`;
}

function lastDay(year: number, month: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${`${month}`.padStart(2, '0')}-${days}`;
}
