import * as v from 'valibot';
import { dateOf, dayNumber, writtenAs } from './day-number';
import type { CalendarDate } from './day-number';

const form = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is YYYY-MM-DD and names a day of the Gregorian calendar. */
export function isCalendarDate(text: string): boolean {
  return form.test(text) && dateOf(dayNumber(text)) === text;
}

/** Reads YYYY-MM-DD; `null` unless it names a day of the calendar. */
export function parseDate(text: string): CalendarDate | null {
  return isCalendarDate(text) ? text : null;
}

interface Messages {
  /** For what is not written YYYY-MM-DD. */
  readonly form: string;
  /** For a day that its month lacks. */
  readonly day: string;
}

/**
 * The schema of a calendar date in a file. Any year is taken: a plan that was stored with a slip in
 * the year must still open, so that the slip can be mended where it is shown.
 */
export function dateSchema(messages: Messages): v.GenericSchema<string> {
  return v.pipe(
    v.string(messages.form),
    v.isoDate(messages.form),
    v.check(isCalendarDate, messages.day),
  );
}

/** The parts of a `Date` that tell the day where its reader is. */
interface LocalClock {
  getFullYear(): number;
  getMonth(): number;
  getDate(): number;
}

/** The calendar date of a moment where its reader is, which is not always that of UTC. */
export function localDay(moment: LocalClock): CalendarDate {
  return writtenAs(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}
