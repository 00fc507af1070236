import { z } from 'zod';
import { comparatorSchema, targetClassSchema } from '../../model/target.ts';
import { coded, type TableSchema } from './column.ts';
import { ADDRESS, END, NODE, OF_NODE, PATH, PLAN, RULE, START, slug, words } from './columns.ts';
import type { TableSource } from './source.ts';
import { type Cell, type PublicTable, publicTable } from './table.ts';

const TARGETS: TableSchema = {
  name: 'targets',
  title: '目标',
  what: '数字、底线、时限，各引原文；能比较的归到同一指标',
  key: ['plan', 'start', 'end'],
  foreign: OF_NODE,
  columns: [
    PLAN,
    NODE,
    PATH,
    { name: 'indicator_id', title: '指标代号', empty: '没有归入指标', cell: slug },
    { name: 'indicator', title: '指标', note: '没有归入的照原文', cell: words },
    coded(
      {
        name: 'comparator',
        title: '比法',
        note: '只写“达到”的也记作 =，不替原文定上下限',
        empty: '原文没有写数字',
      },
      comparatorSchema,
      {
        '=': '等于、达到',
        '>=': '以上',
        '<=': '以下、以内',
        '>': '超过',
        '<': '低于',
        '~': '左右、约',
        range: '范围，value 为下端',
        up: '上升',
        down: '下降',
      },
    ),
    { name: 'value', title: '数值', empty: '原文没有写数字', cell: z.number() },
    { name: 'unit', title: '单位', note: '%、个、次/季', empty: '没有单位', cell: words },
    {
      name: 'deadline',
      title: '时限',
      note: '能定的写日期（2024、2024-06、2024-12-31），定不了的照原文',
      empty: '原文未载明',
      cell: words,
    },
    coded({ name: 'class', title: '类别' }, targetClassSchema, {
      quantitative: '定量',
      zero: '什么不能发生',
      deadline: '到什么时候',
      qualitative: '定性：全部覆盖、全部完成等，没有写数字',
    }),
    START,
    END,
    ADDRESS,
    { name: 'quote', title: '引文', note: '照原文，去掉换行与分页', cell: words },
    {
      name: 'verb',
      title: '表态用语',
      note: '照原文，连同程度：坚决杜绝、力争',
      empty: '原文没有这样的词',
      cell: words,
    },
    {
      name: 'scope',
      title: '范围',
      note: '对谁、在什么范围内计算，照原文',
      empty: '没有标明',
      cell: words,
    },
    {
      name: 'tolerance',
      title: '允许的偏差',
      note: '照原文：左右、以内',
      empty: '没有标明',
      cell: words,
    },
    {
      name: 'baseline',
      title: '基数',
      note: '由多少提高或降低，单位与数值相同：由40%提高到60%的40',
      empty: '没有标明',
      cell: z.number(),
    },
    RULE,
  ],
};

/** What the plans promise: numbers, zeros and dates. */
export function targets({ plans, indicators, urlOf }: TableSource): PublicTable {
  const names = new Map(indicators.map((it) => [it.id, it.name]));
  return publicTable(
    TARGETS,
    plans.flatMap((plan) =>
      plan.targets.map((it): Cell[] => [
        plan.id,
        it.node,
        it.path,
        it.indicator,
        it.indicator === null ? it.name : (names.get(it.indicator) ?? it.name),
        it.comparator,
        it.value,
        it.unit,
        it.deadline?.date ?? it.deadline?.words ?? null,
        it.class,
        it.start,
        it.end,
        urlOf(plan.id, it.node),
        it.quote,
        it.verb || null,
        null,
        null,
        null,
        it.rule || null,
      ]),
    ),
  );
}
