import { z } from 'zod';
import { planIdSchema } from '../../model/plan.ts';
import type { Column, ForeignKey } from './column.ts';

/** Words of any sort, at least one character. */
export const words = z.string().min(1);

/** A list; what joins it in CSV does not stand in it. */
export const list = z.array(z.string().regex(/^[^|]+$/u)).min(1);

/** An id of the registries: lower-case words, hyphens between them. */
export const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u);

/** An id of a rule, with or without its stage: `by-with`, `clauses/by-with`. */
const ruleId = z.string().regex(/^[a-z][a-z0-9]*([-/][a-z0-9]+)*$/u);

/** The id of a node, and its parts: `2.1.3`, `3b.1`. */
export const nodeId = z.string().regex(/^[a-z0-9]+(\.[a-z0-9]+)*$/u);

const offset = z.int().nonnegative();

export const PLAN: Column = {
  name: 'plan',
  title: '方案',
  note: '方案的代号，也是网址的一段',
  cell: planIdSchema,
};

export const NODE: Column = {
  name: 'node',
  title: '条目',
  note: '编号的 ASCII 写法，也是网页的锚点：2.1.3',
  cell: nodeId,
};

export const PATH: Column = {
  name: 'path',
  title: '层级编号',
  note: '照原文的层级：二/（一）/3；同层重号的第二个加撇：三′',
  cell: words,
};

export const START: Column = {
  name: 'start',
  title: '起',
  note: '在 source.txt 里的位置：UTF-16 偏移，从 0 起，含',
  cell: offset,
};

export const END: Column = { name: 'end', title: '止', note: '同上，不含', cell: offset };

export const ADDRESS: Column = {
  name: 'url',
  title: '网址',
  note: '从网站的根写起',
  cell: z.string().regex(/^\/\S*$/u),
};

export const RULE: Column = {
  name: 'rule',
  title: '规则',
  note: '读出这一行的规则，见“读法规则”页',
  empty: '没有标明规则',
  cell: ruleId,
};

/** Of every table of passages: its node is a node of its plan. */
export const OF_NODE: readonly ForeignKey[] = [
  { columns: ['plan', 'node'], table: 'nodes', references: ['plan', 'node'] },
];

/** Of the tables above those: their plan is a plan. */
export const OF_PLAN: readonly ForeignKey[] = [
  { columns: ['plan'], table: 'plans', references: ['plan'] },
];
