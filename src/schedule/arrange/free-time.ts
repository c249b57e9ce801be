import type { UnitId } from '../../catalogue';
import type { Minutes } from '../hours';
import type { Period } from './moments';
import { lengthOf, minutesOfDay, overlaps, shared } from './moments';
import type { Opening } from './openings';
import type { ArrangeTask } from './task';
import type { Block, FreeTime, TimeAllocation } from './time-allocation';
import { firstStartingAt } from './time-allocation';

/** No session is shorter than an hour, unless the unit or its times are. */
export const minSession: Minutes = 60;

/** So much of the minutes left as a time takes without leaving a crumb; 0 = it takes none. */
export function pieceOf(left: Minutes, room: Minutes, least: Minutes): Minutes {
  if (left <= room) return left;
  if (room < least) return 0;
  if (left - room >= least) return room;
  const shorter = left - least;
  return shorter >= least ? shorter : 0;
}

export interface TimeWanted {
  readonly unit: UnitId;
  readonly minutes: Minutes;
  /** When it may be. */
  readonly window: Period;
  /** Openings to look in before all others; `null` = none. */
  readonly preferred: ReadonlySet<Opening> | null;
}

/** The first free time for some of the minutes that are wanted; `null` where there is none. */
export function freeTimeFor(
  task: ArrangeTask,
  allocation: TimeAllocation,
  wanted: TimeWanted,
): FreeTime | null {
  for (const least of [minSession, minSession / 2, 1]) {
    const first = wanted.preferred && search(task, allocation, wanted, least, wanted.preferred);
    const found = first ?? search(task, allocation, wanted, least, null);
    if (found) return found;
  }
  return null;
}

function search(
  task: ArrangeTask,
  allocation: TimeAllocation,
  { unit, minutes, window }: TimeWanted,
  least: Minutes,
  among: ReadonlySet<Opening> | null,
): FreeTime | null {
  const { openings } = allocation;
  // An opening that began earlier on the day may go on into the window.
  for (
    let at = firstStartingAt(openings, window.start - minutesOfDay);
    at < openings.length;
    at += 1
  ) {
    const opening = openings[at];
    if (!opening || opening.start >= window.end) return null;
    if (opening.end <= window.start || (among && !among.has(opening))) continue;
    for (const free of allocation.freeIn(opening)) {
      const room = shared(free, window);
      const piece = pieceOf(minutes, roomFor(task, allocation, unit, room), least);
      const taken = { start: room.start, end: room.start + piece };
      if (piece > 0 && !meetsOwn(allocation, unit, taken)) return { ...taken, opening };
    }
  }
  return null;
}

/** Minutes that a unit may have of a time: what the time and the limits of the week leave. */
function roomFor(
  { unitLimit, sideBySide }: Pick<ArrangeTask, 'unitLimit' | 'sideBySide'>,
  allocation: TimeAllocation,
  unit: UnitId,
  room: Period,
): Minutes {
  const had = allocation.minutesInWeek(unit, room.start);
  if (had === 0 && allocation.unitsInWeek(room.start) >= sideBySide) return 0;
  return Math.min(lengthOf(room), unitLimit - had);
}

/** One unit is not taught twice at one time: all its learners come. */
function meetsOwn(allocation: TimeAllocation, unit: UnitId, period: Period): boolean {
  return allocation.blocksOf(unit).some((block) => overlaps(block, period));
}

/** Whether a unit may have a whole period, as the week and its own sessions stand. */
export function mayHave(
  task: ArrangeTask,
  allocation: TimeAllocation,
  unit: UnitId,
  period: Period,
): boolean {
  return (
    roomFor(task, allocation, unit, period) >= lengthOf(period) &&
    !meetsOwn(allocation, unit, period)
  );
}

export function blockIn(unit: UnitId, { start, end, opening }: FreeTime): Block {
  return { unit, start, end, session: null, isFixed: false, spots: [{ start, end, opening }] };
}
