import type { CalendarDate } from './day-number';
import type { DayNumber } from './day-number';
import { dateOf, dayNumber } from './day-number';

/** The days of a week in order: weeks begin on Monday (ISO 8601). */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** The Monday of the week that a day lies in. */
export function mondayNumber(day: DayNumber): DayNumber {
  return day - daysSinceMonday(day);
}

/** The Monday of the week that a date lies in. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return dateOf(mondayNumber(dayNumber(date)));
}

/**
 * The Mondays of the weeks that dates lie in, each once. The first two days of the year 0 stay as
 * they are: the Monday before them has no date that a plan could hold.
 */
export function mondaysOf(dates: readonly CalendarDate[]): readonly CalendarDate[] {
  return [...new Set(dates.map((date) => (date < '0000-01-03' ? date : mondayOf(date))))];
}

/** The day of the week of a date. */
export function weekdayOf(date: CalendarDate): Weekday {
  return weekdays[daysSinceMonday(dayNumber(date))] ?? 'mon';
}

/** 1970-01-01 was a Thursday, three days after a Monday. */
function daysSinceMonday(day: DayNumber): number {
  const days = (day + 3) % 7;
  return days < 0 ? days + 7 : days;
}
