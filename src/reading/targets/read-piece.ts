import { matchBrackets } from '../../text/brackets.ts';
import type { Token } from '../tokens.ts';
import { type Term, termOf } from './dates.ts';
import { dueField, isOutcome, readDeadline } from './deadlines.ts';
import { type Fired, foldFacts, type Stretch } from './fold.ts';
import { frequenciesIn, readFrequencies } from './frequencies.ts';
import { PASS, type TargetReader } from './grammar.ts';
import { readQuantities } from './quantities.ts';
import { behindOpening, type Draft, type Reading } from './reading.ts';
import { type Residue, residueOf } from './residue.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { readMeasures, readZero } from './statements.ts';

/** No promise is longer between two commas; what is (a list of bodies) is not read, so that cost stays linear. */
const LONGEST = 500;

/** What is read in a stretch of text, in view offsets. */
export interface PieceReading {
  drafts: Draft[];
  /** What no row took. */
  residue: Residue[];
  /** The rows that fired, those that refuse too. */
  trail: Fired[];
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
  const found: PieceReading = { drafts: [], residue: [], trail: [], field: null };
  let held: Held = { pending: null, governing: null, horizon: null, past: null, used: -1 };
  segments.forEach((segment, index) => {
    if (segment.to - segment.from > LONGEST) {
      found.residue.push({ what: 'number', from: segment.from, to: segment.to });
      return;
    }
    const trail: Fired[] = [];
    const reading = readingOf(context, index, held, trail);
    const label = labelOf(context, index);
    const labelled = label !== null;
    const drafts = readSegment(reading, governs(held, segment), labelled, trail);
    const { horizon } = held;
    found.drafts.push(...drafts.map((draft) => (horizon ? dueBy(draft, horizon) : draft)));
    found.trail.push(...trail, ...(label ? [label] : []), ...drafts.map((draft) => firedOf(draft)));
    if (labelled && reading.terms[0]) found.field = reading.terms[0];
    const next = {
      ...hold(reading, held, index, drafts, labelled),
      past: pastOf(reading, held, trail),
    };
    found.residue.push(...residueOf(reading, drafts, trail, next.pending !== null || labelled));
    held = next;
  });
  return found;
}

function firedOf({ rule = '', from, to }: Draft): Fired {
  return { rule, from, to };
}

/** A measure or a zero without a term of its own is due with the term that governs it. */
export function dueBy(draft: Draft, { deadline }: Pick<Term, 'deadline'>): Draft {
  const takes = draft.deadline === null && draft.class !== 'deadline' && !draft.recurring;
  return takes ? { ...draft, deadline } : draft;
}

function governs({ governing }: Held, { sentence }: Segment): Term | null {
  return governing?.sentence === sentence ? governing.term : null;
}

function readingOf(context: Context, index: number, held: Held, trail: Fired[]): Reading {
  const { reader, text, segments } = context;
  const segment = segments[index] as Segment;
  const { grammar } = reader;
  const tokens = foldFacts({ grammar, text, tokens: segment.words }, trail);
  const terms = termsOf({ grammar, text, tokens }, context);
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
    end: phraseEnd(context, index, trail),
    opening: openingOf(reader, tokens, segment, terms),
    terms,
    term,
    deadline: term?.deadline ?? null,
    dated: lead !== null || last !== null,
    past: held.past === segment.sentence && terms.length === 0,
    previous: follows ? before : null,
  };
}

/** A year before the plan's own that only says in which year tells of the past. */
function termsOf(stretch: Stretch, { reader, year }: Context): Term[] {
  const { grammar, tokens } = stretch;
  return tokens
    .filter((token) => grammar.is(token, 'TERM'))
    .map((token) => termOf(stretch, token, year))
    .filter((term) => !isPast(reader, term, year));
}

function isPast({ means }: TargetReader, { rule, deadline }: Term, year: number | null): boolean {
  const bare = means.get(rule)?.reaches === false;
  return bare && year !== null && Number(deadline.date?.slice(0, 4)) < year;
}

