import type { CalendarDate } from './day-number';

/** A range of years, both ends included. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
}

/** Years in which teaching, starts, ends and assessments can be planned. */
export const planYears: YearRange = { first: 2000, last: 2100 };

/** Years in which something that is recognised can have been achieved: a working life back. */
export const evidenceYears: YearRange = { first: 1950, last: 2100 };

/** The year of a date. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, date.indexOf('-', 1)));
}

/** Whether a date lies in a range of years; outside it the year was mistyped. */
export function isPlausible(date: CalendarDate, { first, last }: YearRange = planYears): boolean {
  const year = yearOf(date);
  return year >= first && year <= last;
}

/**
 * A date with the year that its writer meant: date fields make 0026 of a typed 26, which stands for
 * 2026. Any other date stays as it is.
 */
export function withWholeYear(date: CalendarDate): CalendarDate {
  return /^00\d\d-/.test(date) ? `20${date.slice(2)}` : date;
}

/** Whether an end lies before its start; `false` where either is open. */
export function endsBeforeStart({ startsOn, endsOn }: YearSpan): boolean {
  return startsOn !== null && endsOn !== null && endsOn < startsOn;
}

interface YearSpan {
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}
