import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Learner, LearnerStanding } from '../plan';
import type { Schedule } from './result';

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
}

/** The learners who start too late for some of their own units, in the cohort's order. */
export function lateStarts(
  planned: Schedule,
  standings: readonly LearnerStanding[],
): readonly LateStart[] {
  return standings.flatMap((standing) => lateStartOf(planned, standing) ?? []);
}

function lateStartOf({ units }: Schedule, { learner, parts }: LearnerStanding): LateStart | null {
  const { startsOn } = learner;
  if (startsOn === null) return null;
  const missed: UnitId[] = [];
  const begun: UnitId[] = [];
  for (const { unit, dates } of units) {
    const part = parts.get(unit) ?? 'not-taken';
    const isTaught = part === 'counts' || part === 'additional';
    // Calendar dates sort as text.
    if (!dates || !isTaught || dates.first >= startsOn) continue;
    (dates.last < startsOn ? missed : begun).push(unit);
  }
  return missed.length + begun.length > 0 ? { learner, startsOn, missed, begun } : null;
}
