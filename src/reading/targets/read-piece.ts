import { matchBrackets } from '../../text/brackets.ts';
import { type Term, termsOf } from './dates.ts';
import type { Draft } from './draft.ts';
import { halfWidth } from './numerals.ts';
import { openingLength } from './prefixes.ts';
import { ANNUAL, isOutcome, LABEL, readDeadline } from './read-deadline.ts';
import { frequenciesIn, readFrequencies } from './read-frequencies.ts';
import { readMeasure } from './read-measure.ts';
import { readQuantities } from './read-quantities.ts';
import { readZero } from './read-zero.ts';
import type { Reading } from './reading.ts';
import { quotations, type Segment, segmentsOf } from './segments.ts';

/** What any target must hold; a cheap test that spares most segments the readers. */
const HINT =
  /[\d%零每]|[一二两三四五六七八九十百千万半][\p{Script=Han}]|遏制|防|杜绝|避免|不发生|不出|清零|归零|年|覆盖|消除|消灭|交付|完成|建成|达标|到位|销号|尽|[下上]降|减少|降低|增长|提高|提升|达到|控制在|上升|不再|无|清仓|中有|不增|[双三四]降|月|季|底|按/u;

/** 2025年底前完成排查，**此后**每两年评估一次: the term is over. */
const AFTER = /^(?:此后|其后|之后|以后|今后|随后)/u;

/** No promise is longer between two commas; what is (a list of bodies) is not read, so that cost stays linear. */
const LONGEST = 500;

/**
 * The targets of one piece, in order.
 * @param text the view of the piece. @param from where its label ends. @param year the plan's year.
 */
export function readPiece(text: string, from: number, year: number | null): Draft[] {
  const whole = halfWidth(text);
  const { pairs } = matchBrackets(whole);
  const segments = segmentsOf(whole, from, pairs);
  const quotes = quotations(whole, pairs);
  const drafts: Draft[] = [];
  let pending: { term: Term; from: number; sentence: number } | null = null;
  let governing: { term: Term; sentence: number } | null = null;
  let used = -1;
  segments.forEach((segment, index) => {
    const own = whole.slice(segment.from, segment.to);
    if (own.length > LONGEST) return;
    if (!pending && governing?.sentence !== segment.sentence && !HINT.test(own)) return;
    const inQuote = (at: number) => quotes.some(([a, b]) => a < at && at < b);
    const terms = termsOf(own, year).filter((term) => !inQuote(segment.from + term.from));
    const before = segments[index - 1] ?? null;
    const previous =
      before && before.sentence === segment.sentence && used < index - 1 ? before : null;
    const last = terms.at(-1) ?? null;
    const lead = pending?.sentence === segment.sentence && !last ? pending : null;
    if (AFTER.test(own)) governing = null;
    const inherited = governing?.sentence === segment.sentence ? governing.term : null;
    const term = last ?? lead?.term ?? inherited;
    pending = null;
    const reading: Reading = {
      text: own,
      begin: segment.from,
      lead: lead?.from ?? segment.from,
      end: phraseEnd(whole, segments, index),
      opening: openingOf(own, terms),
      terms,
      term,
      deadline: term?.deadline ?? null,
      previous,
      segment,
      whole,
      quotes,
    };
    // 存量案件三年内处置完毕，…: a length of time inside a statement is of that alone.
    if (last && (!last.span || last.from <= openingLength(own))) {
      governing = { term: last, sentence: segment.sentence };
    }
    const found = readSegment(reading, lead !== null || last !== null, inherited !== null);
    if (found.length > 0) {
      drafts.push(...found);
      used = index;
      return;
    }
    if (!last) return;
    const isLabelled = previous !== null && LABEL.test(whole.slice(previous.from, previous.to));
    const rest = own.slice(last.to);
    if (rest === '' && !isLabelled && segment.hangsOn === null) {
      pending = { term: last, from: segment.from, sentence: segment.sentence };
    }
  });
  return drafts;
}

/** The targets of one segment: what must not be, how often, how much, the whole, by when. */
function readSegment(reading: Reading, dated: boolean, governed: boolean): Draft[] {
  const zero = readZero(reading);
  const frequencies = frequenciesIn(reading);
  const often = readFrequencies(reading, frequencies);
  if (zero) return [...often, zero];
  const much = frequencies.some(({ counted }) => counted)
    ? []
    : readQuantities(reading, frequencies);
  const [frequency] = frequencies;
  if (frequency && !frequency.due && much.length > 0) {
    // 每年完成不少于20%: the share is due each year; 每年 alone counts nothing.
    return much.map((draft) => ({ ...draft, recurring: frequency.recurring }));
  }
  const found = [...often, ...much].sort((a, b) => a.from - b.from);
  if (found.length > 0) return found;
  const measured = readMeasure(reading, dated);
  if (measured.length > 0) return measured;
  if (dated || (governed && isOutcome(reading.text)) || ANNUAL.test(reading.text)) {
    const deadline = readDeadline(reading);
    return deadline ? [deadline] : [];
  }
  return [];
}

function openingOf(text: string, terms: readonly Term[]): number {
  const opening = openingLength(text);
  const [term] = terms;
  if (!term || term.from > opening + 1) return opening;
  return term.to + openingLength(text.slice(term.to));
}

/** 全面建成以中心区域为基础,带动周边、…的安全发展型城市 (鞍山 一/（三）): the object stands behind the comma. */
const BROKEN = /(?:建成|形成|构建|建立|打造)以[^，,]{1,24}$/u;

function phraseEnd(text: string, segments: readonly Segment[], index: number): number {
  const segment = segments[index];
  if (!segment) return text.length;
  if (!BROKEN.test(text.slice(segment.from, segment.to))) return segment.to;
  for (const next of segments.slice(index + 1, index + 6)) {
    if (next.sentence !== segment.sentence) break;
    if (/的[\p{Script=Han}]{2,12}$/u.test(text.slice(next.from, next.to))) return next.to;
  }
  return segment.to;
}
