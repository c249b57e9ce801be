import { bankHolidays } from '../../../src/dates';
import type { Link } from '../../../src/plan';
import type {
  Schedule,
  ScheduledUnit,
  ScheduleInput,
  ScheduleProblem,
} from '../../../src/schedule';
import { monday, shift, weekday } from './cases';

/**
 * A second look at a schedule, by its input alone: it shares no code with the scheduler, and knows
 * nothing of how units are placed.
 */
export function problemsOf<Kind extends ScheduleProblem['kind']>(
  schedule: Schedule,
  kind: Kind,
): Extract<ScheduleProblem, { kind: Kind }>[] {
  return schedule.problems.filter(
    (problem): problem is Extract<ScheduleProblem, { kind: Kind }> => problem.kind === kind,
  );
}

export function hasProblem(schedule: Schedule, kind: ScheduleProblem['kind']): boolean {
  return problemsOf(schedule, kind).length > 0;
}

export function unitOf(schedule: Schedule, unit: string): ScheduledUnit {
  return schedule.units.find((scheduled) => scheduled.unit === unit)!;
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** Hours of all units by Monday. */
export function hoursByWeek({ units }: Schedule): Map<string, number> {
  const hours = new Map<string, number>();
  for (const { weeks } of units) {
    for (const { week, hours: amount } of weeks) hours.set(week, (hours.get(week) ?? 0) + amount);
  }
  return hours;
}

/** Number of units by Monday. */
export function unitsByWeek({ units }: Schedule): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { week } of units.flatMap(({ weeks }) => weeks)) {
    counts.set(week, (counts.get(week) ?? 0) + 1);
  }
  return counts;
}

/** Whether nothing is taught on a day, whatever weekday it is. */
export function isClosedDay(input: ScheduleInput, day: string): boolean {
  const { bankHolidays: nation, closedDays, closedWeeks } = input;
  const holidays = nation === null ? [] : bankHolidays(nation, Number(day.slice(0, 4)));
  return (
    holidays.some(({ on }) => on === day) ||
    closedDays.some(({ from, to }) => from <= day && day <= to) ||
    closedWeeks.map(monday).includes(monday(day))
  );
}

/** The days of a week that are taught. */
export function teachingDays(input: ScheduleInput, week: string): string[] {
  return [0, 1, 2, 3, 4, 5, 6]
    .map((days) => shift(week, days))
    .filter((day) => input.weekdays.includes(weekday(day)) && day >= input.startsOn!)
    .filter((day) => !isClosedDay(input, day));
}

/** Hours that a week can hold: half hours in proportion to its days, at least one. */
export function capacityOf(input: ScheduleInput, week: string): number {
  const days = teachingDays(input, week).length;
  const whole = new Set(input.weekdays).size;
  if (days === 0 || days === whole) return days === 0 ? 0 : input.hoursPerWeek!;
  return Math.max(Math.floor((input.hoursPerWeek! * 2 * days) / whole) / 2, 0.5);
}

/** The first week from this one on that can hold hours. */
export function nextOpen(input: ScheduleInput, week: string): string {
  return capacityOf(input, week) > 0 ? week : nextOpen(input, shift(week, 7));
}

/** Whether a link holds; a link to a unit without weeks asks for nothing. */
export function holds(schedule: Schedule, { kind, first, second }: Link): boolean {
  const one = schedule.units.find(({ unit }) => unit === first)?.weeks ?? [];
  const other = schedule.units.find(({ unit }) => unit === second)?.weeks ?? [];
  if (one.length === 0 || other.length === 0) return true;
  return kind === 'before' ? one.at(-1)!.week < other[0]!.week : one[0]!.week === other[0]!.week;
}

/** Whether links can all be kept at once: by trying to put the bundles into ranks. */
export function canAllHold(units: readonly string[], links: readonly Link[]): boolean {
  const rank = new Map(units.map((unit) => [unit, 0]));
  const known = links.filter(({ first, second }) => rank.has(first) && rank.has(second));
  for (let round = 0; round <= units.length; round += 1) {
    let moved = false;
    for (const { kind, first, second } of known) {
      const [one, other] = [rank.get(first)!, rank.get(second)!];
      if (kind === 'before' && other <= one) rank.set(second, one + 1);
      else if (kind === 'together' && one < other) rank.set(first, other);
      else if (kind === 'together' && other < one) rank.set(second, one);
      else continue;
      moved = true;
    }
    if (!moved) return true;
    if (Math.max(...rank.values()) > units.length) return false;
  }
  return false;
}
