import type { BankHoliday, CalendarDate, DayNumber, NamedSpan } from '../dates';
import { addDays, bankHolidays, dateOf, dayNumber, mondayNumber, mondayOf, yearOf } from '../dates';
import type { Delivery, SetUp } from '../plan';

/** What closes days to teaching. */
export type Closures = Pick<Delivery, 'closedWeeks' | 'closedDays' | 'bankHolidays'>;

/** Why there is no teaching on a day. */
export type ClosedDay =
  | { readonly kind: 'bank-holiday'; readonly holiday: BankHoliday }
  | { readonly kind: 'closed-days'; readonly name: string }
  | { readonly kind: 'closed-week' };

/** Why a day is closed; `null` where it is open. A bank holiday is named before all else. */
export function whyClosed(closures: Closures, on: CalendarDate): ClosedDay | null {
  const { bankHolidays: nation } = closures;
  const holidays = nation === null ? [] : bankHolidays(nation, yearOf(on));
  const holiday = holidays.find((candidate) => candidate.on === on);
  if (holiday) return { kind: 'bank-holiday', holiday };
  const span = closures.closedDays.find(({ from, to }) => from <= on && on <= to);
  if (span) return { kind: 'closed-days', name: span.name };
  const monday = mondayOf(on);
  const isClosed = closures.closedWeeks.some((day) => mondayOf(day) === monday);
  return isClosed ? { kind: 'closed-week' } : null;
}

/** The bank holidays that are closed from one day to another, both included, in order. */
function bankHolidaysFrom(
  { bankHolidays: nation }: Pick<Closures, 'bankHolidays'>,
  from: CalendarDate,
  to: CalendarDate,
): readonly BankHoliday[] {
  if (nation === null || to < from) return [];
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);
  return years
    .flatMap((year) => bankHolidays(nation, year))
    .filter(({ on }) => from <= on && on <= to);
}

/**
 * The bank holidays that are closed in the weeks of a schedule, in order; where nothing is scheduled
 * yet, those from the start to the planned end.
 */
export function bankHolidaysIn(
  closures: Pick<Closures, 'bankHolidays'>,
  weeks: readonly { readonly week: CalendarDate }[],
  { startsOn, endsOn }: Pick<SetUp, 'startsOn' | 'endsOn'>,
): readonly BankHoliday[] {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first && last) return bankHolidaysFrom(closures, first.week, addDays(last.week, 6));
  return startsOn !== null && endsOn !== null ? bankHolidaysFrom(closures, startsOn, endsOn) : [];
}

/** The closed days among so many from a first one on. */
export function closedDayNumbers(
  closures: Closures,
  first: DayNumber,
  count: number,
): ReadonlySet<DayNumber> {
  const last = first + count - 1;
  const spans = closures.closedDays.map(
    ({ from, to }) => [dayNumber(from), dayNumber(to)] as const,
  );
  const weeks = closures.closedWeeks.map((day) => {
    const monday = mondayNumber(dayNumber(day));
    return [monday, monday + 6] as const;
  });
  const holidays = bankHolidaysFrom(closures, dateOf(first), dateOf(last));
  const closed = new Set(holidays.map(({ on }) => dayNumber(on)));
  for (const [from, to] of [...spans, ...weeks]) {
    for (let day = Math.max(from, first); day <= Math.min(to, last); day += 1) closed.add(day);
  }
  return closed;
}

/** Closed days with others among them, in order; one that is there already stays as it is. */
export function withSpans(
  spans: readonly NamedSpan[],
  more: readonly NamedSpan[],
): readonly NamedSpan[] {
  const all = new Map([...more, ...spans].map((span) => [`${span.from} ${span.to}`, span]));
  return [...all.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
}
