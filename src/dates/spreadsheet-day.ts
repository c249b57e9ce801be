import type { CalendarDate } from './day-number';
import { dateOf, dayNumber } from './day-number';
import { isPlausible } from './plausible';

/** Spreadsheets count days so that 1 March 1900 is 61 (ECMA-376, 18.17.4.1, the 1900 date system). */
const dayNumberOfZero = dayNumber('1900-03-01') - 61;

/**
 * The day that a number stands for which a spreadsheet shows where a date lost its format: "46266"
 * and "46266.5" are 1 September 2026. `null` for any other text, and for days that no plan has.
 */
export function dayOfSerial(text: string): CalendarDate | null {
  const whole = /^(\d{5})(?:[.,]\d+)?$/.exec(text.trim())?.[1];
  if (whole === undefined) return null;
  const date = dateOf(dayNumberOfZero + Number(whole));
  return isPlausible(date) ? date : null;
}

/** The number that a spreadsheet has for a day, right from March 1900 on. */
export function serialOfDay(date: CalendarDate): number {
  return dayNumber(date) - dayNumberOfZero;
}
