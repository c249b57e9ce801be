import type { CalendarDate, YearRange } from '../dates';
import { localDay } from '../dates';

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const instants = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A calendar date in words: "31 July 2026". It has no time zone, and none is put on it. */
export function day(date: string): string {
  return days.format(new Date(`${date}T00:00:00Z`));
}

/** An instant on the reader's clock: "22 Nov 2026, 14:05". */
export function moment(instant: string): string {
  return instants.format(new Date(instant));
}

const times = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** The time of day of an instant on the reader's clock: "14:05". */
export function clockTime(instant: string): string {
  return times.format(new Date(instant));
}

/** Today's calendar date where the reader is. */
export function today(now: Date = new Date()): string {
  return localDay(now);
}

/** The one rule about a start and an end, wherever they are entered. */
export const endBeforeStart = 'The end date must not be before the start date.';

/** A date whose year is a slip of the pen. */
export function checkYear({ first, last }: YearRange): string {
  return `Check the year: it must be between ${first} and ${last}.`;
}

/** A date of which a part is missing, or that does not exist. */
export const wholeDate = 'Enter the whole date, or clear it.';

/** For the margin of a page: "Printed 4 May 2026". */
export function formatPrinted(on: CalendarDate): string {
  return `Printed ${day(on)}`;
}

const months = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A month in words. @param yearMonth YYYY-MM */
export function formatMonthName(yearMonth: string): string {
  return months.format(new Date(`${yearMonth}-01T00:00:00Z`));
}
