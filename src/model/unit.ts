import { z } from 'zod';
import { exampleSchema } from './clause.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** What sort of body serves a function. */
export const unitKindSchema = z.enum([
  /** 政府工作部门: 应急管理局 */
  'government',
  /** 党委部门: 宣传部, 政法委 */
  'party',
  /** 法院、检察院 */
  'justice',
  /** 群团: 总工会, 妇联 */
  'mass',
  /** 垂直管理和驻地机构: 税务, 气象, 人民银行 */
  'vertical',
  /** 事业单位: 融媒体中心 */
  'public',
  /** 企业: 供电公司 */
  'enterprise',
  /** 军队、武警、人武部 */
  'military',
  /** 议事协调机构及其办公室: 安委会, 安委办 */
  'coordination',
  /** Nobody has filed it yet. */
  'unknown',
]);

/** A name by which a text calls bodies of a function; without place and level, ending or not. */
export const aliasSchema = z.strictObject({
  name: z.string().min(1),
  example: exampleSchema,
  /** Why, where it is a judgement. */
  reason: z.string().min(1).optional(),
  /** A slip of the text, which names no unit on a page: 市人民市人民法院. */
  slip: z.boolean().optional(),
  /** A name of before a reform: it stays on the page as the text has it, with today's class beside it. */
  former: z.boolean().optional(),
  /** Keeps bodies of this name a unit of their own beside others of the function in the same place. */
  unit: z
    .string()
    .regex(/^[a-z0-9]+$/)
    .optional(),
});

/** What counterparts in different places have in common: 市场监管部门. The same function, never the same unit. */
export const unitFunctionSchema = z.strictObject({
  id,
  /** The canonical stem, as in 区`市场监督管理`局. */
  name: z.string().min(1),
  /** What the site calls it: 市场监管部门. */
  title: z.string().min(1),
  kind: unitKindSchema,
  aliases: z.array(aliasSchema),
});

/** `content/lexicon/units.yaml`: every body the reader knows by name, and its class. */
export const unitRegistrySchema = z.strictObject({
  functions: z.array(unitFunctionSchema),
  /** Merged bodies, which serve several functions: 科工局. */
  merged: z.array(
    z.strictObject({
      name: z.string().min(1),
      functions: z.array(id).min(2),
      example: exampleSchema,
      reason: z.string().min(1),
    }),
  ),
  /** What is not certain. It is kept apart, and listed on the data page. */
  doubtful: z.array(
    z.strictObject({ examples: z.array(exampleSchema).min(1), reason: z.string().min(1) }),
  ),
});

/** Where a plan is from: what its bare 区/县/市 stands for. The plan's own fields fit. */
export const planContextSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** With its level: 鹤城区. Empty where nobody knows. */
  place: z.string(),
  /** The place above: 怀化市. */
  parent: z.string().min(1).nullable(),
});

/** A body in one place. */
export const unitSchema = z.strictObject({
  /** `hecheng-shijian`; `hecheng-x1k9f3a` for a name nobody knows. */
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/),
  /** With its place: 鹤城区市场监督管理局. */
  name: z.string().min(1),
  plan: z.string().min(1),
  kind: unitKindSchema,
  /** Ids of its functions; two for a merged body, none for an unknown one. */
  functions: z.array(id),
  /** The spellings of the text, in order of appearance. */
  mentions: z.array(z.string().min(1)).min(1),
});

export type UnitKind = z.infer<typeof unitKindSchema>;
export type UnitFunction = z.infer<typeof unitFunctionSchema>;
export type UnitRegistry = z.infer<typeof unitRegistrySchema>;
export type PlanContext = z.infer<typeof planContextSchema>;
export type Unit = z.infer<typeof unitSchema>;
