import type { CalendarDate } from '../dates';
import { addDays, dateOf, daysBetween, endOfMonth, minutesIn, mondayOf, monthOf } from '../dates';
import type { Session } from '../plan';
import { inTimeOrder } from '../plan';
import { dayOf, lengthOf } from './arrange/moments';
import { openingsOf } from './arrange/openings';
import { assessmentProblems } from './assessments';
import type { Minutes } from './hours';
import { toHours } from './hours';
import type { ScheduleInput, Timetable } from './input';
import { loadState } from './load';
import type { MonthLoad, Schedule, ScheduledUnit, WeekLoad } from './result';
import { sessionProblems } from './session-problems';
import { unknownHours } from './problems';
import { horizon } from './weeks';

/** The sessions of a timetable that take place, in the order of time. */
export function heldSessions({ sessions }: Pick<Timetable, 'sessions'>): readonly Session[] {
  return inTimeOrder(sessions.filter(({ state }) => state !== 'cancelled'));
}

/**
 * The schedule of a plan that is taught in sessions: weeks, dates and months are those of its sessions,
 * and room is what the pattern of the week holds.
 */
export function scheduleBySessions(input: ScheduleInput, timetable: Timetable): Schedule {
  const sessions = heldSessions(timetable);
  const units = input.units.map((unit): ScheduledUnit => {
    const own = sessions.filter((session) => session.unit === unit.unit);
    return { ...unit, weeks: weeksOf(own), dates: datesOf(own) };
  });
  const last = sessions.at(-1)?.time.on ?? null;
  const room = roomByDay(input, timetable, last);
  return {
    units,
    weeks: weekLoads(input, { units, sessions, room }),
    months: monthLoads(input, sessions, room),
    end: last,
    problems: [
      ...unknownHours(input),
      ...sessionProblems(input, sessions),
      ...assessmentProblems(input, units),
    ],
  };
}

function weeksOf(sessions: readonly Session[]): ScheduledUnit['weeks'] {
  const weeks = minutesBy(sessions, mondayOf);
  return [...weeks].map(([week, minutes]) => ({ week, hours: toHours(minutes) }));
}

function datesOf(sessions: readonly Session[]): ScheduledUnit['dates'] {
  const [first, last] = [sessions[0], sessions.at(-1)];
  return first && last ? { first: first.time.on, last: last.time.on } : null;
}

/** Minutes taught, by what the days have in common. */
function minutesBy(
  sessions: readonly Session[],
  keyOf: (day: CalendarDate) => string,
): ReadonlyMap<string, Minutes> {
  return summed(sessions.map(({ time }) => [keyOf(time.on), minutesIn(time)]));
}

function summed(
  parts: readonly (readonly [key: string, minutes: Minutes])[],
): ReadonlyMap<string, Minutes> {
  const sums = new Map<string, Minutes>();
  for (const [key, minutes] of parts) sums.set(key, (sums.get(key) ?? 0) + minutes);
  return sums;
}

type RoomByDay = ReadonlyMap<CalendarDate, Minutes>;

/**
 * Minutes that the pattern holds, by day, to the end of the last month or week that is told of: beyond it
 * nobody asks for ten years of room.
 */
function roomByDay(
  input: ScheduleInput,
  timetable: Timetable,
  last: CalendarDate | null,
): RoomByDay {
  const { endsOn } = input;
  const until = last !== null && endsOn !== null && endsOn > last ? endsOn : last;
  const beyond = until && addDays(endOfMonth(until), 7);
  return summed(
    openingsOf(input, timetable, beyond).map((opening) => [
      dateOf(dayOf(opening.start)),
      lengthOf(opening),
    ]),
  );
}

interface TaughtInSessions {
  readonly units: readonly ScheduledUnit[];
  readonly sessions: readonly Session[];
  readonly room: RoomByDay;
}

/** Every week from the start to the later of the planned end and the last session. */
function weekLoads(
  { startsOn, endsOn }: ScheduleInput,
  { units, sessions, room }: TaughtInSessions,
): readonly WeekLoad[] {
  const [first, last] = [sessions[0]?.time.on, sessions.at(-1)?.time.on];
  if (first === undefined || last === undefined) return [];
  const from = mondayOf(startsOn !== null && startsOn < first ? startsOn : first);
  const until = endsOn !== null && endsOn > last ? endsOn : last;
  const count = Math.min(Math.floor(daysBetween(from, mondayOf(until)) / 7) + 1, horizon);
  const taught = minutesBy(sessions, mondayOf);
  const capacities = roomBy(room, mondayOf);
  return Array.from({ length: count }, (_, i) => addDays(from, 7 * i)).map((week) => {
    const [taken, capacity] = [taught.get(week) ?? 0, capacities.get(week) ?? 0];
    const here = units.filter(({ weeks }) => weeks.some((own) => own.week === week));
    return {
      ...{ week, hours: toHours(taken), capacity: toHours(capacity) },
      state: loadState(taken, capacity),
      units: here.map(({ unit }) => unit),
    };
  });
}

function roomBy(
  room: RoomByDay,
  keyOf: (day: CalendarDate) => string,
): ReadonlyMap<string, Minutes> {
  return summed([...room].map(([day, minutes]) => [keyOf(day), minutes]));
}

/** Every month from the first to the planned end, or to the end of the last one with a session. */
function monthLoads(
  { endsOn }: ScheduleInput,
  sessions: readonly Session[],
  room: RoomByDay,
): readonly MonthLoad[] {
  const last = sessions.at(-1)?.time.on;
  if (last === undefined) return [];
  const until = endsOn !== null && endsOn >= last ? endsOn : endOfMonth(last);
  const taught = minutesBy(sessions, monthOf);
  const capacities = roomBy(new Map([...room].filter(([day]) => day <= until)), monthOf);
  const months = [...new Set([...taught.keys(), ...capacities.keys()])].sort();
  return months.map((month) => ({
    month,
    hours: toHours(taught.get(month) ?? 0),
    capacity: toHours(capacities.get(month) ?? 0),
  }));
}