/** The sentence that tells of the past, from this segment on. */
function pastOf(reading: Reading, held: Held, trail: readonly Fired[]): number | null {
  const { tokens, terms, reader, segment } = reading;
  const told = trail.some(({ rule }) => rule === 'number-past');
  const dropped =
    tokens.filter((token) => reader.grammar.is(token, 'TERM.date')).length > terms.length;
  return told || (dropped && terms.length === 0) ? segment.sentence : held.past;
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

/** What a segment hands on to the next. */
function hold(
  { reader, segment, terms, opening }: Reading,
  held: Held,
  index: number,
  drafts: readonly Draft[],
  labelled: boolean,
): Held {
  const last = terms.at(-1) ?? null;
  const isOver = reader.grammar.is(segment.words[0], 'AFTERWARDS');
  const before = isOver ? { ...held, governing: null, horizon: null } : held;
  // 存量案件三年内处置完毕，…: a length of time inside a statement is of that alone.
  const reaches = last && (!last.span || last.from <= opening);
  const governing = reaches ? { term: last, sentence: segment.sentence } : before.governing;
  const used = drafts.length > 0 ? index : held.used;
  const alone = last && last.to === segment.to && drafts.length === 0;
  const leads = alone && !labelled && segment.hangsOn === null;
  const pending = leads ? { term: last, from: segment.from, sentence: segment.sentence } : null;
  // 2025年， says only in which year; 到2025年， and 2025年底前， reach until their day.
  const until = last && !last.span && reader.means.get(last.rule)?.reaches !== false;
  const opens = leads && until && last.from <= opening + 1;
  const horizon = opens ? last : last ? null : before.horizon;
  return { pending, governing, horizon, past: held.past, used };
}

/** The targets of one segment: what must not be, how often, how much, the whole, by when. */
function readSegment(
  reading: Reading,
  inherited: Term | null,
  labelled: boolean,
  trail: Fired[],
): Draft[] {
  const zero = readZero(reading, trail);
  const frequencies = frequenciesIn(reading);
  const often = readFrequencies(reading, frequencies);
  const counted = frequencies.some((one) => one.counted);
  const much = counted ? [] : readQuantities(reading, trail);
  if (zero) return [...often, ...much.filter(({ from }) => from !== zero.from), zero];
  const [frequency] = frequencies;
  if (frequency && !frequency.due && much.length > 0) {
    // 每年完成不少于20%: the share is due each year; 每年 alone counts nothing.
    return much.map((draft) => ({ ...draft, recurring: frequency.recurring }));
  }
  const found = [...often, ...much].sort((a, b) => a.from - b.from);
  if (found.length > 0) return found;
  const measures = readMeasures(reading, trail);
  if (measures.length > 0) return measures;
  if (!reading.dated && !isOutcome(reading) && inherited) return [];
  const deadline = readDeadline(reading, labelled, trail);
  return deadline ? [deadline] : [];
}

/** The field that the segment before names and whose value this one is: 完成时限：2025年6月底前. */
function labelOf({ reader, text, segments }: Context, index: number): Fired | null {
  const before = segments[index - 1];
  if (!before || !/^\s*[:：]/u.test(text.slice(before.to, segments[index]?.from))) return null;
  return dueField({ reader, tokens: before.words });
}

/** 全面建成以中心区域为基础,带动周边、…的安全发展型城市 (鞍山 一/（三）): the object stands behind the comma. */
function phraseEnd(
  { reader: { grammar }, segments }: Context,
  index: number,
  trail: Fired[],
): number {
  const segment = segments[index] as Segment;
  const rowOf = (one: Segment, is: string) =>
    grammar.find(PASS.broken, one.words).find(({ row }) => row.means.is === is)?.row.id;
  const begins = rowOf(segment, 'begins');
  if (!begins) return segment.to;
  for (const next of segments.slice(index + 1, index + 6)) {
    if (next.sentence !== segment.sentence) break;
    const ends = rowOf(next, 'ends');
    if (!ends) continue;
    trail.push({ rule: begins, from: segment.from, to: segment.to });
    trail.push({ rule: ends, from: next.from, to: next.to });
    return next.to;
  }
  return segment.to;
}
