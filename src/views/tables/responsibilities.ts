import { z } from 'zod';
import { assignmentSchema, clauseSchema, roleSchema } from '../../model/clause.ts';
import { coded, type TableSchema } from './column.ts';
import { ADDRESS, END, list, NODE, OF_NODE, PATH, PLAN, RULE, START, words } from './columns.ts';
import type { TableSource } from './source.ts';
import { type Cell, type PublicTable, publicTable } from './table.ts';

const RESPONSIBILITIES: TableSchema = {
  name: 'responsibilities',
  title: '职责',
  what: '谁在哪一条里是什么角色；一处称谓一行',
  key: ['plan', 'start', 'end', 'role'],
  foreign: [...OF_NODE, { columns: ['unit'], table: 'units', references: ['unit'] }],
  columns: [
    PLAN,
    NODE,
    PATH,
    {
      name: 'clause',
      title: '责任括注',
      note: 'clauses 表同一方案的 clause',
      empty: '出自专班或正文',
      cell: clauseSchema.shape.id,
    },
    { name: 'mention', title: '称谓', note: '照原文', cell: words },
    { name: 'full', title: '全称', note: '补回省写的词头词尾，去掉个人职务', cell: words },
    { name: 'unit', title: '单位', empty: '不是一个单位', cell: words },
    { name: 'unit_name', title: '单位名称', empty: '不是一个单位', cell: words },
    { name: 'function', title: '职能', note: '合署的有两个', empty: '未归类', cell: list },
    { name: 'function_name', title: '职能名称', empty: '未归类', cell: list },
    { name: 'role', title: '角色', cell: roleSchema },
    coded({ name: 'kind', title: '称谓的种类' }, assignmentSchema.shape.kind, {
      unit: '一个单位',
      collective: '一类单位：各有关部门、各街道(乡)',
    }),
    { name: 'open', title: '名单未列尽', note: '所在名单以“等”结尾', cell: z.boolean() },
    coded({ name: 'how', title: '从哪里读出' }, assignmentSchema.shape.how, {
      clause: '责任括注',
      workgroup: '工作专班的席位',
      prose: '责任括注以外，正文里点名的',
    }),
    START,
    END,
    ADDRESS,
    {
      name: 'word',
      title: '责任用语',
      note: '原文表示责任的词：牵头、会同、负责',
      empty: '原文没有这样的词，或者没有标明',
      cell: words,
    },
    RULE,
  ],
};

/** Who does what: one row an assignment. */
export function responsibilities({ plans, functions, urlOf }: TableSource): PublicTable {
  const titles = new Map(functions.map((entry) => [entry.id, entry.title]));
  return publicTable(
    RESPONSIBILITIES,
    plans.flatMap((plan) => {
      const names = new Map(plan.units.map((unit) => [unit.id, unit.name]));
      return plan.assignments.map((it): Cell[] => [
        plan.id,
        it.node,
        it.path,
        it.clause,
        it.mention,
        it.full,
        it.unit ?? null,
        it.unit ? (names.get(it.unit) ?? null) : null,
        it.functions ?? [],
        (it.functions ?? []).map((id) => titles.get(id) ?? id),
        it.role,
        it.kind,
        it.open,
        it.how,
        it.start,
        it.end,
        urlOf(plan.id, it.node),
        it.word || null,
        it.rule || null,
      ]);
    }),
  );
}
