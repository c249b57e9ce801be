import type { UnitId } from '../../catalogue';
import type { Session } from '../../plan';
import { toHours } from '../hours';
import type { ScheduleInput, Timetable } from '../input';
import type { SessionMove } from './moves';
import { placeSessions } from './place-sessions';
import { keepWhatMayStay } from './staying';
import type { ArrangeTask } from './task';
import { standing, taskOf } from './task';
import { TimeAllocation } from './time-allocation';
import { movesBetween, writtenSessions } from './written-sessions';

/** Sessions as they could stand, and what differs from how they stand. */
export interface Arrangement {
  readonly sessions: readonly Session[];
  /** Changes of what was there in its order, then what is new. */
  readonly moves: readonly SessionMove[];
  /** Units with hours that no open time was left for within ten years. */
  readonly unplaced: readonly { readonly unit: UnitId; readonly hours: number }[];
}

/**
 * Proposes sessions that teach every hour once in the times of the pattern. Every session that may stay
 * stays; only what must move does, and says why. Total and deterministic: arranged sessions that are
 * arranged again stay as they are. What was taught, pinned or cancelled is never touched.
 */
export function arrange(input: ScheduleInput, timetable: Timetable): Arrangement {
  const task = taskOf(input, timetable);
  // Without a time to teach in, nothing can be said about where sessions belong.
  if (task.openings.length === 0) return asItStands(task);
  const allocation = new TimeAllocation(task.openings);
  const displaced = keepWhatMayStay(task, allocation);
  const missing = placeSessions(task, allocation, displaced);
  const sessions = writtenSessions(task, allocation, displaced);
  return {
    sessions,
    moves: movesBetween(timetable.sessions, sessions, displaced),
    unplaced: [...missing].map(([unit, minutes]) => ({ unit, hours: toHours(minutes) })),
  };
}

function asItStands({ minutes, timetable: { sessions } }: ArrangeTask): Arrangement {
  const unplaced = [...minutes].flatMap(([unit, needed]) => {
    const missing = needed - standing(unit, sessions);
    return missing > 0 ? [{ unit, hours: toHours(missing) }] : [];
  });
  return { sessions, moves: [], unplaced };
}
