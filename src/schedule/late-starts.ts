import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { addDays, minutesIn } from '../dates';
import type { Learner, LearnerStanding, Session } from '../plan';
import { toHours } from './hours';
import type { Schedule, ScheduledUnit } from './result';

/**
 * A learner whose own start date lies behind the beginning of units that the cohort is taught. The
 * schedule stays as it is: a unit is taught once, to all.
 */
export interface LateStart {
  readonly learner: Learner;
  readonly startsOn: CalendarDate;
  /** Units to be taught to this learner that have ended before, in teaching order. */
  readonly missed: readonly UnitId[];
  /** Units that have begun before and go on. */
  readonly begun: readonly UnitId[];
  /** What of all these units is taught before the start. */
  readonly lost: LostTeaching;
}

/** Teaching that a learner is not there for. */
export interface LostTeaching {
  /** Where the plan knows weeks only, those of the weeks that are over at the start: at least so many. */
  readonly hours: number;
  /** `null` where the plan knows weeks only. */
  readonly sessions: number | null;
}

/**
 * The learners who start too late for some of their own units, in the cohort's order.
 *
 * @param held the sessions that take place; none where units are taught in whole weeks
 */
export function lateStarts(
  planned: Schedule,
  standings: readonly LearnerStanding[],
  held: readonly Session[],
): readonly LateStart[] {
  return standings.flatMap((standing) => lateStartOf(planned, standing, held) ?? []);
}

/** Hours that are taught before each of these learners starts, by their ids. */
export function lostHours(late: readonly LateStart[]): ReadonlyMap<string, number> {
  return new Map(late.map(({ learner, lost }) => [learner.id, lost.hours]));
}

function lateStartOf(
  { units }: Schedule,
  { learner, parts }: LearnerStanding,
  held: readonly Session[],
): LateStart | null {
  const { startsOn } = learner;
  if (startsOn === null) return null;
  const late = units.filter(({ unit, dates }) => {
    const part = parts.get(unit) ?? 'not-taken';
    // Calendar dates sort as text.
    return (part === 'counts' || part === 'additional') && dates && dates.first < startsOn;
  });
  if (late.length === 0) return null;
  const isOver = ({ dates }: ScheduledUnit): boolean => dates !== null && dates.last < startsOn;
  const named = (some: readonly ScheduledUnit[]) => some.map(({ unit }) => unit);
  return {
    ...{ learner, startsOn, missed: named(late.filter(isOver)) },
    begun: named(late.filter((unit) => !isOver(unit))),
    lost: held.length > 0 ? lostSessions(late, held, startsOn) : lostWeeks(late, startsOn),
  };
}

function lostSessions(
  late: readonly ScheduledUnit[],
  held: readonly Session[],
  startsOn: CalendarDate,
): LostTeaching {
  const units = new Set(late.map(({ unit }) => unit));
  const lost = held.filter(({ unit, time }) => units.has(unit) && time.on < startsOn);
  const minutes = lost.reduce((sum, { time }) => sum + minutesIn(time), 0);
  return { hours: toHours(minutes), sessions: lost.length };
}

function lostWeeks(late: readonly ScheduledUnit[], startsOn: CalendarDate): LostTeaching {
  const weeks = late
    .flatMap((unit) => unit.weeks)
    .filter(({ week }) => addDays(week, 6) < startsOn);
  return { hours: weeks.reduce((sum, { hours }) => sum + hours, 0), sessions: null };
}
