import { z } from 'zod';

/** What a token may be in a pattern: `ROLE`, `END`. */
const kindSchema = z.string().regex(/^[A-Z][A-Z_]*$/);
/** Tells words of one kind apart: `lead` in `ROLE.lead`. */
const tagSchema = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** One word the reader knows, with the place where it is seen. */
export const lexiconWordSchema = z.strictObject({
  word: z.string().min(1),
  tag: tagSchema.optional(),
  /** A plan of `content/plans` where `quote` stands to the letter; absent for a form that other governments write. */
  plan: z.string().min(1).optional(),
  /** Holds the word. */
  quote: z.string().min(1),
  /** Why, where it is a judgement; of a guard: what it guards against. */
  reason: z.string().min(1).optional(),
  /** Characters that must not follow: 负责人 is none in 负责人防工程. */
  unless: z.string().min(1).optional(),
  /** What a number word or a unit stands for: 10000 of 万, 12 of 打. */
  value: z.number().optional(),
});

/** Plain Chinese that readers see: no markup. */
const saysSchema = z.string().regex(/^[^`]+$/);

/** `content/lexicon/words/*.yaml`: the words of one kind. */
export const lexiconFileSchema = z.strictObject({
  kind: kindSchema,
  /** What the words have in common: printed on the page of rules. */
  says: saysSchema,
  words: z.array(lexiconWordSchema).min(1),
});

/**
 * A form of the language as a row: what it looks like, what it means, and texts that prove both.
 * The pattern is one over tokens (see `src/reading/pattern.ts`), tried in the order of passes, then of rows.
 */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  /** One sentence: what the form is and how it is read. */
  says: saysSchema,
  /** Which pass tries it; passes are run in the order of their numbers. */
  pass: z.int().positive(),
  pattern: z.string().min(1),
  /**
   * Part of the pattern → what it stands for; the stage says which words it knows. `fold` is the token that the
   * match becomes: `BODY.unit.sure` is a BODY, a BODY.unit and a BODY.sure.
   */
  means: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Text → what is read in it, as the stage prints it. At least one, and the row must fire on each. */
  examples: z.record(z.string().min(1), z.string()),
  /** Texts on which the row must not fire, each with what is read instead (empty: nothing). */
  refuses: z.record(z.string().min(1), z.string()).default({}),
});

/** `content/lexicon/rules/<stage>.yaml` */
export const ruleFileSchema = z.strictObject({
  /** The name of each pass, by its number: what it does to the text. */
  passes: z.record(z.string().regex(/^\d+$/), z.string().min(1)),
  /** Patterns with a name, so that a row can say `<name>`; each may use those before it. */
  terms: z.record(z.string().regex(/^[a-z][a-z-]*$/), z.string().min(1)).default({}),
  rules: z.array(ruleSchema).min(1),
});

export type LexiconWord = z.infer<typeof lexiconWordSchema>;
export type LexiconFile = z.infer<typeof lexiconFileSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type RuleFile = z.infer<typeof ruleFileSchema>;
