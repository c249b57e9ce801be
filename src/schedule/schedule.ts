import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { dateOf, daysBetween, endOfMonth } from '../dates';
import type { WeekAllocation } from './week-allocation';
import type { TeachingDemand } from './demand';
import { demandOf } from './demand';
import { toHours, toMinutes } from './hours';
import type { ScheduleInput } from './input';
import { monthLoads, weekLoads } from './load';
import { placeUnits } from './place';
import { assessmentProblems } from './assessments';
import { heldSessions, scheduleBySessions } from './by-sessions';
import {
  endBeforeStart,
  lateEnd,
  missingInputs,
  placementProblems,
  unknownHours,
} from './problems';
import type { Schedule, ScheduledUnit } from './result';
import { horizon, mondayDate, weekIndex } from './weeks';

/**
 * Units to weeks. Total and deterministic: what cannot be had is scheduled all the same and
 * reported, so that each unit's weeks always sum to its hours. Where the start, the weekly hours or
 * the weekdays are missing, nothing is scheduled and the problems say why. Where the plan has sessions,
 * these are its weeks and dates.
 */
export function schedule(input: ScheduleInput): Schedule {
  const { timetable } = input;
  if (timetable && heldSessions(timetable).length > 0) return scheduleBySessions(input, timetable);
  return scheduleByWeeks(input);
}

function scheduleByWeeks(input: ScheduleInput): Schedule {
  const missing = missingInputs(input);
  const unknown = unknownHours(input);
  if (missing.length > 0) {
    return unscheduled(input, [...missing, ...unknown, ...endBeforeStart(input)]);
  }
  const demand = demandOf(input);
  const allocation = placeUnits(demand, toMinutes(input.hoursPerWeek ?? 0));
  const count = weeksToShow(demand, allocation, input.endsOn);
  const weeks = weekLoads(demand, allocation, count);
  const end = lastDay(demand, allocation.lastWeek);
  const units = input.units.map(({ unit, hours }) => ({
    ...{ unit, hours },
    ...timesOf(demand, allocation, unit),
  }));
  return {
    units,
    weeks,
    months: monthLoads(demand, allocation, lastDayOfMonths(input.endsOn, end)),
    end,
    problems: [
      ...unknown,
      ...placementProblems(demand, allocation, weeks),
      ...lateEnd(demand, input, end),
      ...assessmentProblems(input, units),
    ],
  };
}

function unscheduled(input: ScheduleInput, problems: Schedule['problems']): Schedule {
  const units = input.units.map((unit) => ({ ...unit, weeks: [], dates: null }));
  const assessments = assessmentProblems(input, units);
  return { units, weeks: [], months: [], end: null, problems: [...problems, ...assessments] };
}

function weeksToShow(
  { weeks }: TeachingDemand,
  allocation: WeekAllocation,
  endsOn: CalendarDate | null,
): number {
  const planned = endsOn === null ? -1 : Math.min(weekIndex(weeks, endsOn), horizon - 1);
  return Math.max(allocation.lastWeek, planned) + 1;
}

/**
 * Up to when months have room: to the planned end, for the programme is over then. Without one, or
 * where teaching passes it, to the end of the month that teaching ends in.
 */
function lastDayOfMonths(
  endsOn: CalendarDate | null,
  end: CalendarDate | null,
): CalendarDate | null {
  if (end === null) return endsOn;
  return endsOn !== null && daysBetween(end, endsOn) >= 0 ? endsOn : endOfMonth(end);
}

function timesOf(
  demand: TeachingDemand,
  allocation: WeekAllocation,
  unit: UnitId,
): Pick<ScheduledUnit, 'weeks' | 'dates'> {
  const weeks = [...allocation.run(unit)].map(([week, minutes]) => ({
    week: mondayDate(demand.weeks, week),
    hours: toHours(minutes),
  }));
  const span = allocation.span(unit);
  const first = span ? firstDay(demand, span.first) : null;
  const last = span ? lastDay(demand, span.last) : null;
  return { weeks, dates: first && last ? { first, last } : null };
}

function firstDay({ weeks }: TeachingDemand, week: number): CalendarDate | null {
  const day = weeks[week]?.days[0];
  return day === undefined ? null : dateOf(day);
}

function lastDay({ weeks }: TeachingDemand, week: number): CalendarDate | null {
  const day = weeks[week]?.days.at(-1);
  return day === undefined ? null : dateOf(day);
}
