import type { CalendarDate } from './dates';

/**
 * The Mondays of the weeks that dates lie in, each once. The first two days of the year 0 stay as
 * they are: the Monday before them has no date that a plan could hold.
 */
export function mondaysOf(dates: readonly CalendarDate[]): readonly CalendarDate[] {
  return [...new Set(dates.map(mondayOf))];
}

function mondayOf(date: CalendarDate): CalendarDate {
  // eslint-disable-next-line no-restricted-globals -- reckons from the date it is given, reads no clock
  const day = new Date(`${date}T00:00:00.000Z`);
  const daysSinceMonday = (day.getUTCDay() + 6) % 7;
  day.setUTCDate(day.getUTCDate() - daysSinceMonday);
  return day.getUTCFullYear() < 0 ? date : day.toISOString().slice(0, date.length);
}
