import type { Printed } from '../../model/table.ts';
import { tableOf } from './build.ts';
import { cellsOf, type Delimited, isRule, layoutsOf } from './cells.ts';
import { areFields, columnsOf, type Headed, headedBy } from './columns.ts';
import type { Found } from './delimited.ts';
import { type Page, type PrintedLine, pieceIn } from './page.ts';
import { type TableGrammar, TITLE_MAX } from './titles.ts';

/** Fields of one card: more is a table turned on its side, which nobody prints. */
const FIELDS_MAX = 40;

interface Field {
  head: Headed;
  value: Printed | null;
  line: PrintedLine;
}

/**
 * A card whose titles stand on the left, one or two fields a line (`责任单位 | 县应急局`): a table of one row. Lines
 * that begin with a title they had before begin another.
 */
export function fieldsAt(page: Page, at: number, grammar: TableGrammar): Found | null {
  const fields: Field[] = [];
  const layout = layoutsOf(page.lines[at] as PrintedLine).find((one) => one !== 'narrow');
  let next = at;
  for (
    let line = page.lines[next];
    layout && line && next < at + FIELDS_MAX;
    line = page.lines[++next]
  ) {
    if (next > at && isRule(line.text)) continue;
    const own = fieldsOf(page, line, layout, grammar);
    const isNew = own.some(({ head }) => fields.some((field) => sameTitle(field.head, head)));
    if (own.length === 0 || isNew) break;
    fields.push(...own);
  }
  const [first] = fields;
  if (!first || fields.length < 2) return null;
  const heading = columnsOf(
    fields.map(({ head }) => head),
    grammar,
  );
  if (!heading) return null;
  const end = fields.at(-1)?.line.end ?? first.line.end;
  const row = { start: first.line.start, end, cells: fields.map(({ value }) => value) };
  const head = { layout: 'fields' as const, ...heading, start: first.line.start };
  return { table: tableOf(page, head, [{ row, group: null }], true), findings: [], next };
}

function fieldsOf(
  page: Page,
  line: PrintedLine,
  layout: Delimited,
  grammar: TableGrammar,
): Field[] {
  if (!line.shown || line.text.length > 1000) return [];
  const cells = cellsOf(page.source, line, layout).map((span) => pieceIn(page, [span]));
  const [first] = cells;
  if (!first || first.text.length > TITLE_MAX || cells.length % 2 === 1) return [];
  const headed = headedBy(cells, grammar);
  if (!areFields(headed)) return [];
  return headed.flatMap((head, index) =>
    index % 2 === 0 ? [{ head, value: cells[index + 1] ?? null, line }] : [],
  );
}

function sameTitle(one: Headed, other: Headed): boolean {
  return one.titles[0]?.text === other.titles[0]?.text;
}
