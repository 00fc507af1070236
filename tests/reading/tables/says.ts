import { readOutline } from '../../../src/reading/outline/index.ts';
import type { Cell, Meaning, Table } from '../../../src/reading/tables/index.ts';
import { compileTables, readTables, type TablesResult } from '../../../src/reading/tables/index.ts';
import { lexicon } from '../lexicon/files.ts';

export const grammar = compileTables(lexicon);

/** ⏎ ends a line and → is a tab: the keys of YAML hold neither well. */
export function unwritten(text: string): string {
  return text.replaceAll('⏎', '\n').replaceAll('→', '\t');
}

export function read(text: string): TablesResult {
  return readTables(text, readOutline(text).nodes, grammar);
}

function meaning(means: Meaning): string {
  if (means.is === 'role') return means.role;
  return 'year' in means && means.year ? `${means.is}(${means.year})` : means.is;
}

function inLines({ text, breaks }: Cell): string {
  return [0, ...breaks].map((from, at) => text.slice(from, breaks[at])).join('¶');
}

/** `task lead ¦ 排查·县应急局 ¦ 〃排查·县住建局`: the columns, then the rows; 〃 before what stands above, ¶ where a cell breaks. */
export function said({ columns, rows }: Table): string {
  const lines = rows.map(({ cells, group }, at) => {
    const own = cells.map((cell) => (cell ? `${cell.row < at ? '〃' : ''}${inLines(cell)}` : ''));
    return `${group ? `《${group.text}》` : ''}${own.join('·')}`;
  });
  return [columns.map(({ means }) => meaning(means)).join(' '), ...lines].join(' ¦ ');
}

/** All tables of a text, and the findings by rule and place. */
export function told(text: string): string[] {
  const { tables, findings } = read(text);
  return [
    ...tables.map(said),
    ...findings.map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`),
  ];
}
