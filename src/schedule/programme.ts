import type { CalendarDate } from '../dates';
import { dateOf, dayNumber } from '../dates';
import type { TeachingCalendar, TeachingWeek } from './weeks';
import { horizon, teachingWeeks } from './weeks';

/**
 * The last teaching day of a programme of so many weeks. Closed weeks are not counted; a first week
 * that is begun late is.
 *
 * @returns `null` without a start, without a weekday, or where ten years have no such week
 */
export function endAfterWeeks(calendar: TeachingCalendar, weeks: number): CalendarDate | null {
  const day = openWeeks(calendar)[weeks - 1]?.days.at(-1);
  return day === undefined ? null : dateOf(day);
}

/** The weeks with a teaching day from the start to a day; `null` as for `endAfterWeeks`. */
export function weeksUntil(calendar: TeachingCalendar, endsOn: CalendarDate): number | null {
  const end = dayNumber(endsOn);
  const open = openWeeks(calendar);
  const after = open.findIndex(({ days }) => (days[0] ?? Infinity) > end);
  return after === -1 ? null : after;
}

/** The weeks ahead in which teaching can be, in order. */
function openWeeks(calendar: TeachingCalendar): readonly TeachingWeek[] {
  return teachingWeeks(calendar)
    .slice(0, horizon)
    .filter(({ days }) => days.length > 0);
}
