import type { CalendarDate } from './day-number';
import { addDays, writtenAs } from './day-number';

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

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const counted = year * 12 + (month - 1) + months;
  const wanted = writtenAs(Math.floor(counted / 12), (counted % 12) + 1, day);
  const last = endOfMonth(wanted);
  return wanted > last ? last : wanted;
}
