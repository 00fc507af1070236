import type { OutlineNode } from '../../model/outline.ts';
import type { Table } from '../../model/table.ts';
import type { Deadline } from '../../model/target.ts';
import type { Piece } from '../../text/piece.ts';
import { lastAtMost } from '../../text/sorted.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../tokens.ts';
import { foldFacts, measuredOf, type Stretch } from './fold.ts';
import { PASS, type TargetReader } from './grammar.ts';
import { fieldTerm } from './headings.ts';
import { type Aim, aimsOf } from './indicator-rows.ts';
import { dueBy, readPiece } from './read-piece.ts';
import type { Draft } from './reading.ts';
import type { Placed } from './rows.ts';

/** The draft of a target, less its place. */
type Said = Omit<Draft, 'from' | 'to'>;

/**
 * What a cell of a table of indicators aims at, read by the rows that read running text. Empty where it says
 * nothing that can be checked.
 * @param year the plan's year.
 */
function readAim(reader: TargetReader, aim: Aim, year: number | null): Said[] {
  const due = titleTerm(reader, aim, year);
  const said = numberOf(reader, aim) ?? wordsOf(reader, aim, year);
  return due ? said.map((one) => dueIn(one, due)) : said;
}

function dueIn(said: Said, deadline: Deadline): Said {
  const { from: _from, to: _to, ...draft } = dueBy({ ...said, from: 0, to: 0 }, { deadline });
  return draft;
}

/** The term that the title of a column says: 2025年, 2025年底, “十四五”末. */
function titleTerm(reader: TargetReader, { title, year }: Aim, plan: number | null) {
  const stated = fieldTerm(reader, title, plan);
  if (stated || year === null) return stated;
  const { grammar } = reader;
  const tokens = foldFacts({ grammar, text: title, tokens: grammar.lex(title) });
  const it = tokens.find((token) => token.value === year);
  return { date: `${year}`, words: it ? title.slice(it.from, it.to) : title };
}

/** A value that is one number, with what is said of it; null for all else. */
function numberOf(reader: TargetReader, aim: Aim): Said[] | null {
  const { grammar } = reader;
  const stretch = cellOf(reader, aim.value.text);
  const { tokens, text } = stretch;
  const numbers = tokens.filter((token) => grammar.is(token, 'MEASURED'));
  const [number] = numbers;
  const recurs = tokens.some((token) => grammar.is(token, 'FREQUENCY'));
  if (!number || numbers.length > 1 || recurs) return null;
  const means = reader.means.get(number.rule ?? '') ?? {};
  const { comparator, value, max, bound, unit, baseline, tolerance } = measuredOf(
    stretch,
    number,
    means,
  );
  const { name, unit: named } = nameOf(reader, aim);
  const changes = comparator === 'up' || comparator === 'down';
  // A fall by 20 % starts from no number of persons.
  const base = baseline ?? (changes ? null : plainNumber(reader, aim.baseline));
  return [
    {
      name,
      class: 'quantitative',
      comparator,
      value,
      ...(max === null ? {} : { max }),
      ...(bound ? { bound } : {}),
      unit: unit ?? unitText(aim) ?? named,
      ...(base === null ? {} : { baseline: base }),
      ...(tolerance === null ? {} : { tolerance }),
      phrase: text,
      deadline: null,
      rule: number.rule ?? '',
    },
  ];
}

function unitText({ unit }: Aim): string | null {
  return unit?.text.replaceAll(/^[（(]|[）)]$/gu, '').replace('％', '%') || null;
}

/** The name of an indicator, less the unit in brackets behind it: 合格率（%）. */
function nameOf({ grammar }: TargetReader, { indicator: { text } }: Aim) {
  const [whole, unit = ''] = /[（(]([^（）()]{1,8})[）)]$/u.exec(text) ?? [''];
  const tokens = grammar.lex(unit);
  const isUnit = whole.length < text.length && grammar.is(tokens[0], 'MEASURE');
  return isUnit
    ? { name: text.slice(0, -whole.length), unit: unit.replace('％', '%') }
    : { name: text, unit: null };
}

function plainNumber(reader: TargetReader, cell: Aim['baseline']): number | null {
  if (!cell) return null;
  const { grammar, tokens } = cellOf(reader, cell.text);
  const [only, more] = tokens.filter((token) => !grammar.is(token, 'SPACE'));
  const isNumber = only && !more && reader.means.get(only.rule ?? '')?.comparator === '=';
  return isNumber
    ? (measuredOf({ grammar, tokens, text: cell.text }, only, {}).value ?? null)
    : null;
}

