import type { CalendarDate, ClockTime } from '../../dates';
import { addDays, clockTimeAt, endOfMonth, minutesOf, weekdayOf, weekdays } from '../../dates';

/**
 * The clocks of the United Kingdom as a calendar file states them (RFC 5545, 3.6.5): since 1996 an hour
 * ahead from the last Sunday of March to the last one of October, both at 01:00 UTC (directive
 * 2000/84/EC, kept by the Summer Time Order 2002).
 */
export const londonName = 'Europe/London';

export const londonTimeZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${londonName}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** Names that calendars of others have for it. */
export const londonZones: ReadonlySet<string> = new Set([
  londonName,
  'Europe/Belfast',
  'GB',
  'GMT Standard Time',
  'GMT',
]);

/** What the clocks of the United Kingdom show at a day and time of UTC. */
export function londonTime(
  on: CalendarDate,
  time: ClockTime,
): { readonly on: CalendarDate; readonly time: ClockTime } {
  const [summer, winter] = [changeOn(on, '03'), changeOn(on, '10')];
  const at = `${on}T${time}`;
  const isSummer = at >= `${summer}T01:00` && at < `${winter}T01:00`;
  const minutes = minutesOf(time) + (isSummer ? 60 : 0);
  return minutes < 1_440
    ? { on, time: clockTimeAt(minutes) }
    : { on: addDays(on, 1), time: clockTimeAt(minutes - 1_440) };
}

/** The last Sunday of a month of a day's year. */
function changeOn(on: CalendarDate, month: string): CalendarDate {
  const last = endOfMonth(`${on.slice(0, 4)}-${month}-01`);
  return addDays(last, -((weekdays.indexOf(weekdayOf(last)) + 1) % 7));
}
