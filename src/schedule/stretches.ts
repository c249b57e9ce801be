import type { CalendarDate } from '../dates';
import { addDays, dateOf, dayNumber, daysBetween } from '../dates';
import { heldSessions } from './by-sessions';
import type { ClosedDay, Closures } from './closed-days';
import { closedDayNumbers, whyClosed } from './closed-days';
import type { ScheduleInput } from './input';
import type { ScheduledUnit } from './result';

/** Days on end in which a unit is taught, both ends included. */
export interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Its sessions are marked as taught. */
  readonly isTaught: boolean;
}

/** Days on end without teaching, both ends included. */
export interface ClosedStretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Why its first day is closed; a holiday that the planner named goes before. */
  readonly why: ClosedDay;
}

/** What is taught once a week goes on; where a week is left out, it pauses. */
const maxPause = 7;

/**
 * When a unit is taught, in order: from its first to its last session, or in its whole weeks, without
 * the days that are closed and the weeks that it pauses in.
 */
export function stretchesOf(input: ScheduleInput, unit: ScheduledUnit): readonly Stretch[] {
  const sessions = sessionDaysOf(input, unit);
  const parts = joined(sessions.length > 0 ? sessions : wholeWeeksOf(unit));
  const taughtOn = new Set(sessions.map(({ from }) => from));
  return parts.flatMap((part) => openPartsOf(input, part, taughtOn));
}

/** The closed days between two days, both included, as stretches in order. */
export function closedStretches(
  closures: Closures,
  from: CalendarDate,
  to: CalendarDate,
): readonly ClosedStretch[] {
  const closed = closedDayNumbers(closures, dayNumber(from), daysBetween(from, to) + 1);
  const runs: { from: CalendarDate; to: CalendarDate }[] = [];
  for (const on of [...closed].sort((a, b) => a - b).map(dateOf)) {
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === on) last.to = on;
    else runs.push({ from: on, to: on });
  }
  return runs.flatMap((run) => {
    const why = namedReason(closures, run) ?? whyClosed(closures, run.from);
    return why ? [{ ...run, why }] : [];
  });
}

function namedReason(
  { closedDays }: Closures,
  run: { readonly from: CalendarDate; readonly to: CalendarDate },
): ClosedDay | null {
  const named = closedDays.find(
    ({ from, to, name }) => name !== '' && from <= run.to && to >= run.from,
  );
  return named ? { kind: 'closed-days', name: named.name } : null;
}

function sessionDaysOf({ timetable }: ScheduleInput, { unit }: ScheduledUnit): readonly Stretch[] {
  if (!timetable) return [];
  const days = new Map<CalendarDate, boolean>();
  for (const { unit: own, time, state } of heldSessions(timetable)) {
    if (own !== unit) continue;
    // A day is taught when all of it is.
    days.set(time.on, (days.get(time.on) ?? true) && state === 'taught');
  }
  return [...days].map(([on, isTaught]) => ({ from: on, to: on, isTaught }));
}

function wholeWeeksOf({ weeks, dates }: ScheduledUnit): readonly Stretch[] {
  if (!dates) return [];
  return weeks.map(({ week }) => {
    const end = addDays(week, 6);
    return {
      from: week > dates.first ? week : dates.first,
      to: end < dates.last ? end : dates.last,
      isTaught: false,
    };
  });
}

/** What follows within a week is one stretch; what was taught ends where the rest begins. */
function joined(parts: readonly Stretch[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of parts) {
    const last = stretches.at(-1);
    const goesOn = last !== undefined && daysBetween(last.to, part.from) <= maxPause;
    if (!goesOn) stretches.push(part);
    else if (last.isTaught === part.isTaught)
      stretches.splice(-1, 1, { ...last, to: part.to > last.to ? part.to : last.to });
    else {
      const until = addDays(part.from, -1);
      stretches.splice(-1, 1, { ...last, to: until > last.to ? until : last.to }, part);
    }
  }
  return stretches;
}

/** A stretch without its closed days, but for those on which a session stands all the same. */
function openPartsOf(
  closures: Closures,
  stretch: Stretch,
  taughtOn: ReadonlySet<CalendarDate>,
): readonly Stretch[] {
  const first = dayNumber(stretch.from);
  const closed = closedDayNumbers(closures, first, daysBetween(stretch.from, stretch.to) + 1);
  const parts: Stretch[] = [];
  for (let day = first; day <= dayNumber(stretch.to); day += 1) {
    const on = dateOf(day);
    if (closed.has(day) && !taughtOn.has(on)) continue;
    const last = parts.at(-1);
    if (last && addDays(last.to, 1) === on) parts.splice(-1, 1, { ...last, to: on });
    else parts.push({ ...stretch, from: on, to: on });
  }
  return parts;
}
