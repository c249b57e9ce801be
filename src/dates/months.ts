import type { CalendarDate } from './day-number';
import { addDays } from './day-number';

/** The month of a date as YYYY-MM. */
export function monthOf(date: CalendarDate): string {
  return date.slice(0, date.lastIndexOf('-'));
}

/** The last day of the month that a date lies in. */
export function endOfMonth(date: CalendarDate): CalendarDate {
  // No month is longer than 31 days, so this lies in the next one.
  const later = addDays(`${monthOf(date)}-01`, 31);
  return addDays(later, -Number(later.slice(-2)));
}
