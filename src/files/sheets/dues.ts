import { lastDay } from '../../views/last-day.ts';
import type { Due } from '../ics.ts';
import type { Sheet } from '../sheet.ts';

/**
 * The rows of 全部目标 that have a date, as entries of a calendar. A year or a month falls due on its last
 * day, and the entry says that the text does not name it.
 */
export function duesOf(sheet: Sheet): Due[] {
  const at = new Map(sheet.columns.map(({ key }, place) => [key, place]));
  return sheet.rows.flatMap((row, index) => {
    const of = (key: string) => String(row[at.get(key) ?? -1] ?? '');
    const date = of('date');
    if (date === '') return [];
    const day = lastDay(date);
    const written = `原文：${of('quote')}\n时限：${of('deadline')}`;
    return [
      {
        id: `${sheet.keys?.[index] ?? index}@duizhao`,
        day,
        title: `${of('short')}：${of('quote')}`,
        description: day === date ? written : `${written}（原文没有写到日，记在最后一天）`,
        url: of('url'),
      },
    ];
  });
}
