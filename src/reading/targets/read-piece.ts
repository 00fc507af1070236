import { matchBrackets } from '../../text/brackets.ts';
import type { Token } from '../tokens.ts';
import { type Term, termOf } from './dates.ts';
import { isDueField } from './deadlines.ts';
import { foldFacts, type Settled, type Stretch } from './fold.ts';
import { PASS, type TargetReader } from './grammar.ts';
import { readSegment } from './read-segment.ts';
import { behindOpening, type Draft, type Reading } from './reading.ts';
import { type Residue, residueOf } from './residue.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** No promise is longer between two commas; what is (a list of bodies) is not read, so that cost stays linear. */
const LONGEST = 500;

/** What is read in a stretch of text, in view offsets. */
export interface PieceReading {
  drafts: Draft[];
  /** What no row took. */
  residue: Residue[];
  /** The term of a field (完成时限：2025年6月底前), which holds for the whole task. */
  field: Term | null;
}

interface Context {
  reader: TargetReader;
  text: string;
  segments: readonly Segment[];
  year: number | null;
}

/** What earlier segments hand on. */
interface Held {
  /** A term that stands alone before a comma and leads the next segment in. */
  pending: { term: Term; from: number; sentence: number } | null;
  /** The last term of the sentence. */
  governing: { term: Term; sentence: number } | null;
  /** 到2025年，…: a term that opens a sentence holds for what later sentences measure, until the next. */
  horizon: Term | null;
  /** The sentence that tells of the past. */
  past: number | null;
  /** The last segment that holds a target. */
  used: number;
  /** What the sentence measures: 合格率提高3个百分点，达到95%. */
  measured: { name: string; sentence: number } | null;
}

/**
 * The targets of one piece, in order.
 * @param from where its label ends. @param year the plan's year, for 今年 and 6月底前.
 */
export function readPiece(
  reader: TargetReader,
  text: string,
  from: number,
  year: number | null,
): PieceReading {
  const words = reader.grammar.lex(text, from);
  const segments = segmentsOf(reader.grammar, text, words, matchBrackets(text).pairs);
  const context: Context = { reader, text, segments, year };
  const found: PieceReading = { drafts: [], residue: [], field: null };
  let held: Held = {
    pending: null,
    governing: null,
    horizon: null,
    past: null,
    used: -1,
    measured: null,
  };
  segments.forEach((segment, index) => {
    if (!held.pending && governs(held, segment) === null && !reader.promises(segment.words)) return;
    if (segment.to - segment.from > LONGEST) {
      found.residue.push({ what: 'number', from: segment.from, to: segment.to });
      return;
    }
    const settled: Settled[] = [];
    const reading = readingOf(context, index, held);
    const labelled = isLabelled(context, index);
    const drafts = readSegment(reading, governs(held, segment), labelled, settled).map((draft) =>
      named(draft, reading, held),
    );
    const { horizon } = held;
    found.drafts.push(...drafts.map((draft) => (horizon ? dueBy(draft, horizon) : draft)));
    if (labelled && reading.terms[0]) found.field = reading.terms[0];
    const head = segments[0]?.from ?? 0;
    held = hold(reading, held, index, { drafts, settled, labelled, head });
    const handsOn = held.pending !== null || labelled;
    found.residue.push(...residueOf(reading, drafts, settled, handsOn));
  });
  return found;
}

/** A measure or a zero without a term of its own is due with the term that governs it. */
export function dueBy(draft: Draft, { deadline }: Pick<Term, 'deadline'>): Draft {
  const takes = draft.deadline === null && draft.class !== 'deadline' && !draft.recurring;
  return takes ? { ...draft, deadline } : draft;
}

function governs({ governing }: Held, { sentence }: Segment): Term | null {
  return governing?.sentence === sentence ? governing.term : null;
}

function readingOf(context: Context, index: number, held: Held): Reading {
  const { reader, text, segments } = context;
  const segment = segments[index] as Segment;
  const { grammar } = reader;
  const tokens = foldFacts({ grammar, text, tokens: segment.words });
  const { terms, dropped } = termsOf({ grammar, text, tokens }, context, segment);
  const before = segments[index - 1];
  const follows = before?.sentence === segment.sentence && held.used < index - 1;
  const last = terms.at(-1) ?? null;
  const lead = held.pending?.sentence === segment.sentence && !last ? held.pending : null;
  const isOver = grammar.is(segment.words[0], 'AFTERWARDS');
  const term = last ?? lead?.term ?? (isOver ? null : governs(held, segment));
  return {
    reader,
    text,
    segment,
    tokens,
    lead: lead?.from ?? segment.from,
    end: phraseEnd(context, index),
    opening: openingOf(reader, tokens, segment, terms),
    terms,
    term,
    deadline: term?.deadline ?? null,
    dated: lead !== null || last !== null,
    past: terms.length === 0 && (dropped || held.past === segment.sentence),
    previous: follows && held.past !== segment.sentence ? before : null,
  };
}

/**
 * A date before the plan's own year that says no 前 or 底 tells of the past: 2023年5月，某地发生火灾. Years in
 * brackets are of a name: 行动方案（2024—2026年）.
 */
