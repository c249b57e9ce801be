import type { UnitId } from '../../catalogue';
import type { Minutes } from '../hours';
import type { Bundle } from '../links';
import { blockIn, freeTimeFor, minSession } from './free-time';
import type { RoomWanted } from './make-room';
import { anyTime, makeRoom } from './make-room';
import type { Period } from './moments';
import { lengthOf, shared, startOfDay, weeksFrom, wholeWeek } from './moments';
import type { Opening } from './openings';
import { evenlyAmong } from './openings';
import type { Displaced } from './staying';
import { pinnedWeek } from './staying';
import type { ArrangeTask } from './task';
import { pinnedFrom } from './task';
import type { Block, TimeAllocation } from './time-allocation';
import { windowOf } from './windows';

/**
 * Brings every unit to the minutes that it has to teach: the last sessions of a unit with too many go
 * or are cut; what is missing is placed, unit after unit.
 *
 * @returns the minutes that no time was found for, by unit
 */
export function placeSessions(
  task: ArrangeTask,
  allocation: TimeAllocation,
  displaced: Displaced,
): ReadonlyMap<UnitId, Minutes> {
  const units = task.bundles.flat();
  for (const unit of units) {
    const excess = allocation.minutesOf(unit) - (task.minutes.get(unit) ?? 0);
    if (excess > 0) takeAway(allocation, displaced, unit, excess);
  }
  for (const bundle of task.bundles) placeBundle(task, allocation, displaced, bundle);
  for (const bundle of task.bundles) {
    startTogether(task, allocation, displaced, bundle);
    // A session that moved may have found less time than it had.
    placeBundle(task, allocation, displaced, bundle);
  }
  const missing = units.map((unit) => [unit, missingOf(task, allocation, unit)] as const);
  return new Map(missing.filter(([, minutes]) => minutes > 0));
}

function missingOf(task: ArrangeTask, allocation: TimeAllocation, unit: UnitId): Minutes {
  return (task.minutes.get(unit) ?? 0) - allocation.minutesOf(unit);
}

/** Takes minutes from the end of a unit; where that left a crumb, the session before gives the rest. */
function takeAway(
  allocation: TimeAllocation,
  displaced: Displaced,
  unit: UnitId,
  excess: Minutes,
): void {
  let left = excess;
  for (const least of [minSession, 1]) {
    for (const block of allocation.blocksOf(unit).toReversed()) {
      if (left === 0) return;
      if (block.isFixed) continue;
      const length = lengthOf(block);
      const cut = left >= length ? length : Math.min(left, Math.max(length - least, 0));
      if (cut === 0) continue;
      shorten(allocation, displaced, block, cut);
      left -= cut;
    }
  }
}

function shorten(
  allocation: TimeAllocation,
  displaced: Displaced,
  block: Block,
  by: Minutes,
): void {
  allocation.take(block);
  if (block.session) displaced.set(block.session, { kind: 'fewer-hours' });
  if (by === lengthOf(block)) return;
  const end = block.end - by;
  allocation.put({ ...block, end, spots: block.spots.map((spot) => ({ ...spot, end })) });
}

/** Places what is missing of units that go together, a session of each in turn. */
function placeBundle(
  task: ArrangeTask,
  allocation: TimeAllocation,
  displaced: Displaced,
  bundle: Bundle,
): void {
  const stuck = new Set<UnitId>();
  for (;;) {
    const wanting = bundle.filter(
      (unit) => !stuck.has(unit) && missingOf(task, allocation, unit) > 0,
    );
    if (wanting.length === 0) return;
    for (const unit of wanting) {
      if (!placeOne(task, allocation, displaced, { unit, bundle })) stuck.add(unit);
    }
  }
}

interface UnitInBundle {
  readonly unit: UnitId;
  readonly bundle: Bundle;
}

/** Places one session of a unit; false where no time can be found at all. */
function placeOne(
  task: ArrangeTask,
  allocation: TimeAllocation,
  displaced: Displaced,
  { unit, bundle }: UnitInBundle,
): boolean {
  const minutes = missingOf(task, allocation, unit);
  for (const within of periodsFor(task, allocation, { unit, bundle })) {
    const wanted = { unit, minutes, within };
    if (placeIn(task, allocation, displaced, wanted)) return true;
  }
  return placeAnywhere(task, allocation, { unit, minutes });
}

function placeIn(
  task: ArrangeTask,
  allocation: TimeAllocation,
  displaced: Displaced,
  { unit, minutes, within }: RoomWanted,
): boolean {
  const window = shared(windowOf(task, allocation, unit), within);
  const preferred = preferredFor(task, unit);
  const time = freeTimeFor(task, allocation, { unit, minutes, window, preferred });
  if (time) putNew(allocation, blockIn(unit, time));
  return time !== null || makeRoom(task, allocation, displaced, { unit, minutes, within }) > 0;
}

