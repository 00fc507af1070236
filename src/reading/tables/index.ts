import type { OutlineNode } from '../../model/outline.ts';
import type { TablesResult } from '../../model/table.ts';
import type { Span } from '../../text/span.ts';
import { delimitedAt, type Found } from './delimited.ts';
import { fieldsAt } from './fields.ts';
import { flattenedAt } from './flattened.ts';
import { markupTables } from './markup.ts';
import { pageOf } from './page.ts';
import { remembering, type TableGrammar } from './titles.ts';

export type {
  Cell,
  Column,
  Layout,
  Meaning,
  Printed,
  Table,
  TableRow,
  TablesResult,
} from '../../model/table.ts';
export { compileTables, type TableGrammar } from './titles.ts';

/** What stands on the left of all goes before what stands above all, lines by marks before a cell a line. */
const READERS = [fieldsAt, delimitedAt, flattenedAt];

interface Placed {
  start?: number | undefined;
}

/**
 * Find the tables of a text and say what each of their cells is. Pure; takes any text and never throws.
 * A table is one by its titles (牵头单位, 完成时限, 指标 …); what stands below them is read by how cells are parted:
 * bars, tabs, spaces, a line a cell, HTML. Who does what in a cell is not read here.
 * @param source the untouched text that all offsets point into.
 * @param nodes outline nodes in document order.
 */
export function readTables(
  source: string,
  nodes: readonly OutlineNode[],
  compiled: TableGrammar,
): TablesResult {
  const grammar = remembering(compiled);
  const page = pageOf(source, nodes);
  const { tables, findings, spans } = markupTables(page, grammar);
  let span = 0;
  for (let at = 0; at < page.lines.length; ) {
    const line = page.lines[at] as Span;
    while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= line.start) span++;
    const inside = (spans[span]?.start ?? Number.POSITIVE_INFINITY) < line.end;
    let found: Found | null = null;
    for (const one of inside ? [] : READERS) found ??= one(page, at, grammar);
    if (found?.table) tables.push(found.table);
    findings.push(...(found?.findings ?? []));
    at = Math.max(at + 1, found?.next ?? 0);
  }
  const byPlace = (a: Placed, b: Placed) => (a.start ?? 0) - (b.start ?? 0);
  return { tables: tables.sort(byPlace), findings: findings.sort(byPlace) };
}
