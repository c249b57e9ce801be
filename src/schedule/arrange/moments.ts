import type { CalendarDate, ClockTime, DayNumber } from '../../dates';
import { clockTimeAt, dateOf, dayNumber, minutesOf, mondayNumber } from '../../dates';
import type { SessionTime } from '../../plan';

/**
 * Minutes of the calendar, by the clocks of the place: a day has 1,440, also where clocks change, for
 * nobody teaches in that hour. Moments sort as figures.
 */
export type Moment = number;

export const minutesOfDay = 1_440;

/** From a moment to a later one, which it does not hold. */
export interface Period {
  readonly start: Moment;
  readonly end: Moment;
}

function momentOf(on: CalendarDate, time: ClockTime): Moment {
  return startOfDay(dayNumber(on)) + minutesOf(time);
}

export function startOfDay(day: DayNumber): Moment {
  return day * minutesOfDay;
}

export function dayOf(moment: Moment): DayNumber {
  return Math.floor(moment / minutesOfDay);
}

/** The Monday of a moment's week, which names that week. */
export function weekOf(moment: Moment): DayNumber {
  return mondayNumber(dayOf(moment));
}

/** The seven days of the week of a moment. */
export function wholeWeek(moment: Moment): Period {
  return weeksFrom(startOfDay(weekOf(moment)), 1);
}

export function weeksFrom(start: Moment, weeks: number): Period {
  return { start, end: start + weeks * 7 * minutesOfDay };
}

export function periodOf({ on, from, to }: SessionTime): Period {
  return { start: momentOf(on, from), end: momentOf(on, to) };
}

/** A period within one day as a plan keeps it. */
export function sessionTime({ start, end }: Period): SessionTime {
  const day = dayOf(start);
  const midnight = startOfDay(day);
  return {
    on: dateOf(day),
    from: clockTimeAt(start - midnight),
    to: clockTimeAt(end - midnight),
  };
}

export function lengthOf({ start, end }: Period): number {
  return end - start;
}

export function overlaps(one: Period, other: Period): boolean {
  return one.start < other.end && other.start < one.end;
}

export function holds(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What two periods share; where that is nothing, it ends no later than it starts. */
export function shared(one: Period, other: Period): Period {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}
