import { z } from 'zod';
import { unitFunctionSchema, unitKindSchema } from './unit.ts';

/**
 * A function as pages show it and as the search box looks it up: an entry of the `functions`
 * collection. Only functions that some plan names are there.
 */
export const functionEntrySchema = z.strictObject({
  id: unitFunctionSchema.shape.id,
  name: z.string().min(1),
  title: z.string().min(1),
  kind: unitKindSchema,
  /** Registered spellings of the name, without place and level. */
  aliases: z.array(z.string().min(1)),
  /** Spellings of the texts: 区住房和城乡建设局, 市住建局. */
  mentions: z.array(z.string().min(1)),
  /** What one may type instead, lower case: pinyin and initials of title, name and aliases. */
  keys: z.array(z.string().regex(/^[a-z0-9]+$/)),
});

/** A mention kept apart because it is not certain what it stands for. */
export const doubtSchema = z.strictObject({
  plan: z.string(),
  unit: z.string(),
  mention: z.string().min(1),
  reason: z.string().min(1),
});

export type FunctionEntry = z.infer<typeof functionEntrySchema>;
export type Doubt = z.infer<typeof doubtSchema>;
