import type { UnitId } from '../../catalogue';
import type { Moment, Period } from './moments';
import type { ArrangeTask } from './task';
import { pinnedFrom } from './task';
import type { TimeAllocation } from './time-allocation';

/**
 * When a unit may be taught, as the others stand now: after those that it waits for, and before those
 * that wait for it.
 */
export function windowOf(task: ArrangeTask, allocation: TimeAllocation, unit: UnitId): Period {
  return {
    start: earliest(task, allocation, unit),
    end: latest(task, allocation, unit),
  };
}

function earliest(task: ArrangeTask, allocation: TimeAllocation, unit: UnitId): Moment {
  const pin = task.pins.get(unit);
  const own = Math.max(task.start, pin ? pinnedFrom(pin) : -Infinity);
  const ends = (task.earlier.get(unit) ?? []).map(
    // One that nothing stands of yet passes on what it waits for itself.
    (other) => allocation.lastEnd(other) ?? earliest(task, allocation, other),
  );
  return Math.max(own, ...ends);
}

function latest(task: ArrangeTask, allocation: TimeAllocation, unit: UnitId): Moment {
  const starts = (task.later.get(unit) ?? []).map(
    (other) => allocation.firstStart(other) ?? latest(task, allocation, other),
  );
  return Math.min(Infinity, ...starts);
}
