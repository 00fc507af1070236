import { z } from 'zod';
import type { Finding } from './diagnostic.ts';

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

/** Below this share the pages of a plan say that it was not read whole. */
const WHOLE = 0.95;

/** The share of seats that were read; null for a text that has none, which says nothing of how it was read. */
export function shareRead({ all, read }: Seats): number | null {
  return all === 0 ? null : read / all;
}

/** Whether too much of a text was left unread to pass over it. */
export function isReadInPart(seats: Seats): boolean {
  const share = shareRead(seats);
  return share !== null && share < WHOLE;
}

/** Whether a finding tells what no row took. */
export function isResidue({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule.startsWith('residue/');
}
