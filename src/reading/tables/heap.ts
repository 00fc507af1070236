import type { Column, Printed } from '../../model/table.ts';
import { ordinalOf } from './build.ts';
import { type Page, type PrintedLine, pieceIn } from './page.ts';

/** A list of bodies is shorter than this; a date is shorter still. */
const DOERS_MAX = 300;
const DATE_MAX = 40;
const UNIT_MAX = 8;
/** No line of Chinese begins with one of these: it goes on from the line before. */
const NEVER_FIRST = '，。、；：！？,.;:!?)）”’》〉】〕］％%';

/**
 * The cells of a row out of its lines, a line a cell where there are as many. More lines are cells that break:
 * where the marks show it, or where one column alone holds sentences and the lines to spare are sentences.
 * Null where it is a guess which line belongs to which cell.
 */
export function cellsFrom(
  page: Page,
  lines: readonly PrintedLine[],
  columns: readonly Column[],
): (Printed | null)[] | null {
  const groups = [
    lines.map((line) => [line]),
    joinedByMarks(lines),
    joinedSentences(lines, columns),
  ].find((one) => one?.length === columns.length);
  if (groups) return groups.map((group) => pieceIn(page, group));
  // An empty last cell that says nothing of duties leaves no line.
  const isShort = lines.length === columns.length - 1 && columns.at(-1)?.rule === 'title-other';
  return isShort ? [...lines.map((line) => pieceIn(page, [line])), null] : null;
}

function joinedByMarks(lines: readonly PrintedLine[]): PrintedLine[][] {
  const groups: PrintedLine[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const before = open?.at(-1)?.text ?? '';
    const goesOn = /[、，,；;（(]$/u.test(before) || NEVER_FIRST.includes(line.text.charAt(0));
    if (open && goesOn) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The lines to spare in the one column of tasks where all its lines then end a sentence. */
function joinedSentences(
  lines: readonly PrintedLine[],
  columns: readonly Column[],
): PrintedLine[][] | null {
  const spare = lines.length - columns.length;
  if (spare < 1) return null;
  const isSentence = (line: PrintedLine | undefined) => /[。；;]$/u.test(line?.text ?? '');
  const places = columns.flatMap(({ means: { is } }, at) => {
    const own = lines.slice(at, at + spare + 1);
    return (is === 'task' || is === 'duty') && own.every(isSentence) ? [at] : [];
  });
  const [at] = places;
  if (at === undefined || places.length > 1) return null;
  const own = lines.slice(at, at + spare + 1);
  return [
    ...lines.slice(0, at).map((line) => [line]),
    own,
    ...lines.slice(at + spare + 1).map((line) => [line]),
  ];
}

/** Whether the cells of a row can be what their columns say: else lines are shifted. */
export function plausible(cells: readonly (Printed | null)[], columns: readonly Column[]): boolean {
  return columns.every(({ means: { is } }, at) => {
    const text = cells[at]?.text ?? '';
    if (is === 'number') return text === '' || ordinalOf(text) !== null;
    if (is === 'role') return text.length <= DOERS_MAX && !/[。；;！？](?!$)/u.test(text);
    if (is === 'deadline') return text.length <= DATE_MAX;
    return is !== 'unit' || text.length <= UNIT_MAX;
  });
}
