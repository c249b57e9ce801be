/** A calendar date without a time zone, `YYYY-MM-DD`. Such dates sort as text. */
export type CalendarDate = string;

/**
 * Calendar dates by arithmetic on day numbers, so that no time zone and no summer time can touch
 * them. A day number counts days from 1970-01-01 in the proleptic Gregorian calendar. The formulas
 * are those of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms" (days_from_civil and
 * civil_from_days): years begin in March, so that a leap day is the last day of its year, and 400
 * years have 146,097 days.
 */
export type DayNumber = number;

const daysIn400Years = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const epochShift = 719_468;

/** The number of a day. A day that its month lacks rolls over: 30 February is 1 or 2 March. */
export function dayNumber(date: CalendarDate): DayNumber {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysIn400Years + yearOfEra * 365 + leapDays + dayOfYear - epochShift;
}

/** The calendar date of a day number. */
export function dateOf(day: DayNumber): CalendarDate {
  const sinceMarch0 = day + epochShift;
  const era = Math.floor(sinceMarch0 / daysIn400Years);
  const dayOfEra = sinceMarch0 - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return writtenAs(year, month, dayOfMonth);
}

/** The text YYYY-MM-DD of three figures, whether the calendar has such a day or not. */
export function writtenAs(year: number, month: number, day: number): CalendarDate {
  return [padded(year, 4), padded(month, 2), padded(day, 2)].join('-');
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The date so many days later, or earlier when `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOf(dayNumber(date) + days);
}

/** Days from one date to another; negative when `to` is the earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}
