import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { mondayOf } from '../dates';
import type { Pin } from '../plan';
import type { ScheduleInput } from './input';
import type { PinReason, ScheduledUnit } from './result';
import { horizon, mondayDate, teachingWeeks, weekIndex } from './weeks';

/**
 * The pin for a unit that is dropped on a date: the week's Monday, not before the start, and not in
 * a closed week but in the next open one.
 *
 * @param weeks its length in calendar weeks; without one it keeps the length that it is pinned to
 */
export function pinAt(
  input: ScheduleInput,
  unit: UnitId,
  { on, weeks }: { readonly on: CalendarDate; readonly weeks?: number | null },
): Pin {
  const length = weeks === undefined ? pinnedLength(input, unit) : weeks;
  const programme = openWeeks(input);
  const wanted = weekIndex(programme.weeks, on);
  const place = programme.open.find((week) => week >= wanted) ?? programme.open.at(-1);
  return {
    from: place === undefined ? mondayOf(on) : mondayDate(programme.weeks, place),
    weeks: length === null ? null : Math.min(Math.max(Math.round(length), 1), horizon),
  };
}

/**
 * Why a unit that is dropped on a date begins in another week than that of the date; `null` where it
 * begins in that very week.
 */
export function whyMovedTo(input: ScheduleInput, on: CalendarDate, pin: Pin): PinReason | null {
  if (mondayOf(on) === pin.from) return null;
  const { startsOn } = input;
  if (startsOn !== null && mondayOf(on) < mondayOf(startsOn)) return 'before-start';
  return pin.from < mondayOf(on) ? 'beyond-horizon' : 'closed-week';
}

/**
 * The pin that moves a unit so many open weeks later, or earlier when `by` is negative; it stops at
 * the start. `null` where the unit is not scheduled.
 */
export function moveUnit(
  input: ScheduleInput,
  { unit, weeks: taught }: ScheduledUnit,
  by: number,
): Pin | null {
  const first = taught[0];
  if (!first) return null;
  return { from: openWeekFrom(input, first.week, by), weeks: pinnedLength(input, unit) };
}

/**
 * The pin that makes a unit last so many open weeks longer, or shorter when `by` is negative, but
 * at least one week. It is pinned where it begins now. `null` where the unit is not scheduled.
 */
export function resizeUnit(
  input: ScheduleInput,
  { weeks: taught }: ScheduledUnit,
  by: number,
): Pin | null {
  const [first, last] = [taught[0], taught.at(-1)];
  if (!first || !last) return null;
  const { weeks } = openWeeks(input);
  const end = openWeekFrom(input, last.week, by);
  const length = weekIndex(weeks, end) - weekIndex(weeks, first.week) + 1;
  return { from: first.week, weeks: Math.max(length, 1) };
}

function pinnedLength({ pins }: ScheduleInput, unit: UnitId): number | null {
  return pins[unit]?.weeks ?? null;
}

function openWeeks(input: ScheduleInput) {
  const weeks = teachingWeeks(input);
  const open = weeks.flatMap(({ days }, week) => (days.length > 0 && week < horizon ? week : []));
  return { weeks, open };
}

/** The Monday so many open weeks after a taught week, or the last one in that direction. */
function openWeekFrom(input: ScheduleInput, monday: CalendarDate, by: number): CalendarDate {
  const { weeks, open } = openWeeks(input);
  const here = weekIndex(weeks, monday);
  const place = open.findIndex((week) => week >= here);
  const target = (place < 0 ? open.length : place) + by;
  const week = open[Math.min(Math.max(target, 0), open.length - 1)];
  return week === undefined ? monday : mondayDate(weeks, week);
}
