import type { Finding } from '../model/diagnostic.ts';
import type { Seats } from '../model/seats.ts';
import { isResidue, shareRead } from '../model/share-read.ts';
import { percent } from '../text/percent.ts';
import type { PlanReading } from './read-plan.ts';

/** What was left of a text when all rows had been tried, and how much that is. */
export interface Left {
  findings: Finding[];
  /** Places where a doer stands by position alone, and how many of them were read. */
  seats: number;
  read: number;
  /** Null where a text has no seats. */
  share: number | null;
}

/** The residue of a reading, in the order of the text. Pure. */
export function residueOf({ findings, seats }: Pick<PlanReading, 'findings' | 'seats'>): Left {
  const found = findings.filter(isResidue);
  return {
    findings: found.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)),
    seats: seats.all,
    read: seats.read,
    share: shareRead(seats),
  };
}

/** `seats 412, read 398, 96.6 %` */
export function seatsLine({ all, read }: Seats): string {
  return `seats ${all}, read ${read}${all === 0 ? '' : `, ${percent(read, all)}`}`;
}
