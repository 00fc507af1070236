import ical, { ICalEventTransparency } from 'ical-generator';

/** Something that falls due on a day. */
export interface Due {
  /** Stable: a calendar that takes the file again renews the entry, and makes no second. */
  id: string;
  /** `2024-12-31` */
  day: string;
  title: string;
  description: string;
  url: string;
}

/**
 * Days as an iCalendar file (RFC 5545): one entry a day-long event that leaves the day free.
 * @param stamp the day on which they were read, `2026-11-21`: the same days give the same bytes.
 */
export function writeIcs(name: string, dues: readonly Due[], stamp: string): string {
  const calendar = ical({ name, prodId: '//duizhao//duizhao//ZH', timezone: null });
  for (const { id, day, title, description, url } of dues) {
    calendar.createEvent({
      id,
      start: new Date(day),
      allDay: true,
      timezone: 'UTC',
      summary: title,
      description,
      url: url.startsWith('http') ? url : null,
      stamp: new Date(stamp),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}