function termsOf(stretch: Stretch, { reader, year }: Context, { hangsOn }: Segment) {
  const { grammar, tokens } = stretch;
  const all = tokens
    .filter((token) => grammar.is(token, 'TERM'))
    .map((token) => termOf(stretch, token, year))
    .filter(({ rule }) => hangsOn === null || reader.means.get(rule)?.hangs !== false);
  const terms = all.filter((term) => !isPast(reader, term, year));
  return { terms, dropped: terms.length < all.length };
}

function isPast({ means }: TargetReader, { rule, deadline }: Term, year: number | null): boolean {
  const { date, words } = deadline;
  const limited = means.get(rule)?.reaches !== false && /[底末前内止]$|^[到至]/u.test(words);
  return !limited && date !== null && year !== null && Number(date.slice(0, 4)) < year;
}

/** The sentence that tells of the past, from this segment on. */
function pastOf({ reader, past, segment }: Reading, held: Held, settled: readonly Settled[]) {
  // 2022年以来，…; 近年来，…
  const opens = reader.grammar.is(segment.words.at(-1), 'PAST');
  const told = past || opens || settled.some(({ rule }) => rule === 'number-past');
  return told ? segment.sentence : held.past;
}

function openingOf(
  reader: TargetReader,
  tokens: readonly Token[],
  segment: Segment,
  terms: readonly Term[],
): number {
  const opening = behindOpening(reader, tokens, segment.from);
  const [term] = terms;
  return !term || term.from > opening + 1 ? opening : behindOpening(reader, tokens, term.to);
}

/** A value without a measure of its own is of what the sentence measured last. */
function named(draft: Draft, { text, segment }: Reading, { measured }: Held): Draft {
  const bare = draft.name === text.slice(segment.from, segment.to) && draft.value !== null;
  const same = measured?.sentence === segment.sentence && draft.class === 'quantitative';
  return bare && same && !draft.recurring ? { ...draft, name: measured.name } : draft;
}

function measuredBy({ segment }: Reading, drafts: readonly Draft[]): Held['measured'] {
  const last = drafts.findLast((one) => one.class === 'quantitative' && !one.recurring);
  return last ? { name: last.name, sentence: segment.sentence } : null;
}

/** What was read in a segment. */
interface Read {
  drafts: readonly Draft[];
  settled: readonly Settled[];
  labelled: boolean;
  /** Where the first segment of the paragraph begins. */
  head: number;
}

/** 2025年，力争…下降10%。…: a bare year at the head of a paragraph holds for it where its own sentence aims. */
function aimsAhead({ term, lead, reader }: Reading, { drafts, head }: Read): Term | null {
  if (!term || lead !== head || reader.means.get(term.rule)?.reaches !== false) return null;
  const aims = drafts.some((one) => one.class === 'quantitative' && !one.recurring);
  return aims ? term : null;
}

/** What a segment hands on to the next. */
function hold(reading: Reading, held: Held, index: number, read: Read): Held {
  const { reader, segment, terms, opening } = reading;
  const last = terms.at(-1) ?? null;
  const isOver = reader.grammar.is(segment.words[0], 'AFTERWARDS');
  const before = isOver ? { ...held, governing: null, horizon: null } : held;
  // 存量案件三年内处置完毕，…: a length of time inside a statement is of that alone.
  const reaches = last && (!last.span || last.from <= opening);
  const alone = last?.to === segment.to && read.drafts.length === 0;
  const leads = last && alone && !read.labelled && segment.hangsOn === null;
  // 2025年， says only in which year; 到2025年， and 2025年底前， reach until their day.
  const until = last && !last.span && reader.means.get(last.rule)?.reaches !== false;
  const opens = leads && until && last.from <= opening + 1;
  return {
    pending: leads ? { term: last, from: segment.from, sentence: segment.sentence } : null,
    governing: reaches ? { term: last, sentence: segment.sentence } : before.governing,
    horizon: opens ? last : (aimsAhead(reading, read) ?? (last ? null : before.horizon)),
    past: pastOf(reading, held, read.settled),
    used: read.drafts.length > 0 ? index : held.used,
    measured: measuredBy(reading, read.drafts) ?? held.measured,
  };
}

/** Whether the segment before names a field whose value this one is: 完成时限：2025年6月底前. */
function isLabelled({ reader, text, segments }: Context, index: number): boolean {
  const before = segments[index - 1];
  if (!before || !/^\s*[:：]/u.test(text.slice(before.to, segments[index]?.from))) return false;
  return isDueField({ reader, tokens: before.words });
}

/** 全面建成以中心区域为基础,带动周边、…的安全发展型城市 (鞍山 一/（三）): the object stands behind the comma. */
function phraseEnd({ reader: { grammar }, segments }: Context, index: number): number {
  const segment = segments[index] as Segment;
  const has = (one: Segment, is: string) =>
    grammar.find(PASS.broken, one.words).some(({ row }) => row.means.is === is);
  if (!has(segment, 'begins')) return segment.to;
  for (const next of segments.slice(index + 1, index + 6)) {
    if (next.sentence !== segment.sentence) break;
    if (has(next, 'ends')) return next.to;
  }
  return segment.to;
}
