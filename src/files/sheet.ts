import type { AboutLine } from './about.ts';

/** A cell: text, a number, a day as `2024-12-31`, nothing. */
export type Value = string | number | null;

export interface Column {
  /** By which a reader's choice of columns names it; the id of a plan where a column is one. */
  key: string;
  title: string;
  /** In characters of Western width, as spreadsheets measure: a Chinese one takes two. */
  width: number;
  type: 'text' | 'number' | 'date';
}

/** A table as people take it away: the rows of a page, every cell whole, and whence they are. */
export interface Sheet {
  /** 全部目标: of the sheet and of the file. No more than 31 characters, none of []:*?/\ */
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly Value[])[];
  /** One a row, by which the page names it; a table that cannot be filtered has none. */
  keys?: readonly string[];
  about: readonly AboutLine[];
}

/** Shorthand for a column. */
export function column(
  key: string,
  title: string,
  width: number,
  type: Column['type'] = 'text',
): Column {
  return { key, title, width, type };
}

/** What of a sheet is in view. */
export interface InView {
  /** Keys of the rows, in the order in which they stand. */
  rows: readonly string[];
  /** Keys of the columns that can be chosen: those in view, in their order; null where none can. */
  columns: { chosen: readonly string[]; all: readonly string[] } | null;
}

/** The part of a sheet that is in view. What it says of itself is the caller's to narrow. */
export function pick(sheet: Sheet, { rows, columns }: InView): Sheet {
  const rowAt = new Map((sheet.keys ?? []).map((key, at) => [key, at]));
  const columnAt = new Map(sheet.columns.map(({ key }, at) => [key, at]));
  const isChoice = new Set(columns?.all ?? []);
  const fixed = sheet.columns.filter(({ key }) => !isChoice.has(key)).map(({ key }) => key);
  const places = [...fixed, ...(columns?.chosen ?? [])].flatMap((key) => columnAt.get(key) ?? []);
  const take = <T>(list: readonly T[]) => places.flatMap((at) => list.slice(at, at + 1));
  return {
    ...sheet,
    columns: take(sheet.columns),
    rows: rows.flatMap((key) => {
      const row = sheet.rows[rowAt.get(key) ?? -1];
      return row ? [take(row)] : [];
    }),
    keys: rows,
  };
}
