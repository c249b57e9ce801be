/**
 * The forms in which people and spreadsheets write a date, as patterns over lower-case text with
 * plain spaces and hyphens (`plainForm`). Each names what it finds: `year`, `month`, `day`, or
 * `first` and `second` where the order of day and month is not told.
 */

/** A day of the month: `1`, `1st`. */
export const dayOfMonth = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
/** Beginnings of the months' names; `monthNumber` knows the whole names. */
export const month = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
/** A hyphen with spaces around it parts two dates, so it is no part of one. */
const between = String.raw`(?:[-/.]|[\s,]*)`;
const year = String.raw`'?\d{4}|'?\d{2}`;
const ending = '(?:st|nd|rd|th)?';

/** Any names of the days, whole or short. */
export const dayName = String.raw`(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b`;

/** Spreadsheets add the hour to a date: "2026-11-22T00:00:00", "22/11/2026 00:00". */
export const timeOfDay = String.raw`(?:t|,?\s+)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[ap]m)?(?:z|[+-]\d\d:?\d\d)?`;

/** `2026-11-22`, `2026/11/22` */
const yearFirst = String.raw`(?<year>\d{4})(?<mark>\s?[-/.]\s?|\s)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})`;
/** `22/11/2026`, `11/22/2026`, `22.11.26`, `22 / 11 / 2026`, `22 11 2026` */
const eitherFirst = String.raw`(?<first>\d{1,2})(?<mark>\s?[-/.]\s?|\s)(?<second>\d{1,2})\k<mark>(?<year>\d{1,5})`;
/** `22 Nov 2026`, `1st of Sept. 26`, `22-Nov-26`, `1Sep2026`, `1 September, 2026` */
const monthBetween = String.raw`(?<day>\d{1,2})${ending}\.?(?:\s+of)?${between}(?<month>${month})${between}(?<year>${year})`;
/** `November 22, 2026`, `Sept 1st 26` */
const monthFirst = String.raw`(?<month>${month})[\s-]*(?<day>\d{1,2})${ending}[\s,-]+(?<year>${year})`;
/** `2026-Nov-22` */
const yearThenMonth = String.raw`(?<year>\d{4})[\s/-]+(?<month>${month})[\s/-]+(?<day>\d{1,2})`;
/** `20261122`, as returns to funding bodies write it */
const compact = String.raw`(?<year>20\d{2})(?<month>\d{2})(?<day>\d{2})`;

/** In the order in which they are tried. */
export const forms: readonly string[] = [
  ...[yearFirst, eitherFirst, monthBetween, monthFirst, yearThenMonth, compact],
];

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** The number of a month that is written as figures or as the beginning of its name; 0 for none. */
export function monthNumber(written: string): number {
  const word = written.replace(/\.$/, '');
  return /^\d+$/.test(word) ? Number(word) : months.findIndex((name) => name.startsWith(word)) + 1;
}

/**
 * A text in the form that the patterns know, sign for sign as long as it was: lower case, one kind
 * of hyphen, apostrophe and space. Tabs stay.
 */
export function plainForm(text: string): string {
  return text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[\u2010-\u2015\u2212\ufe58\uff0d]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2044\u2215\uff0f]/g, '/')
    .replace(/[^\S\t]/g, ' ');
}
