import type { Column, Printed } from '../../model/table.ts';
import { type Grouped, namesGroup, ordinalOf, tableOf } from './build.ts';
import { areKnown, columnsOf, type Headed } from './columns.ts';
import type { Found } from './delimited.ts';
import { joinBroken, titlesAt, withoutHolder } from './flattened-titles.ts';
import { cellsFrom, plausible } from './heap.ts';
import { type Page, type PrintedLine, pieceIn } from './page.ts';
import { headerWithoutRows, rowNotRead } from './residue.ts';
import { type TableGrammar, TITLE_MAX } from './titles.ts';

/** Titles a table may have, lines a row may take, and lines a table without numbers may. */
const TITLES_MAX = 20;
const ROW_MAX = 200;
const UNNUMBERED_MAX = 1000;
/** Two short lines that are titles each are headings of a text more often than a table. */
const UNNUMBERED_MIN = 3;

/** A table a cell a line, as web pages and PDFs give it, whose titles begin at a line; null where none does. */
export function flattenedAt(page: Page, at: number, grammar: TableGrammar): Found | null {
  const first = page.lines[at];
  if (!first || !grammar.title(first.text)) return null;
  return numberedAt(page, at, grammar) ?? unnumberedAt(page, at, grammar);
}

/** What the rows of a flattened table are cut by. */
interface Shape {
  columns: Column[];
  rules: readonly string[];
  /** The lines of the titles. */
  titles: readonly string[];
  /** The columns before the one of numbers. */
  lead: number;
}

/** A table with a column of numbers, the first to third: the line `1` tells how many titles there are. */
function numberedAt(page: Page, at: number, grammar: TableGrammar): Found | null {
  const head = page.lines.slice(at, at + TITLES_MAX);
  const lead = head.slice(0, 3).findIndex(({ text }) => grammar.title(text)?.is === 'number');
  if (lead === -1) return null;
  const one = head.findIndex(({ text }, index) => index > lead && ordinalOf(text) === 1);
  const above = head[one - 1];
  const group = lead === 0 && above && namesGroup(above.text) ? above : null;
  const count = one - lead - (group ? 1 : 0);
  if (one === -1 || count < 2) return null;
  const titles = head.slice(0, count).map(({ text }) => text);
  const headed = joinBroken(page, titlesAt(page, at, count, grammar), grammar);
  if (!areKnown(headed) || titles.some((text) => text.length > TITLE_MAX)) return null;
  const heading = columnsOf(withoutHolder(page, at + one, headed, grammar), grammar);
  if (!heading) return null;
  const shape = { ...heading, titles, lead };
  const { rows, findings, next } = numberedRows(page, at + one, shape, group);
  const first = head[0] as PrintedLine;
  if (rows.length === 0) {
    return { table: null, findings: [headerWithoutRows(first), ...findings], next };
  }
  const start = first.start;
  const table = tableOf(page, { layout: 'lines', ...heading, start }, rows, false);
  return { table, findings, next };
}

/** The rows from the line of the number 1: each reaches to the line of the next number. */
function numberedRows(page: Page, one: number, shape: Shape, firstGroup: PrintedLine | null) {
  const { columns, lead } = shape;
  const rows: Grouped[] = [];
  const findings: Found['findings'] = [];
  let leading = leadOf(page, page.lines.slice(one - lead, one));
  let group = firstGroup;
  let at = one;
  for (let number = 1; ; number++) {
    const from = page.lines[at] as PrintedLine;
    const following = nextNumber(page, at, number + 1, shape);
    const to = following ?? lastLine(page, at, shape, rows);
    const { own, ahead } = partLines(ownLines(page, at + 1, to, shape), shape, following !== null);
    const cells = cellsFrom(page, own, columns.slice(lead + 1));
    const whole = cells && [...leading, pieceIn(page, [from]), ...cells];
    const start = leading[0]?.start ?? from.start;
    const end = own.at(-1)?.end ?? from.end;
    if (whole && plausible(whole, columns)) {
      rows.push({ row: { start, end, cells: whole }, group: group && pieceIn(page, [group]) });
    } else findings.push(rowNotRead({ start: from.start, end }));
    ({ leading, group } = before(page, ahead, lead));
    if (following === null) return { rows, findings, next: at + 1 + countUpTo(page, at + 1, end) };
    at = following;
  }
}

/** What the lines in front of a number are to its row: its cells before the number, or the name of its group. */
function before(page: Page, lines: readonly PrintedLine[], lead: number) {
  if (lead === 0) return { leading: [], group: lines[0] ?? null };
  const leading = lines.length > 0 ? leadOf(page, lines) : Array<null>(lead).fill(null);
  return { leading, group: null };
}

/** The lines of a row, and those in front of the next number: its cells before the number, or the name of a group. */
function partLines(
  lines: readonly PrintedLine[],
  { columns, lead }: Shape,
  isBetween: boolean,
): { own: readonly PrintedLine[]; ahead: readonly PrintedLine[] } {
  const spare = lines.length - (columns.length - 1 - lead);
  const isGroup = lead === 0 && spare === 1 && namesGroup(lines.at(-1)?.text ?? '');
  const takes = isBetween && spare > 0 && (spare === lead || isGroup) ? spare : 0;
  const at = lines.length - takes;
  return { own: lines.slice(0, at), ahead: lines.slice(at) };
}

