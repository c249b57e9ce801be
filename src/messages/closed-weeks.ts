import type { CalendarDate, DateList, PairMeaning } from '../dates';
import { addDays, mondayOf } from '../dates';
import { counted, listedUpTo, plural } from './amounts';
import { day } from './dates';

/** What two dates in one line can be. */
export const pairNames: Readonly<Record<PairMeaning, string>> = {
  range: 'the first and the last day of a holiday',
  'two-days': 'days of two single weeks',
};

/** A pasted page of anything must not become a page of text. */
const maxShown = 5;

/**
 * Why no week of a list is closed yet; `null` where all of it can be. Half of a list would close
 * other weeks than those meant.
 */
export function formatUnreadDates(list: DateList, meaning: PairMeaning | undefined): string | null {
  if (list.unread.length > 0) {
    return `No week is closed yet, because ${quoted(list.unread)} cannot be read. Write a date as 21/12/2026 and a range of up to a year as 26/7/2027 to 30/8/2027.`;
  }
  if (list.terms.length > 0) {
    return `No week is closed yet, because ${quoted(list.terms)} ${plural(list.terms.length, 'looks like a term', 'look like terms')}, in which there is teaching. Leave only the holidays.`;
  }
  if (list.pairs > 0 && meaning === undefined) {
    return 'No week is closed yet: say what two dates in one line are.';
  }
  return null;
}

/** What a list of dates is read as, before it is taken: weeks, order of day and month, labels. */
export function formatDatesRead(list: DateList): readonly string[] {
  const weeks = [...new Set(list.dates.map(mondayOf))].sort();
  return [
    ...(weeks.length > 0 ? [`This closes ${formatWeeks(weeks)}.`] : []),
    ...(list.order === 'month-first'
      ? ['The dates are read with the month first, because some can be nothing else.']
      : []),
    ...(list.labels.length > 0 ? [`Not read as dates: ${quoted(list.labels)}.`] : []),
  ];
}

/** What screen readers hear after weeks were closed. */
export function formatWeeksClosed(weeks: readonly CalendarDate[]): string {
  return `Closed: ${formatWeeks(weeks)}.`;
}

/** "6 weeks, from that of 26 July 2027 to that of 30 August 2027", for Mondays in order. */
function formatWeeks(weeks: readonly CalendarDate[]): string {
  const [first = '', last = first] = [weeks[0], weeks.at(-1)];
  if (weeks.length === 1) return `1 week, that of ${day(first)}`;
  const isUnbroken = addDays(first, 7 * (weeks.length - 1)) === last;
  const span = `from that of ${day(first)} to that of ${day(last)}`;
  return `${counted(weeks.length, 'week')}, ${isUnbroken ? span : `with gaps, ${span}`}`;
}

function quoted(texts: readonly string[]): string {
  return listedUpTo(maxShown, [...new Set(texts)], (text) => `“${shortened(text)}”`);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
