import type { CalendarDate } from './day-number';
import { isCalendarDate } from './calendar-date';
import { dayName, forms, monthNumber, plainForm, timeOfDay } from './date-forms';
import { writtenAs } from './day-number';
import type { YearRange } from './plausible';
import { planYears } from './plausible';
import { weekdayOf } from './weeks';

/** Whether 3/4/2026 is 3 April or 4 March. */
export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Why a text is not taken for a date. */
export type DateFault =
  | 'not-a-date'
  /** Written like a date, but its month has no such day, or its year no such month. */
  | 'no-such-day'
  /** A year outside the range that is asked for: 0026, 1926. */
  | 'unlikely-year'
  /** The day's name is that of another date: "Monday 1/9/2026" is a Tuesday. */
  | 'other-weekday'
  /** Day and month cannot be told apart, where dates beside it are written in both orders. */
  | 'either-order';

export type DateReading =
  | { readonly ok: true; readonly date: CalendarDate }
  | { readonly ok: false; readonly fault: DateFault };

const aroundDate = String.raw`^(?:(?<before>${dayName})[.,]?\s*)?(?<date>.*?)(?:${timeOfDay})?(?:[\s,(]+(?<after>${dayName})[.)]?)?[.,;]?$`;
const around = new RegExp(aroundDate);
const whole = forms.map((form) => new RegExp(`^${form}$`));
/** Longer texts hold no single date, and no pattern should have to look at them. */
const maxLength = 60;

/**
 * Reads a date as people and spreadsheets write it: `2026-11-22`, `22/11/2026`, `22.11.26`,
 * `Sun 22 Nov 2026`, `22nd November 26`, `November 22, 2026`, `22/11/2026 00:00`. A year of two
 * digits is of this century. Where the order of day and month is not told, `order` decides.
 *
 * @param years what is outside of them is refused as a slip of the pen
 */
export function readDate(
  text: string,
  order: DateOrder = 'day-first',
  years: YearRange = planYears,
): DateReading {
  const found = partsOf(text);
  if (!found) return { ok: false, fault: 'not-a-date' };
  const year = yearOfText(found.year);
  if (year < years.first || year > years.last) return { ok: false, fault: 'unlikely-year' };
  const date = writtenAs(year, ...monthAndDay(found, order));
  if (!isCalendarDate(date)) return { ok: false, fault: 'no-such-day' };
  const weekday = weekdayOf(date);
  return found.weekdays.every((name) => name === weekday)
    ? { ok: true, date }
    : { ok: false, fault: 'other-weekday' };
}

interface DateParts {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  /** Two figures whose order is not told. */
  readonly first?: string | undefined;
  readonly second?: string | undefined;
  /** The first three letters of each name of a day beside the date. */
  readonly weekdays: readonly string[];
}

function partsOf(text: string): DateParts | null {
  const plain = plainForm(text.trim()).replace(/^'/, '').replace(/\s+/g, ' ');
  if (plain.length > maxLength) return null;
  const { before, date = '', after } = around.exec(plain)?.groups ?? {};
  const weekdays = [before, after].flatMap((name) => name?.slice(0, 3) ?? []);
  for (const form of whole) {
    const { year, month, day, first, second } = form.exec(date)?.groups ?? {};
    if (year !== undefined) return { year, month, day, first, second, weekdays };
  }
  return null;
}

function yearOfText(text: string): number {
  const digits = text.replace("'", '');
  return Number(digits.length === 2 ? `20${digits}` : digits);
}

function monthAndDay(parts: DateParts, order: DateOrder): readonly [number, number] {
  const { first, second, month = '', day } = parts;
  if (first === undefined || second === undefined) return [monthNumber(month), Number(day)];
  const [one, other] = [Number(first), Number(second)];
  return order === 'day-first' ? [other, one] : [one, other];
}
