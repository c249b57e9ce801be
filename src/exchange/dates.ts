import type { CalendarDate } from '../plan';
import { addDays, daysBetween, mondayOf, parseDate } from '../schedule';

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

/** What a list of dates holds: those that could be read, and what could not. */
export interface DateList {
  readonly dates: readonly CalendarDate[];
  readonly unread: readonly string[];
}

/** A range longer than a year is a slip of the pen. */
const mostDaysOfRange = 366;
/** More weeks than any programme has; a plan must still be able to hold the list. */
const mostDates = 1_000;

/** A date up to the next space or dash, a dash, or a word. */
const token =
  /(?:\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\d{1,2}(?:st|nd|rd|th)?[- ][a-z]{3,9}\.?[- ]\d{2,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?(?=$|[-–—\s])|[-–—]|\S+/gi;
const through = /^(?:[-–—]|to|until|till)$/i;

/**
 * Reads dates parted by lines, tabs, commas, semicolons or spaces. A range, such as
 * "26/7/2027 - 30/8/2027" or "26 July 2027 to 30 August 2027", gives a date in each of its weeks,
 * first to last. A range that ends before it begins, or is longer than a year, is unread as a whole.
 */
export function readDates(text: string): DateList {
  const dates: CalendarDate[] = [];
  const unread: string[] = [];
  for (const words of text.split(/[\n\r\t,;]+/).flatMap(partsOf)) {
    const read = datesOf(words);
    if (read === null || dates.length + read.length > mostDates) unread.push(words.join(' '));
    else dates.push(...read);
  }
  return { dates, unread };
}

/** The words of a line, three together where they are a range. */
function partsOf(line: string): readonly (readonly string[])[] {
  const words = line.replace(/\s+/g, ' ').match(token) ?? [];
  const parts: (readonly string[])[] = [];
  for (let place = 0; place < words.length;) {
    const part = words.slice(place, place + (isRange(words, place) ? 3 : 1));
    parts.push(part);
    place += part.length;
  }
  return parts;
}

function isRange(words: readonly string[], place: number): boolean {
  const [from = '', between = '', to = ''] = words.slice(place, place + 3);
  return through.test(between) && readDate(from) !== null && readDate(to) !== null;
}

function datesOf([from = '', , to = from]: readonly string[]): readonly CalendarDate[] | null {
  const [first, last] = [readDate(from), readDate(to)];
  if (first === null || last === null) return null;
  const days = daysBetween(first, last);
  if (days < 0 || days > mostDaysOfRange) return null;
  const weeks = daysBetween(mondayOf(first), mondayOf(last)) / 7;
  const later = Array.from({ length: weeks }, (_, week) =>
    addDays(mondayOf(first), 7 * (week + 1)),
  );
  return [first, ...later];
}