/** Where a session of a unit is looked for, the best first: its first session in the week it asks for. */
function periodsFor(
  task: ArrangeTask,
  allocation: TimeAllocation,
  { unit, bundle }: UnitInBundle,
): readonly Period[] {
  if (allocation.blocksOf(unit).length > 0) return [anyTime];
  const week = startWeek(task, allocation, { unit, bundle });
  if (week) return [week, anyTime];
  const room = bundle.length > 1 ? weekWithRoom(task, allocation, { unit, bundle }) : null;
  return room === null ? [anyTime] : [{ start: room, end: Infinity }, anyTime];
}

/** The week in which a unit has to begin, where a pin or a unit that goes with it says so. */
function startWeek(
  task: ArrangeTask,
  allocation: TimeAllocation,
  { unit, bundle }: UnitInBundle,
): Period | null {
  const pin = task.pins.get(unit);
  if (pin) {
    const monday = pinnedWeek(task, pinnedFrom(pin));
    return monday === null ? null : wholeWeek(startOfDay(monday));
  }
  const starts = bundle
    .filter((other) => other !== unit)
    .flatMap((other) => allocation.firstStart(other) ?? []);
  return starts.length === 0 ? null : wholeWeek(Math.min(...starts));
}

/** The first week in which several units can each begin. */
function weekWithRoom(
  task: ArrangeTask,
  allocation: TimeAllocation,
  { unit, bundle: { length: count } }: UnitInBundle,
): number | null {
  const window = windowOf(task, allocation, unit);
  const times = new Map<number, number>();
  for (const opening of task.openings) {
    if (opening.start < window.start) continue;
    if (opening.start >= window.end) return null;
    const week = wholeWeek(opening.start).start;
    const free = allocation.freeIn(opening).filter((time) => lengthOf(time) >= minSession).length;
    const sum = (times.get(week) ?? 0) + free;
    times.set(week, sum);
    if (sum >= count && allocation.unitsInWeek(opening.start) + count <= task.sideBySide)
      return week;
  }
  return null;
}

/** Units that go together begin in one week where they can: the first session of a later one moves. */
function startTogether(
  task: ArrangeTask,
  allocation: TimeAllocation,
  displaced: Displaced,
  bundle: Bundle,
): void {
  const begun = bundle.flatMap((unit) => allocation.blocksOf(unit)[0] ?? []);
  const first = begun.toSorted((one, other) => one.start - other.start)[0];
  if (!first) return;
  const within = wholeWeek(first.start);
  for (const block of begun) {
    if (block.isFixed || block.start < within.end) continue;
    allocation.take(block);
    const wanted = { unit: block.unit, minutes: lengthOf(block), within };
    if (!placeIn(task, allocation, displaced, wanted)) allocation.put(block);
    else if (block.session) displaced.set(block.session, { kind: 'together', unit: first.unit });
  }
}

/** Where nothing keeps the links: after what it waits for, or else whenever there is time. */
function placeAnywhere(
  task: ArrangeTask,
  allocation: TimeAllocation,
  { unit, minutes }: { readonly unit: UnitId; readonly minutes: Minutes },
): boolean {
  const { start } = windowOf(task, allocation, unit);
  for (const from of [start, task.start]) {
    const window = { start: from, end: Infinity };
    const time = freeTimeFor(task, allocation, { unit, minutes, window, preferred: null });
    if (!time) continue;
    putNew(allocation, blockIn(unit, time));
    return true;
  }
  return false;
}

/** Openings to fill first: those that spread a pinned length, or the whole programme, evenly. */
function preferredFor(task: ArrangeTask, unit: UnitId): ReadonlySet<Opening> | null {
  const pin = task.pins.get(unit);
  const weeks = pin?.weeks ?? null;
  if (!pin || weeks === null) return task.preferred;
  const pinned = weeksFrom(pinnedFrom(pin), weeks);
  const openings = task.openings.filter(({ start }) => start >= pinned.start && start < pinned.end);
  return new Set(evenlyAmong(openings, task.minutes.get(unit) ?? 0));
}

/** Puts a new session; one that goes on where another new one of its unit ends makes it longer. */
function putNew(allocation: TimeAllocation, block: Block): void {
  const before = allocation
    .blocksOf(block.unit)
    .find((other) => other.end === block.start && isSameOpening(other, block) && !other.isFixed);
  if (!before) {
    allocation.put(block);
    return;
  }
  allocation.take(before);
  const { end } = block;
  allocation.put({ ...before, end, spots: before.spots.map((spot) => ({ ...spot, end })) });
}

function isSameOpening(one: Block, other: Block): boolean {
  return one.spots[0]?.opening === other.spots[0]?.opening;
}
