import type { Cell, Column, Table, TableRow } from '../../model/table.ts';
import type { Span } from '../../text/span.ts';

/** A cell of a table of indicators that says what is aimed at. */
export interface Aim {
  /** The node in which its row begins; null before the first. */
  node: string | null;
  indicator: Cell;
  value: Cell;
  unit: Cell | null;
  baseline: Cell | null;
  /** The title of the column and the year in it. */
  title: string;
  year: number | null;
}

/** Where tables of indicators stand, less the cells whose text is still read as that of any task. */
export interface IndicatorTables {
  aims: readonly Aim[];
  /** Sorted, not touching each other. */
  spans: readonly Span[];
}

interface Dated {
  at: number;
  year: number;
}

/**
 * The aims in the tables of a plan: a row and a column of values that lie ahead. Pure.
 * @param year the plan's year, behind which values are aims; null where nobody knows it.
 * @param refuses whether the title of a column says that its values are no level: 年均增长.
 */
export function aimsOf(
  tables: readonly Table[],
  year: number | null,
  refuses: (title: string) => boolean,
): IndicatorTables {
  const of = tables.filter(({ columns }) => columnsOf(columns, 'indicator').length > 0);
  return {
    aims: of.flatMap((table) => tableAims(table, year, refuses)),
    spans: of.flatMap(readAsTable).sort((a, b) => a.start - b.start),
  };
}

function columnsOf(columns: readonly Column[], is: string): number[] {
  return columns.flatMap(({ means }, at) => (means.is === is ? [at] : []));
}

function tableAims(
  { columns, rows }: Table,
  year: number | null,
  refuses: (title: string) => boolean,
): Aim[] {
  const values = columnsOf(columns, 'value').filter((at) => !refuses(columns[at]?.path ?? ''));
  const ahead = values.filter((at) => isAhead(columns, values, at, year));
  const base = baselineOf(columns, values, ahead);
  const [unit] = columnsOf(columns, 'unit');
  return rows.flatMap((row) => {
    const indicator = columnsOf(columns, 'indicator')
      .map((at) => row.cells[at])
      .findLast((cell) => cell);
    const seen = new Set<Cell>();
    return ahead.flatMap((at): Aim[] => {
      const value = row.cells[at];
      if (!indicator || !value || seen.has(value) || !isOfRow(row, indicator, value)) return [];
      seen.add(value);
      return [
        {
          node: row.node,
          indicator,
          value,
          unit: cellAt(row, unit),
          baseline: cellAt(row, base),
          title: columns[at]?.path ?? '',
          year: yearOf(columns[at]),
        },
      ];
    });
  });
}

/** An indicator or a value from the row above is quoted with it; one of them is the row's own. */
function isOfRow({ start }: TableRow, indicator: Cell, value: Cell): boolean {
  return indicator.start >= start || value.start >= start;
}

function cellAt(row: TableRow, at: number | undefined): Cell | null {
  return at === undefined ? null : (row.cells[at] ?? null);
}

function yearOf(column: Column | undefined): number | null {
  const means = column?.means;
  return means && 'year' in means ? means.year : null;
}

function datedOf(columns: readonly Column[], at: readonly number[]): Dated[] {
  return at.flatMap((one) => {
    const year = yearOf(columns[one]);
    return year === null ? [] : [{ at: one, year }];
  });
}

/** Whether a column of values lies ahead: 目标值; behind the year of the baseline, or not before the plan's. */
function isAhead(
  columns: readonly Column[],
  values: readonly number[],
  at: number,
  plan: number | null,
): boolean {
  const year = yearOf(columns[at]);
  if (year === null) return true;
  const known = columnsOf(columns, 'baseline');
  const stated = Math.max(...datedOf(columns, known).map((one) => one.year));
  if (known.length > 0) return year > stated && year >= (plan ?? year);
  const years = datedOf(columns, values).map((one) => one.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (first === last) return year >= (plan ?? year);
  if (plan === null) return year === last;
  // 2021年 | 2022年 | 2023年 of a plan of 2021: each year has its aim; 2021年 | 2025年: what is, and what shall be.
  const isYearly = years.length > 2 && last - first === years.length - 1;
  return year >= plan && (year > first || isYearly);
}

/** The column of what there was: that of its own, else the last year before the aims. */
function baselineOf(
  columns: readonly Column[],
  values: readonly number[],
  ahead: readonly number[],
): number | undefined {
  const stated = columnsOf(columns, 'baseline').at(-1);
  if (stated !== undefined) return stated;
  const before = datedOf(
    columns,
    values.filter((at) => !ahead.includes(at)),
  );
  return before.sort((a, b) => a.year - b.year).at(-1)?.at;
}

/** The stretches of a table that are read as rows and columns: all but the cells of tasks and duties. */
function readAsTable({ start, end, columns, rows }: Table): Span[] {
  const prose = [...columnsOf(columns, 'task'), ...columnsOf(columns, 'duty')];
  const cells = rows.flatMap((row) => prose.flatMap((at) => row.cells[at] ?? []));
  const spans: Span[] = [];
  let from = start;
  for (const cell of [...new Set(cells)].sort((a, b) => a.start - b.start)) {
    if (cell.start > from) spans.push({ start: from, end: cell.start });
    from = Math.max(from, cell.end);
  }
  return from < end ? [...spans, { start: from, end }] : spans;
}
