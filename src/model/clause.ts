import { z } from 'zod';
import { ROLES } from './values.ts';

const offset = z.int().nonnegative();
const span = z.strictObject({ start: offset, end: offset });

export const roleSchema = z.enum(ROLES);

/** One body (区应急管理局) or a class of bodies (各有关部门, 各街道(乡)). */
export const mentionKindSchema = z.enum(['unit', 'collective']);

/** What a stretch of a clause is for. Together the tokens rebuild the clause. */
export const tokenKindSchema = z.enum([
  /** A body, to the letter. */
  'mention',
  /** Between two bodies: 、 ， 和 及. */
  'separator',
  /** 牵头, 按职责分工负责, 会同, 责任单位：, 由. */
  'role',
  /** 等, 等有关部门: the list goes on. */
  'open',
  /** What of the task a body has: 城市黑臭水体 in （城市黑臭水体住建部门牵头）. */
  'topic',
  /** Neither body nor role: 完成时限：2024年底. */
  'note',
  /** The brackets round the clause and its full stop. */
  'mark',
]);

export const tokenSchema = z.strictObject({ kind: tokenKindSchema, start: offset, end: offset });

export const assignmentSchema = z.strictObject({
  /** `id` and `path` of the node it stands in. */
  node: z.string().min(1),
  path: z.string().min(1),
  /** The body as printed, without page breaks: `source.slice(start, end)` minus cuts. */
  mention: z.string().min(1),
  start: offset,
  end: offset,
  /** The mention with an elided head or tail restored, and without a person's title. */
  full: z.string().min(1),
  role: roleSchema,
  kind: mentionKindSchema,
  /** The list it stands in ends in 等. */
  open: z.boolean(),
  how: z.enum(['clause', 'workgroup', 'prose']),
  /** `id` of its clause; null for a seat in a working group and for prose. */
  clause: z.string().nullable(),
  /** The text's own word for the role, as printed: 会同, 分工负责; empty where the role comes from a column or a list. */
  word: z.string().optional(),
  /** The row of `content/lexicon/rules` that read it. */
  rule: z.string().optional(),
  /** Set by the units stage. */
  unit: z.string().optional(),
  /** Functions the unit serves, set by the units stage; two for a merged body (科工局). */
  functions: z.array(z.string()).optional(),
});

/** A stretch that names who does a task, brackets included. */
export const clauseSchema = z.strictObject({
  /** `2.1.3-c1`: the first clause of node 2.1.3. */
  id: z.string().regex(/^[a-z0-9]+(\.[a-z0-9]+)*-c[1-9]\d*$/),
  node: z.string().min(1),
  path: z.string().min(1),
  start: offset,
  end: offset,
  /** What it speaks about: the text since the previous clause of its item. */
  covers: span,
  /** The row of `content/lexicon/rules` that read it. */
  rule: z.string().optional(),
  assignments: z.array(assignmentSchema).min(1),
  tokens: z.array(tokenSchema).min(1),
});

/** Where a word is seen: `quote` stands in the source of `plan`; null for a form no plan here uses. */
export const exampleSchema = z.strictObject({
  plan: z.string().nullable(),
  quote: z.string().min(1),
});

const wordSchema = z.strictObject({
  word: z.string().min(1),
  example: exampleSchema,
  reason: z.string().min(1).optional(),
});

/** `content/lexicon/roles.yaml`: the words of each role. */
export const roleRegistrySchema = z.strictObject({
  roles: z.array(
    z.strictObject({
      id: roleSchema,
      /** What the reader sees on a chip: 牵头. */
      name: z.string().min(1),
      /** In the cells of a matrix, where there is room for no more: 牵. */
      short: z.string().min(1).max(2),
      note: z.string().min(1),
      /** Behind the bodies: 区安委办**牵头**. */
      words: z.array(wordSchema),
      /** Before the bodies, with a colon: **责任单位：**市应急局. */
      labels: z.array(wordSchema),
    }),
  ),
  /** Say how, not who: **分别**牵头, **共同**负责. They stand before a role word and change no role. */
  manners: z.array(wordSchema),
});

export type Role = z.infer<typeof roleSchema>;
export type MentionKind = z.infer<typeof mentionKindSchema>;
export type TokenKind = z.infer<typeof tokenKindSchema>;
export type Token = z.infer<typeof tokenSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type RoleRegistry = z.infer<typeof roleRegistrySchema>;
