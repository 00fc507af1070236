import type { z } from 'zod';

/**
 * A column of a public table, told once: its JSON Schema, its Frictionless field and its line in the
 * dictionary on /data/ are all made from this.
 */
export interface Column {
  /** As it stands in the header. */
  name: string;
  /** What a reader calls it. */
  title: string;
  /** What stands in it, where the title does not say all. */
  note?: string;
  /** What an empty cell (null, or a list of none) means; without it no cell is empty. */
  empty?: string;
  /** What each code stands for, where the cells are codes. */
  codes?: Readonly<Record<string, string>>;
  /** A cell that is not empty. */
  cell: z.ZodType;
}

/**
 * Columns whose values, row by row, stand in other columns of a table. Only an empty row of them is let be, since
 * readers of Frictionless packages take a key that is empty in part for a broken one; nor do all of them
 * bear a column in two keys.
 */
export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

/** What a public table holds. Names and order of the columns are a contract: add at the end, never rename. */
export interface TableSchema {
  name: string;
  title: string;
  /** What a row is, and what may not be seen from the title. */
  what: string;
  columns: readonly Column[];
  /** The columns that tell every row from every other. */
  key: readonly string[];
  foreign: readonly ForeignKey[];
}

/** A column of codes: its cells are those that `codes` explains. */
export function coded<T extends string>(
  column: Omit<Column, 'cell' | 'codes'>,
  cell: z.ZodType<T>,
  codes: Readonly<Record<T, string>>,
): Column {
  return { ...column, cell, codes };
}

/** All that there is to say of a column in one line. */
export function describe({ note, empty, codes = {}, cell }: Column): string {
  const parts = [
    note,
    cell.type === 'array' ? 'CSV 里以 | 分隔' : undefined,
    ...Object.entries(codes).map(([code, meaning]) => `${code} ${meaning}`),
    empty === undefined ? undefined : `空：${empty}`,
  ];
  return parts.filter((part) => part !== undefined).join('；');
}
