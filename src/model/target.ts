import { z } from 'zod';
import { exampleSchema } from './clause.ts';
import { COMMITMENTS } from './values.ts';

const offset = z.int().nonnegative();

/**
 * What sort of promise a target is; the first that fits:
 * - `zero`: something must not be, or be no more. 坚决杜绝较大以上事故, 动态清零, 数量为零.
 * - `quantitative`: how much or how often, by a number (达到92%以上, 每5年一次), one set elsewhere (达到上级要求)
 *   or a direction (持续下降).
 * - `qualitative`: the whole, without a number: 全覆盖, 应立尽立, 基本消除.
 * - `deadline`: by when, without a number: 2024年底前,建立健全…机制; 到2024年底…全面交付.
 */
export const targetClassSchema = z.enum(['quantitative', 'zero', 'deadline', 'qualitative']);

/**
 * How the measured thing stands to `value`. `=` also for 达到80%: the text sets no bound, so none is
 * made up. `up`/`down` are changes (同比下降50%), not levels (下降到50% is `=`). `range` reaches from
 * `value` to `max`. `~` is 左右 or 约.
 */
export const comparatorSchema = z.enum(['=', '>=', '<=', '>', '<', '~', 'range', 'up', 'down']);

/** How large a change is, where the text bounds it: 下降10%以上 is `down` with `>=`, 5%左右 with `~`. */
export const boundSchema = z.enum(['>=', '<=', '>', '<', '~', 'range']);

export const commitmentSchema = z.enum(COMMITMENTS);

/** A year, month or day that ends a term: `2020`, `2025-06`, `2024-12-31` (2024年底前). */
export const targetDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const deadlineSchema = z.strictObject({
  /** Null where the text alone cannot date it: 一个月内, 年度, 年底前 of a plan without a year. */
  date: targetDateSchema.nullable(),
  /** As printed: 2024年底前. */
  words: z.string().min(1),
});

/** How often a recurring target falls due: every 5 年, every 1 季. */
export const recurringSchema = z.strictObject({
  every: z.number().positive(),
  per: z.enum(['年', '季', '月', '旬', '周', '日', '时', '学期']),
});

/** One promise of a plan that can be checked. */
export const targetSchema = z.strictObject({
  /** `2.1.3-t2`: the second target of node 2.1.3. */
  id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9]+)*-t[1-9]\d*$/),
  node: z.string().min(1),
  path: z.string().min(1),
  /** Offsets of the quote in the untouched source. */
  start: offset,
  end: offset,
  /** To the letter: `source.slice(start, end)` without page breaks and other cuts. */
  quote: z.string().min(1),
  /** Id of the indicator registry; null where nobody has filed it. */
  indicator: z.string().nullable(),
  /** What is measured, avoided or done, in the words of the text. */
  name: z.string().min(1),
  class: targetClassSchema,
  comparator: comparatorSchema.nullable(),
  /** Null where the text gives no number: 基本消除, 持续下降, 坚决遏制. */
  value: z.number().nullable(),
  /** Upper end of a range: 10 in 5—10%. */
  max: z.number().optional(),
  bound: boundSchema.optional(),
  /** `%`, `个百分点`, a measure word (个), or times a period (`次/季`, `次/5年`); null without a number. */
  unit: z.string().nullable(),
  /** Comparator and value as printed: 同比下降5%左右, 基本消除, 达到上级要求. */
  phrase: z.string().min(1),
  deadline: deadlineSchema.nullable(),
  /** The words of commitment as printed, adverbs included: 坚决杜绝, 有效防范和坚决遏制, 力争. */
  verb: z.string().min(1).optional(),
  commitment: commitmentSchema.optional(),
  /** The tier of the accident or event, as printed: 重特大, 较大以上, 群体性. */
  tier: z.string().min(1).optional(),
  /** Whom or what it counts, where the text says so apart from the name. */
  scope: z.string().min(1).optional(),
  /** How exact the value is, as printed: 左右, 约. */
  tolerance: z.string().min(1).optional(),
  /** What the value starts from: 40 in 由40%提高到60%. */
  baseline: z.number().optional(),
  recurring: recurringSchema.optional(),
  /** The row of `content/lexicon/rules` that read it. */
  rule: z.string().optional(),
});

/** A phrase that names an indicator. */
export const indicatorAliasSchema = z.strictObject({
  /** Stands in the quote of the target; spaces, quotes and the width of brackets do not matter. */
  phrase: z.string().min(2),
  /** Must stand in the same sentence too: 受污染耕地 beside 安全利用率. */
  context: z.string().min(1).optional(),
  example: exampleSchema,
  /** Why, where it is a judgement. */
  reason: z.string().min(1).optional(),
});

/** Something that several plans measure, so that their targets can stand on one row. */
export const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  /** Unit of the numbers; null where it has none. */
  unit: z.string().min(1).nullable(),
  /** Which way is better; `level` where a level is to be kept. */
  direction: z.enum(['up', 'down', 'level']),
  /** Only targets of these classes; absent for all. */
  classes: z.array(targetClassSchema).min(1).optional(),
  note: z.string().min(1).optional(),
  aliases: z.array(indicatorAliasSchema).min(1),
});

/** `content/lexicon/indicators.yaml` */
export const indicatorRegistrySchema = z.strictObject({ indicators: z.array(indicatorSchema) });

export type TargetClass = z.infer<typeof targetClassSchema>;
export type Comparator = z.infer<typeof comparatorSchema>;
export type Bound = z.infer<typeof boundSchema>;
export type Commitment = z.infer<typeof commitmentSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Recurring = z.infer<typeof recurringSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type IndicatorRegistry = z.infer<typeof indicatorRegistrySchema>;
