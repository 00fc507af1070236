import { unitKindSchema, unitSchema } from '../../model/unit.ts';
import { UNIT_KINDS } from '../unit-kinds.ts';
import { coded, type TableSchema } from './column.ts';
import { list, OF_PLAN, PLAN, words } from './columns.ts';
import type { TableSource } from './source.ts';
import { type Cell, type PublicTable, publicTable } from './table.ts';

const UNITS: TableSchema = {
  name: 'units',
  title: '单位',
  what: '每份方案点名的单位、职能与称谓；职能相同不等于同一个单位',
  key: ['unit'],
  foreign: OF_PLAN,
  columns: [
    { name: 'unit', title: '单位', cell: unitSchema.shape.id },
    { name: 'name', title: '名称', note: '带地名', cell: words },
    PLAN,
    { name: 'function', title: '职能', note: '合署的有两个', empty: '未归类', cell: list },
    { name: 'function_name', title: '职能名称', empty: '未归类', cell: list },
    coded({ name: 'kind', title: '单位的种类' }, unitKindSchema, UNIT_KINDS),
    { name: 'mentions', title: '称谓', note: '照原文，按出现先后', cell: list },
  ],
};

/** The bodies of each plan, with their functions and spellings. */
export function units({ plans, functions }: TableSource): PublicTable {
  const titles = new Map(functions.map((entry) => [entry.id, entry.title]));
  return publicTable(
    UNITS,
    plans.flatMap((plan) =>
      plan.units.map((unit): Cell[] => [
        unit.id,
        unit.name,
        plan.id,
        unit.functions,
        unit.functions.map((id) => titles.get(id) ?? id),
        unit.kind,
        unit.mentions,
      ]),
    ),
  );
}
