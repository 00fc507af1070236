import { z } from 'zod';
import { planIdSchema } from './plan.ts';

const offset = z.int().nonnegative();
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '应为小写字母、数字和连字符');
/** Between 0 (nothing in common) and 1. */
const score = z.number().min(0).max(1);

/** A task that somebody has placed by reading. `path` is a node's path: 二/（一）/3. */
export const registryPlacingSchema = z.strictObject({
  plan: planIdSchema,
  path: z.string().min(1),
  /** The task belongs elsewhere first; here for a part of it. */
  second: z.literal(true).optional(),
  /** Why, where it is a judgement. */
  why: z.string().min(1).optional(),
});

export const topicGroupSchema = z.strictObject({ id, name: z.string().min(1) });

/** One row of the task matrix. */
export const topicSchema = z.strictObject({
  id,
  name: z.string().min(1),
  /** `id` of its group. */
  group: id,
  /** What belongs here, and what does not. */
  note: z.string().min(1),
  placings: z.array(registryPlacingSchema).min(1),
});

/** `content/lexicon/topics.yaml`. Groups and topics stand in the order in which a matrix shows them. */
export const topicRegistrySchema = z.strictObject({
  groups: z.array(topicGroupSchema).min(1),
  topics: z.array(topicSchema).min(1),
});

/** A task on a row: placed by reading, or by likeness to tasks already placed. */
export const placingSchema = z.strictObject({
  topic: id,
  plan: planIdSchema,
  /** `id` and `path` of the node. */
  node: z.string().min(1),
  path: z.string().min(1),
  how: z.enum(['curated', 'suggested']),
  /** 1 for a curated placing; else the likeness to the nearest placed task of the topic. */
  score,
  /** Whether another topic is its first. */
  second: z.boolean(),
});

/** Two tasks of different plans that stand on one row. `a_plan` comes first in site order. */
export const pairSchema = z.strictObject({
  a_plan: planIdSchema,
  a_path: z.string().min(1),
  b_plan: planIdSchema,
  b_path: z.string().min(1),
  /** `same`: the one is worded after the other, or both are the same task; `related`: the rest. */
  strength: z.enum(['same', 'related']),
  similarity: score,
});

/** Where wording of a task stands in another plan, or differs from it in a number or a degree. */
export const sharedRunSchema = z.discriminatedUnion('kind', [
  /** Stands in `plans` too, punctuation, blanks and the level (区/市/县) set aside. */
  z.strictObject({
    kind: z.literal('shared'),
    start: offset,
    end: offset,
    plans: z.array(planIdSchema).min(1),
  }),
  /** Between shared wording `plans` say something else: 50% against 5%左右. */
  z.strictObject({
    kind: z.literal('differs'),
    start: offset,
    end: offset,
    against: z
      .array(z.strictObject({ plan: planIdSchema, node: z.string().min(1), text: z.string() }))
      .min(1),
  }),
]);

/** The marked wording of one task on one row: runs sorted, not overlapping, each within one piece. */
export const taskWordingSchema = z.strictObject({
  plan: planIdSchema,
  node: z.string().min(1),
  path: z.string().min(1),
  runs: z.array(sharedRunSchema),
});

/** A sentence of a task, as a span of its plan's source. */
export const rowSentenceSchema = z.strictObject({
  plan: planIdSchema,
  node: z.string().min(1),
  start: offset,
  end: offset,
});

/**
 * One line of a side-by-side layout, sentences in site and document order. `aligned`: they correspond, one a
 * plan at most. Else they stand between two such lines, any number a plan, and correspond to nothing.
 */
export const sentenceGroupSchema = z.strictObject({
  aligned: z.boolean(),
  sentences: z.array(rowSentenceSchema).min(1),
});

/** What a page of one topic needs. */
export const topicRowSchema = z.strictObject({
  topic: id,
  wording: z.array(taskWordingSchema),
  groups: z.array(sentenceGroupSchema),
});

export type TopicGroup = z.infer<typeof topicGroupSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type TopicRegistry = z.infer<typeof topicRegistrySchema>;
/** A topic as pages show it. */
export type TopicEntry = Omit<Topic, 'placings'>;
export type RegistryPlacing = z.infer<typeof registryPlacingSchema>;
export type Placing = z.infer<typeof placingSchema>;
export type Pair = z.infer<typeof pairSchema>;
export type SharedRun = z.infer<typeof sharedRunSchema>;
export type TaskWording = z.infer<typeof taskWordingSchema>;
export type RowSentence = z.infer<typeof rowSentenceSchema>;
export type SentenceGroup = z.infer<typeof sentenceGroupSchema>;
export type TopicRow = z.infer<typeof topicRowSchema>;
