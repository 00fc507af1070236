import type { Target } from '../../../src/model/target.ts';
import { readTables } from '../../../src/reading/tables/index.ts';
import { readTargets, type TargetReader } from '../../../src/reading/targets/index.ts';
import { registries } from '../lexicon/files.ts';
import { readOutline } from '../outline-of.ts';

/** A target as rows and tables of cases write it: `quantitative 隐患整改率 >= 95 % @2025`; empty cells left out. */
export function sayTarget({ name, ...rest }: Target): string {
  return sayMeasure(rest, name);
}

/** The same without the name, or with one. */
export function sayMeasure(target: Omit<Target, 'name'>, name = ''): string {
  const { comparator, bound, value, max, unit, baseline, deadline } = target;
  const number = value === null ? '' : `${value}${max === undefined ? '' : `—${max}`}`;
  return [
    target.class,
    name,
    `${comparator ?? ''}${bound ?? ''}`,
    number,
    unit ?? '',
    baseline === undefined ? '' : `(from ${baseline})`,
    deadline ? `@${deadline.date ?? deadline.words}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Read one item of a plan of 2025; a text that begins with a label is a node of its own, a table has its own lines. */
export function readItem(reader: TargetReader, text: string, year = 2025) {
  const source = text.startsWith('（')
    ? `一、总体要求\n${text}`
    : `一、主要任务\n1.加强监管。${/^[|<\t]/u.test(text) ? '\n' : ''}${text}`;
  const { nodes } = readOutline(source);
  const { tables } = readTables(source, nodes, registries.tables);
  return { source, nodes, ...readTargets(source, nodes, reader, { year, tables }) };
}
