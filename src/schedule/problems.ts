import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { daysBetween, endsBeforeStart } from '../dates';
import type { Link, Pin } from '../plan';
import type { WeekAllocation } from './week-allocation';
import type { TeachingDemand } from './demand';
import { toHours, toMinutes } from './hours';
import type { ScheduleInput } from './input';
import { hoursNeeded } from './needed';
import { pinnedWeek } from './place';
import type { PinReason, Remedy, ScheduleProblem, WeekLoad } from './result';
import { horizon, mondayDate, weekIndex } from './weeks';

/** What is missing before anything can be scheduled. */
export function missingInputs(input: ScheduleInput): readonly ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  if (input.startsOn === null) problems.push({ kind: 'no-start-date' });
  if (toMinutes(input.hoursPerWeek ?? 0) === 0) problems.push(missingTime(input));
  if (input.weekdays.length === 0) problems.push({ kind: 'no-weekdays' });
  return problems;
}

/** Somebody who has a pattern of the week does not need the hours of a week besides. */
function missingTime({ timetable }: ScheduleInput): ScheduleProblem {
  const hasPattern = timetable !== undefined && timetable.pattern.length > 0;
  return { kind: hasPattern ? 'sessions-not-planned' : 'no-weekly-hours' };
}

/** The units that nobody knows the hours of. */
export function unknownHours(input: ScheduleInput): readonly ScheduleProblem[] {
  const units = input.units.filter(({ hours }) => hours === null).map(({ unit }) => unit);
  return units.length > 0 ? [{ kind: 'hours-unknown', units }] : [];
}

/** Everything in the placed schedule that is not as asked for. */
export function placementProblems(
  demand: TeachingDemand,
  allocation: WeekAllocation,
  weeks: readonly WeekLoad[],
): readonly ScheduleProblem[] {
  const over = weeks.filter(({ state }) => state === 'over');
  const crowded = weeks.filter(({ units }) => units.length > demand.sideBySide);
  const limit = demand.sideBySide;
  return [
    ...demand.contradictions.map((units) => ({ kind: 'links-contradict', units }) as const),
    ...movedPins(demand, allocation),
    ...demand.links
      .filter((link) => !isKept(link, allocation))
      .map((link) => ({ kind: 'link-broken', link }) as const),
    ...(over.length > 0 ? [{ kind: 'over-full', weeks: over } as const] : []),
    ...(crowded.length > 0 ? [{ kind: 'crowded', limit, weeks: crowded } as const] : []),
    ...beyondHorizon(demand, allocation),
  ];
}

/** The planned end lies before the start. */
export function endBeforeStart(input: ScheduleInput): readonly ScheduleProblem[] {
  return endsBeforeStart(input) ? [{ kind: 'ends-before-start' }] : [];
}

/** The planned end is passed, or can never be met as it lies before the start. */
export function lateEnd(
  demand: TeachingDemand,
  input: ScheduleInput,
  end: CalendarDate | null,
): readonly ScheduleProblem[] {
  const { endsOn } = input;
  if (endsBeforeStart(input)) return endBeforeStart(input);
  if (endsOn === null || end === null || daysBetween(endsOn, end) <= 0) return [];
  const weeks = Math.ceil(daysBetween(endsOn, end) / 7);
  return [{ kind: 'ends-late', endsOn, weeks, remedy: remedyFor(demand, input, endsOn) }];
}

function remedyFor(
  demand: TeachingDemand,
  { units, hoursPerWeek }: ScheduleInput,
  endsOn: CalendarDate,
): Remedy {
  if (units.some(({ hours }) => hours === null)) {
    return { kind: 'hours-unknown', withHours: demand.minutes.size };
  }
  const hours = hoursNeeded(demand, { endsOn, above: toMinutes(hoursPerWeek ?? 0) });
  return hours === null ? { kind: 'none' } : { kind: 'weekly-hours', hours };
}

function isKept({ kind, first, second }: Link, allocation: WeekAllocation): boolean {
  const [one, other] = [allocation.span(first), allocation.span(second)];
  if (!one || !other) return true;
  return kind === 'before' ? one.last < other.first : one.first === other.first;
}

function movedPins(demand: TeachingDemand, allocation: WeekAllocation): readonly ScheduleProblem[] {
  return [...demand.pins].flatMap(([unit, pin]) => {
    const reason = whyMoved(demand, allocation, pin);
    const to = mondayDate(demand.weeks, pinnedWeek(demand, allocation, pin));
    return reason ? [{ kind: 'pin-moved', unit, reason, from: pin.from, to } as const] : [];
  });
}

function whyMoved(demand: TeachingDemand, allocation: WeekAllocation, pin: Pin): PinReason | null {
  const week = weekIndex(demand.weeks, pin.from);
  if (week < 0) return 'before-start';
  if (week >= horizon) return 'beyond-horizon';
  return allocation.capacity(week) === 0 ? 'closed-week' : null;
}

function beyondHorizon(
  { minutes }: TeachingDemand,
  allocation: WeekAllocation,
): readonly ScheduleProblem[] {
  const isBeyond = (unit: UnitId) => allocation.run(unit).has(horizon);
  const units = [...minutes.keys()].filter(isBeyond);
  const hours = toHours(allocation.taken(horizon));
  return units.length > 0 ? [{ kind: 'beyond-horizon', weeks: horizon, units, hours }] : [];
}
