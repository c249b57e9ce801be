import type { CalendarDate, ClockSpan, DayNumber } from '../../dates';
import { dayNumber, minutesOf, mondayNumber, weekdays } from '../../dates';
import type { DifferentDay, WeeklySlot } from '../../plan';
import { closedDayNumbers } from '../closed-days';
import type { ScheduleInput, Timetable } from '../input';
import { horizon } from '../weeks';
import type { Period } from './moments';
import { lengthOf, shared, startOfDay } from './moments';

/** A time in which the week's pattern, or an extra day, lets one unit be taught. */
export interface Opening extends Period {
  readonly place: string;
  readonly tutor: string;
}

/**
 * Every opening from the start to a last day, or to the horizon where none is given, in the order of time; none on a closed day, and only
 * what a half day leaves. Those at one time stand in the order of the pattern.
 */
export function openingsOf(
  input: ScheduleInput,
  timetable: Timetable,
  until: CalendarDate | null = null,
): readonly Opening[] {
  if (input.startsOn === null) return [];
  const start = dayNumber(input.startsOn);
  const all = 7 * (horizon + 1);
  const days = until === null ? all : Math.min(dayNumber(until) - mondayNumber(start) + 1, all);
  if (days <= 0) return [];
  const closed = closedDayNumbers(input, start, days);
  const different = new Map<DayNumber, DifferentDay[]>();
  for (const each of timetable.differentDays) {
    const day = dayNumber(each.on);
    different.set(day, [...(different.get(day) ?? []), each]);
  }
  const regular = weekdays.map((name) =>
    timetable.pattern.filter(({ weekday }) => weekday === name).map(openingInDay),
  );
  const monday = mondayNumber(start);
  return Array.from({ length: days }, (_, i) => monday + i)
    .filter((day) => day >= start && !closed.has(day))
    .flatMap((day) =>
      openingsOn(day, regular[day - mondayNumber(day)] ?? [], different.get(day) ?? []),
    );
}

function openingsOn(
  day: DayNumber,
  regular: readonly Opening[],
  different: readonly DifferentDay[],
): readonly Opening[] {
  if (regular.length + different.length === 0) return [];
  const halves = different.filter(({ kind }) => kind === 'half-day');
  const left = halves.reduce((openings, half) => within(openings, half), regular);
  const extra = different
    .filter(({ kind }) => kind === 'extra')
    .map((time) => openingInDay({ time, place: '', tutor: '' }));
  const midnight = startOfDay(day);
  return [...left, ...extra]
    .map((opening) => ({
      ...opening,
      start: midnight + opening.start,
      end: midnight + opening.end,
    }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** In minutes since midnight. */
function periodInDay({ from, to }: ClockSpan): Period {
  return { start: minutesOf(from), end: minutesOf(to) };
}

/** In minutes since midnight. */
function openingInDay({
  time,
  place,
  tutor,
}: Pick<WeeklySlot, 'time' | 'place' | 'tutor'>): Opening {
  return { ...periodInDay(time), place, tutor };
}

function within(openings: readonly Opening[], half: DifferentDay): readonly Opening[] {
  return openings
    .map((opening) => ({ ...opening, ...shared(opening, periodInDay(half)) }))
    .filter((opening) => lengthOf(opening) > 0);
}

/**
 * Of openings those that share out so many minutes evenly through all their time: taken minutes keep
 * as near as they can to a straight line from the first opening to the last.
 */
export function evenlyAmong(openings: readonly Opening[], minutes: number): readonly Opening[] {
  const all = openings.reduce((sum, opening) => sum + lengthOf(opening), 0);
  if (minutes >= all) return openings;
  let owed = 0;
  return openings.filter((opening) => {
    const length = lengthOf(opening);
    owed += (length * minutes) / all;
    if (owed < length / 2) return false;
    owed -= length;
    return true;
  });
}