function leadOf(page: Page, lines: readonly PrintedLine[]): (Printed | null)[] {
  return lines.map((line) => pieceIn(page, [line]));
}

/** The line of a number, written as the one before: where a full row would end, else the next at all. */
function nextNumber(
  page: Page,
  at: number,
  number: number,
  { columns, lead }: Shape,
): number | null {
  const before = page.lines[at]?.text ?? '';
  const is = (index: number) => {
    const text = page.lines[index]?.text;
    return text !== undefined && ordinalOf(text) === number && styleOf(text) === styleOf(before);
  };
  const full = [at + columns.length - lead, at + columns.length].find(is);
  if (full !== undefined) return full;
  for (let index = at + 1; index < at + ROW_MAX; index++) {
    if (is(index)) return index;
    // Where numbers begin anew another table does.
    if (page.lines[index]?.text === styleOf(before)) return null;
  }
  return null;
}

/** The first number in the style of another: `1.` of `12.`, `一` of `五`. */
function styleOf(text: string): string {
  return text.replaceAll(/[\p{L}\p{N}]+/gu, (digits) => (/\d/u.test(digits) ? '1' : '一'));
}

/**
 * How far the last row may reach: as many lines as it has cells, unless lines end so that one goes on. Where no row
 * had a last cell it has none either.
 */
function lastLine(
  page: Page,
  at: number,
  { columns, lead }: Shape,
  rows: readonly Grouped[],
): number {
  const isShort = rows.length > 0 && rows.every(({ row }) => row.cells.at(-1) === null);
  let to = at + columns.length - lead - (isShort ? 1 : 0);
  while (to < at + ROW_MAX && /[、，,]$/u.test(page.lines[to - 1]?.text ?? '')) to++;
  return Math.min(to, page.lines.length);
}

/** The lines of a row, without page numbers and the titles that a page repeats. */
function ownLines(page: Page, from: number, to: number, { titles }: Shape): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (let at = from; at < to; at++) {
    if (titles.every((title, index) => page.lines[at + index]?.text === title)) {
      at += titles.length - 1;
      continue;
    }
    const line = page.lines[at] as PrintedLine;
    if (line.shown) lines.push(line);
  }
  return lines;
}

function countUpTo(page: Page, from: number, offset: number): number {
  let at = from;
  while ((page.lines[at]?.start ?? offset) < offset) at++;
  return at - from;
}

/** A table without numbers: its titles are known each, and the lines up to a blank one make whole rows. */
function unnumberedAt(page: Page, at: number, grammar: TableGrammar): Found | null {
  const headed = titlesAt(page, at, TITLES_MAX, grammar);
  const first = page.lines[at] as PrintedLine;
  const isEnd = ({ title }: Headed, index: number) =>
    title === null || (index > 0 && page.lines[at + index]?.text === first.text);
  const end = headed.findIndex(isEnd);
  const count = end === -1 ? headed.length : end;
  if (count < UNNUMBERED_MIN) return null;
  const heading = columnsOf(headed.slice(0, count), grammar);
  if (!heading) return null;
  const head = page.lines.slice(at, at + count);
  const shape: Shape = { ...heading, titles: head.map(({ text }) => text), lead: 0 };
  const spaced = head.slice(1).some(({ apart }) => apart);
  let to = at + count;
  while (to < at + UNNUMBERED_MAX && isInside(page.lines[to], spaced)) to++;
  const lines = ownLines(page, at + count, to, shape);
  const rows = wholeRows(page, lines, heading.columns);
  if (!rows) {
    const doers = heading.columns.some(({ means }) => means.is === 'role');
    const findings = doers
      ? [headerWithoutRows({ start: first.start, end: head.at(-1)?.end ?? first.end })]
      : [];
    return { table: null, findings, next: lines.length === 0 ? to : at + count };
  }
  const table = tableOf(page, { layout: 'lines', ...heading, start: first.start }, rows, false);
  return { table, findings: [], next: to };
}

function isInside(line: PrintedLine | undefined, spaced: boolean): boolean {
  return line !== undefined && (spaced || !line.apart) && !line.text.startsWith('#');
}

/** Lines as rows of as many cells as there are columns; null where any is none, since then all may be shifted. */
function wholeRows(
  page: Page,
  lines: readonly PrintedLine[],
  columns: readonly Column[],
): Grouped[] | null {
  const count = columns.length;
  if (lines.length === 0 || lines.length % count !== 0) return null;
  const rows: Grouped[] = [];
  for (let at = 0; at < lines.length; at += count) {
    const own = lines.slice(at, at + count);
    const cells = own.map((line) => pieceIn(page, [line]));
    if (!plausible(cells, columns)) return null;
    const start = own[0]?.start ?? 0;
    rows.push({ row: { start, end: own.at(-1)?.end ?? start, cells }, group: null });
  }
  return rows;
}
