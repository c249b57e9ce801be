import type {
  BankHoliday,
  BankHolidayName,
  DateList,
  NamedSpan,
  Nation,
  PairMeaning,
} from '../dates';
import type { ClosedDay, Closures } from '../schedule';
import { counted, figure, listed, listedUpTo, plural } from './amounts';
import { day } from './dates';

/** What two dates in one line can be. */
export const pairNames: Readonly<Record<PairMeaning, string>> = {
  range: 'the first and the last day of a holiday',
  'two-days': 'two single days',
};

/** A pasted page of anything must not become a page of text. */
const maxShown = 5;

/**
 * Why no day of a list is closed yet; `null` where all of it can be. Half of a list would close
 * other days than those meant.
 */
export function formatUnreadDates(list: DateList, meaning: PairMeaning | undefined): string | null {
  if (list.unread.length > 0) {
    return `No day is closed yet, because ${quoted(list.unread)} cannot be read. Write a date as 21/12/2026 and a range of up to a year as 26/7/2027 to 30/8/2027.`;
  }
  if (list.terms.length > 0 && list.spans.length === 0) {
    return `No day is closed yet, because ${quoted(list.terms)} ${plural(list.terms.length, 'looks like a term', 'look like terms')}, in which there is teaching. Leave only the holidays.`;
  }
  if (list.pairs > 0 && meaning === undefined) {
    return 'No day is closed yet: say what two dates in one line are.';
  }
  return null;
}

/** What a list of dates is read as, before it is taken: days, order of day and month, labels. */
export function formatDatesRead(list: DateList): readonly string[] {
  const names = new Set(list.spans.map(({ name }) => name));
  const unused = list.labels.filter((label) => ![...names].some((name) => name.includes(label)));
  return [
    ...(list.spans.length > 0 ? [`This closes ${formatSpans(list.spans)}.`] : []),
    ...(list.terms.length > 0
      ? [`Not closed, as a term is time for teaching: ${quoted(list.terms)}.`]
      : []),
    ...formatOrderRead(list),
    ...(unused.length > 0 ? [`Not read as dates: ${quoted(unused)}.`] : []),
  ];
}

/** That dates are read in the order of another country; nothing where they are not. */
export function formatOrderRead({ order }: DateList): readonly string[] {
  return order === 'month-first'
    ? ['The dates are read with the month first, because some can be nothing else.']
    : [];
}

/** What screen readers hear after days were closed. */
export function formatDaysClosed(spans: readonly NamedSpan[]): string {
  return `Closed: ${formatSpans(spans)}.`;
}

function formatSpans(spans: readonly NamedSpan[]): string {
  return listedUpTo(maxShown, spans, formatSpan);
}

/** "26 July 2027 to 30 August 2027 (Summer)". */
export function formatSpan({ from, to, name }: NamedSpan): string {
  const days = from === to ? day(from) : `${day(from)} to ${day(to)}`;
  return name === '' ? days : `${days} (${shortened(name)})`;
}

export const nationNames: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

const holidayNames: Readonly<Record<BankHolidayName, string>> = {
  'new-year': 'New Year’s Day',
  '2-january': '2 January',
  'st-patrick': 'St Patrick’s Day',
  'good-friday': 'Good Friday',
  'easter-monday': 'Easter Monday',
  'early-may': 'Early May bank holiday',
  spring: 'Spring bank holiday',
  boyne: 'Battle of the Boyne',
  summer: 'Summer bank holiday',
  'st-andrew': 'St Andrew’s Day',
  christmas: 'Christmas Day',
  'boxing-day': 'Boxing Day',
  'golden-jubilee': 'Golden Jubilee',
  'royal-wedding': 'Royal wedding',
  'diamond-jubilee': 'Diamond Jubilee',
  'platinum-jubilee': 'Platinum Jubilee',
  'state-funeral': 'State funeral of Queen Elizabeth II',
  coronation: 'Coronation of King Charles III',
  'world-cup': 'World Cup bank holiday',
};

/** "27 December 2027, Christmas Day (substitute)". */
export function formatBankHoliday(holiday: BankHoliday): string {
  return `${day(holiday.on)}, ${bankHolidayName(holiday)}`;
}

function bankHolidayName({ name, isSubstitute }: BankHoliday): string {
  return isSubstitute ? `${holidayNames[name]} (substitute)` : holidayNames[name];
}

/** Why there is no teaching on a day, in a word or two: "Good Friday", "Half term", "closed". */
export function formatWhyClosed(why: ClosedDay): string {
  switch (why.kind) {
    case 'bank-holiday':
      return bankHolidayName(why.holiday);
    case 'closed-days':
      return why.name === '' ? 'closed' : why.name;
    case 'closed-week':
      return 'closed week';
  }
}

/** What closes days, in one line: "3 holidays or days, 2 weeks and bank holidays of Scotland". */
export function formatClosures({ closedWeeks, closedDays, bankHolidays }: Closures): string {
  const parts = [
    ...(closedDays.length > 0
      ? [
          `${figure(closedDays.length)} ${plural(closedDays.length, 'holiday or day', 'holidays or days')}`,
        ]
      : []),
    ...(closedWeeks.length > 0 ? [counted(closedWeeks.length, 'week')] : []),
    ...(bankHolidays === null ? [] : [`bank holidays of ${nationNames[bankHolidays]}`]),
  ];
  return parts.length === 0 ? 'none' : listed(parts);
}

function quoted(texts: readonly string[]): string {
  return listedUpTo(maxShown, [...new Set(texts)], (text) => `“${shortened(text)}”`);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
