import type { CalendarDate } from '../plan';
import { parseDate } from '../schedule';

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** Spreadsheets add the hour to a date: "2026-11-22T00:00:00", "22/11/2026 00:00". */
const timeOfDay = /[T\s]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/;
const yearFirst = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/;
const dayFirst = /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4}|\d{2})$/;
const monthInWords =
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[-\s]+(?<month>[a-z]{3,9})\.?,?[-\s]+(?<year>\d{4}|\d{2})$/i;

/**
 * Reads a date as spreadsheets in the UK write it: `2026-11-22`, `22/11/2026`, `22.11.2026`,
 * `22 Nov 2026`. The day stands before the month; a year of two digits is of this century.
 *
 * @returns `null` for what is no date, such as 31/02/2026
 */
export function readDate(text: string): CalendarDate | null {
  const date = text.trim().replace(timeOfDay, '');
  const found = yearFirst.exec(date) ?? dayFirst.exec(date) ?? monthInWords.exec(date);
  if (!found?.groups) return null;
  const { year = '', month = '', day = '' } = found.groups;
  return parseDate([year.padStart(4, '20'), monthNumber(month), day.padStart(2, '0')].join('-'));
}

function monthNumber(month: string): string {
  const named = months.findIndex((name) => name.startsWith(month.toLowerCase()));
  return (named === -1 ? month : String(named + 1)).padStart(2, '0');
}

/** What a list of dates holds: those that could be read, and the words that could not. */
export interface DateList {
  readonly dates: readonly CalendarDate[];
  readonly unread: readonly string[];
}

/** Reads dates parted by lines, tabs, commas, semicolons or, where none holds a space, by spaces. */
export function readDates(text: string): DateList {
  const words = text
    .split(/[\n\r\t,;]+/)
    .flatMap((part) => (readDate(part) === null ? part.split(/\s+/) : part))
    .filter(Boolean);
  const read = words.map((word) => ({ word, date: readDate(word) }));
  return {
    dates: read.flatMap(({ date }) => date ?? []),
    unread: read.filter(({ date }) => date === null).map(({ word }) => word),
  };
}
