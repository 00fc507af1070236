import { z } from 'zod';
import { planMetaSchema } from '../../model/plan.ts';
import { coded, type TableSchema } from './column.ts';
import { ADDRESS, PLAN, words } from './columns.ts';
import type { TableSource } from './source.ts';
import { type Cell, type PublicTable, publicTable } from './table.ts';

const PLANS: TableSchema = {
  name: 'plans',
  title: '方案',
  what: '收录的方案：标题、地方、年份及其依据、原文文件的校验码',
  key: ['plan'],
  foreign: [],
  columns: [
    PLAN,
    { name: 'title', title: '标题', cell: words },
    coded({ name: 'title_origin', title: '标题来历' }, planMetaSchema.shape.titleOrigin, {
      printed: '原文印有',
      editorial: '原文未印，代拟',
    }),
    { name: 'short', title: '简称', cell: words },
    { name: 'province', title: '省', cell: words },
    { name: 'parent', title: '上级', empty: '直属于省', cell: words },
    { name: 'place', title: '地方', cell: words },
    { name: 'level', title: '层级', cell: planMetaSchema.shape.level },
    { name: 'year', title: '年份', empty: '原文未载明', cell: z.int().min(1949).max(2100) },
    {
      name: 'year_evidence',
      title: '年份依据',
      note: '原文的话',
      empty: '年份未载明',
      cell: words,
    },
    { name: 'status', title: '状态', note: '如征求意见稿', empty: '原文未注明', cell: words },
    {
      name: 'sha256',
      title: '原文校验码',
      note: 'source.txt 的 SHA-256',
      cell: z.string().regex(/^[0-9a-f]{64}$/u),
    },
    { name: 'bytes', title: '原文字节数', cell: z.int().positive() },
    {
      name: 'length',
      title: '原文长度',
      note: 'UTF-16 单位，各表位置的上限',
      cell: z.int().positive(),
    },
    ADDRESS,
  ],
};

/** The plans themselves. */
export function plans({ plans: all, urlOf }: TableSource): PublicTable {
  return publicTable(
    PLANS,
    all.map(({ id, meta, source }): Cell[] => [
      id,
      meta.title,
      meta.titleOrigin,
      meta.short,
      meta.province,
      meta.parent,
      meta.place,
      meta.level,
      meta.year?.value ?? null,
      meta.year?.evidence ?? null,
      meta.status?.value ?? null,
      source.sha256,
      source.bytes,
      source.length,
      urlOf(id),
    ]),
  );
}
