import type { Piece } from '../text/piece.ts';
import type { Span } from '../text/span.ts';
import type { Role } from './clause.ts';
import type { Finding } from './diagnostic.ts';

/** What a column holds. */
export type Meaning =
  /** Bodies, in this role. */
  | { is: 'role'; role: Role }
  /** Values of indicators: aimed at, or what there was; of a year where the title names one. */
  | { is: 'value' | 'baseline'; year: number | null }
  | { is: Plain };

export type Plain =
  | 'number'
  | 'task'
  /** What the body of the row is charged with: `成员单位 | 主要职责`. */
  | 'duty'
  | 'person'
  | 'deadline'
  | 'indicator'
  /** 人, 起, %. */
  | 'unit'
  /** 约束性 or 预期性. */
  | 'attribute'
  | 'none';

export interface Column {
  /** Its titles from the top, as printed; two under a merged one, none where the text gives none. */
  titles: Piece[];
  /** The titles in one: `责任分工/牵头单位`. */
  path: string;
  means: Meaning;
  /** The row of `content/lexicon/rules/tables.yaml` that says so; null for `none`. */
  rule: string | null;
}

/** What stands in a cell, which may be several lines; `source.slice(start, end)` less the cuts is its text. */
export interface Printed extends Piece {
  /** Offsets in `text` at which its second and further lines begin: bodies often stand a line each. */
  breaks: readonly number[];
}

/** A cell of a table. */
export interface Cell extends Printed {
  /** Index of the row it is printed in: smaller than that of a row which it counts for from above. */
  row: number;
  column: number;
}

export interface TableRow extends Span {
  /** Id of the outline node in which it begins; null before the first. */
  node: string | null;
  /** A cell a column; null where nothing stands. A cell from above is the very object of the row above. */
  cells: readonly (Cell | null)[];
  /** The line above that names a group of rows, where there is one: `一、消防安全`. */
  group: Piece | null;
}

/**
 * How the cells stand apart: by bars, tabs, two spaces and more, one space, a line each, or HTML; `fields` have
 * their titles on the left.
 */
export type Layout = 'bars' | 'tabs' | 'wide' | 'narrow' | 'lines' | 'markup' | 'fields';

export interface Table extends Span {
  layout: Layout;
  columns: Column[];
  rows: TableRow[];
  /** The rows of the rules that fired on its titles; the last takes them for those of a table. */
  rules: readonly string[];
}

export interface TablesResult {
  /** In document order; none within another. */
  tables: Table[];
  findings: Finding[];
}

/** A row before it is known what its cells are. Two rows may hold the same piece: it spans both. */
export interface RawRow extends Span {
  cells: readonly (Printed | null)[];
}