/** A cell with its facts folded; a number of its own needs no unit there. */
function cellOf({ grammar }: TargetReader, text: string): Stretch {
  const stretch = { grammar, text, tokens: grammar.lex(text) };
  const kept = grammar.fold(PASS.cells, stretch.tokens, (_match, made): Token => {
    const { n: [n] = [] } = made.parts ?? {};
    // What is no number to read is a name: -5.
    const letter = n
      ? grammar.letter('QUANTITY', 'QUANTITY.share')
      : grammar.letter('NAME', 'TEXT');
    return { ...made, letter, value: n?.value ?? 0 };
  });
  return { ...stretch, tokens: foldFacts({ ...stretch, tokens: kept }) };
}

/** A value in words, read with its indicator before it: 实现全覆盖, 动态清零, 每年4次. */
function wordsOf(reader: TargetReader, aim: Aim, year: number | null): Said[] {
  const { name } = nameOf(reader, aim);
  const { drafts } = readPiece(reader, name + aim.value.text, 0, year);
  return drafts
    .filter(({ from, to }) => from <= name.length && to > name.length)
    .map(({ from: _from, to: _to, ...draft }) => ({ ...draft, name, rule: draft.rule ?? '' }));
}

/** What the tables of indicators of a plan aim at. */
export interface TableAims {
  /** By the node that holds the row, in order. */
  placed: ReadonlyMap<string, readonly Placed[]>;
  /** The cells of aims that no row reads. */
  left: readonly Span[];
  /** Whether a stretch reaches into such a table: it is no running text. */
  holds(span: Span): boolean;
}

/** Read the tables of indicators of a plan; what they say is no running text. Pure. */
export function readIndicators(
  source: string,
  nodes: readonly OutlineNode[],
  tables: readonly Table[],
  reader: TargetReader,
  year: number | null,
): TableAims {
  const { grammar } = reader;
  const { aims, spans } = aimsOf(
    tables,
    year,
    (title) => grammar.find(PASS.columns, grammar.lex(title)).length > 0,
  );
  const starts = spans.map(({ start }) => start);
  const holds = ({ start, end }: Span) => start < (spans[lastAtMost(starts, end - 1)]?.end ?? 0);
  const placed = new Map<string, Placed[]>();
  const left: Span[] = [];
  if (aims.length === 0) return { placed, left, holds };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const cuts = cutsOf(nodes);
  const cutStarts = cuts.map(({ start }) => start);
  for (const aim of aims) {
    const start = Math.min(aim.indicator.start, aim.value.start);
    const end = Math.max(aim.indicator.end, aim.value.end);
    const own = cuts.slice(lastAtMost(cutStarts, start) + 1, lastAtMost(cutStarts, end) + 1);
    const piece = pieceBetween(source, { start, end }, own);
    const node = holderOf(aim.node, { start, end }, byId);
    const said = node ? readAim(reader, aim, year) : [];
    const held = (node && placed.get(node)) || [];
    for (const one of said) held.push({ piece, draft: { ...one, from: 0, to: piece.text.length } });
    if (node) placed.set(node, held);
    if (said.length === 0) left.push(aim.value);
  }
  return { placed, left, holds };
}

function cutsOf(nodes: readonly OutlineNode[]): Span[] {
  return nodes
    .flatMap(({ heading, paragraphs }) => (heading ? [heading, ...paragraphs] : paragraphs))
    .flatMap((piece) => piece.cuts)
    .sort((a, b) => a.start - b.start);
}

function pieceBetween(source: string, { start, end }: Span, near: readonly Span[]): Piece {
  const cuts = near.filter((cut) => start < cut.start && cut.end < end);
  const begins = [start, ...cuts.map((cut) => cut.end)];
  const ends = [...cuts.map((cut) => cut.start), end];
  return { start, end, text: begins.map((at, n) => source.slice(at, ends[n])).join(''), cuts };
}

/** The node that holds a stretch: that of its row, else what is above, where cells were taken for headings. */
function holderOf(
  id: string | null,
  { start, end }: Span,
  byId: ReadonlyMap<string, OutlineNode>,
): string | null {
  for (let node = byId.get(id ?? ''); node; node = byId.get(node.parent ?? '')) {
    if (node.start <= start && end <= node.end) return node.id;
  }
  return null;
}
