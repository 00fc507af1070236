import type { Seats } from '../model/seats.ts';
import { isReadInPart } from '../model/share-read.ts';
import { percent } from '../text/percent.ts';

/** What the pages of a plan say where too much of it was left unread; null where it was read whole. */
export function unreadNote(seats: Seats): string | null {
  if (!isReadInPart(seats)) return null;
  const unread = Math.round(((seats.all - seats.read) * 100) / seats.all);
  return `本文件的责任主体约有 ${unread} % 未能自动识别，以原文为准。`;
}

/** The share of seats read, as a cell of a table says it. */
export function shareWords({ all, read }: Seats): string {
  return all === 0 ? '未计' : percent(read, all);
}
