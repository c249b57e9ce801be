/**
 * dates: calendar dates without time zones. What a date is, weeks and months by arithmetic, the
 * bank holidays of the United Kingdom, times of day, the range of years that can be meant, and how people write
 * dates, one by one, in columns and in lists.
 * The lowest room: it imports no other, and knows no clock, no plan and no wording.
 */
export { bankHolidayNames, bankHolidays } from './bank-holidays';
export type { BankHoliday, BankHolidayName } from './bank-holidays';
export { nations } from './nations';
export type { Nation } from './nations';
export { clockTimeAt, isClockTime, minutesIn, minutesOf, readClockTime } from './clock-time';
export type { ClockSpan, ClockTime } from './clock-time';
export { dateSchema, isCalendarDate, localDay, parseDate } from './calendar-date';
export type { CalendarDate } from './day-number';
export { orderOf, readInColumn } from './column-order';
export type { ColumnOrder } from './column-order';
export { pairMeanings, readDates } from './date-list';
export type { DateList, NamedSpan, PairMeaning } from './date-list';
export { addDays, dateOf, dayNumber, daysBetween } from './day-number';
export type { DayNumber } from './day-number';
export { addMonths, endOfMonth, monthOf } from './months';
export {
  endsBeforeStart,
  evidenceYears,
  isPlausible,
  planYears,
  withWholeYear,
  yearOf,
} from './plausible';
export type { YearRange } from './plausible';
export { dayOfSerial, serialOfDay } from './spreadsheet-day';
export { mondayNumber, mondayOf, mondaysOf, weekdayOf, weekdays } from './weeks';
export type { Weekday } from './weeks';
export { dateOrders, readDate } from './written-date';
export type { DateFault, DateOrder, DateReading } from './written-date';
