import type { Finding } from './diagnostic.ts';
import type { Seats } from './seats.ts';

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
