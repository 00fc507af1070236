import { z } from 'zod';
import { lexiconFileSchema, ruleSchema } from './lexicon.ts';

/** A text and what is read in it, as the stage prints it; nothing read is empty. */
const caseSchema = z.strictObject({ text: z.string().min(1), reads: z.string() });

/** A row as the page of rules shows it. */
export const ruleEntrySchema = z.strictObject({
  id: ruleSchema.shape.id,
  says: ruleSchema.shape.says,
  pattern: ruleSchema.shape.pattern,
  examples: z.array(caseSchema).min(1),
  refuses: z.array(caseSchema),
  /**
   * How many readings of the plans name it. Null where nobody counts: in a pass of which no row is named at all, and
   * for a row that only makes ready what later ones read.
   */
  fired: z.int().nonnegative().nullable(),
});

export const passEntrySchema = z.strictObject({
  number: z.int().positive(),
  name: z.string().min(1),
  rules: z.array(ruleEntrySchema),
});

/** The rows of a stage: an entry of the `rules` collection. */
export const stageEntrySchema = z.strictObject({
  id: z.string().min(1),
  passes: z.array(passEntrySchema).min(1),
});

/** The words of one kind: an entry of the `words` collection. */
export const wordsEntrySchema = z.strictObject({
  id: lexiconFileSchema.shape.kind,
  says: lexiconFileSchema.shape.says,
  count: z.int().positive(),
  samples: z.array(z.string().min(1)).min(1),
});

export type RuleEntry = z.infer<typeof ruleEntrySchema>;
export type PassEntry = z.infer<typeof passEntrySchema>;
export type StageEntry = z.infer<typeof stageEntrySchema>;
export type WordsEntry = z.infer<typeof wordsEntrySchema>;
