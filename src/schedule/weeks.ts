import type { DayNumber } from '../dates';
import { dateOf, dayNumber, mondayNumber, weekdays } from '../dates';
import { closedDayNumbers } from './closed-days';
import type { ScheduleInput } from './input';

/**
 * Weeks that a schedule looks ahead: ten years. What they cannot hold goes into the one week after
 * them and is reported, so that no input, however absurd, loses hours or runs for ever.
 */
export const horizon = 520;

/** A week of the programme. Weeks are named by their place in the list, 0 to `horizon`. */
export interface TeachingWeek {
  readonly monday: DayNumber;
  /** Taught days, first to last; none when closed. */
  readonly days: readonly DayNumber[];
  /** The part of a whole week's teaching days, 0 to 1. */
  readonly share: number;
}

/** What decides on which days there can be teaching. */
export type TeachingCalendar = Pick<
  ScheduleInput,
  'startsOn' | 'weekdays' | 'closedWeeks' | 'closedDays' | 'bankHolidays'
>;

/**
 * The weeks from the start to the horizon and the one after it, which is never closed; none where
 * there is no start or no weekday to teach on. Days before the start are not taught.
 */
export function teachingWeeks(input: TeachingCalendar): readonly TeachingWeek[] {
  const offsets = weekdays.flatMap((day, offset) => (input.weekdays.includes(day) ? offset : []));
  if (input.startsOn === null || offsets.length === 0) return [];
  const start = dayNumber(input.startsOn);
  const closed = closedDayNumbers(input, start, 7 * (horizon + 1));
  const first = mondayNumber(start);
  return Array.from({ length: horizon + 1 }, (_, index) => {
    const monday = first + 7 * index;
    const isOpen = (day: DayNumber) => day >= start && (index >= horizon || !closed.has(day));
    const days = offsets.map((offset) => monday + offset).filter(isOpen);
    return { monday, days, share: days.length / offsets.length };
  });
}

/** The Monday of a week by its place in the list. */
export function mondayDate(weeks: readonly TeachingWeek[], index: number): string {
  return dateOf((weeks[0]?.monday ?? 0) + 7 * index);
}

/** The place of the week that a date lies in; below 0 before the start. */
export function weekIndex(weeks: readonly TeachingWeek[], date: string): number {
  return (mondayNumber(dayNumber(date)) - (weeks[0]?.monday ?? 0)) / 7;
}
