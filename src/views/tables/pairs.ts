import type { TableSource } from './source.ts';
import type { Cell, Table } from './table.ts';

/** Tasks of two plans that are the same or related. */
export function pairs({ pairs: all }: TableSource): Table {
  return {
    name: 'pairs',
    columns: ['a_plan', 'a_path', 'b_plan', 'b_path', 'strength', 'similarity'],
    rows: all.map((it): Cell[] => [
      it.a_plan,
      it.a_path,
      it.b_plan,
      it.b_path,
      it.strength,
      it.similarity,
    ]),
  };
}
