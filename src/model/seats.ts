import { z } from 'zod';

const count = z.int().nonnegative();

/**
 * Seats: places in a text where a doer stands by position alone, and how many of them a row took. Their share says
 * how well a text was read, without anybody having labelled it.
 */
export const seatsSchema = z.strictObject({ all: count, read: count });

/** Something that names somebody or promises something and that no row took: an entry of `residue.json`. */
export const residueSchema = z.strictObject({
  plan: z.string().min(1),
  /** `id` and `path` of the node it stands in; null outside all nodes. */
  node: z.string().nullable(),
  path: z.string().nullable(),
  start: count,
  end: count,
  /** To the letter, line breaks and all. */
  quote: z.string(),
  rule: z.string().min(1),
  message: z.string().min(1),
});

export type Seats = z.infer<typeof seatsSchema>;
export type Residue = z.infer<typeof residueSchema>;
