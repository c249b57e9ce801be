import type { UnitId } from '../catalogue';
import type { Pin } from '../plan';
import { WeekAllocation } from './week-allocation';
import type { TeachingDemand } from './demand';
import type { Minutes } from './hours';
import { halfHour, shareOut, spread } from './hours';
import type { Bundle } from './links';
import { predecessors } from './links';
import { horizon, weekIndex } from './weeks';

/**
 * Places every unit, by rules that a planner can follow (docs/decisions/schedule.md): pins with a
 * length, then pins without one, then all others in teaching order, each as early as it can. A unit
 * looks only at those placed before it, so a change never moves what comes earlier in that order.
 *
 * @param weekly teaching minutes of a whole week, more than 0
 */
export function placeUnits(demand: TeachingDemand, weekly: Minutes): WeekAllocation {
  const allocation = new WeekAllocation(demand.weeks, weekly);
  for (const [unit, { from, weeks }] of demand.pins) {
    if (weeks !== null) placeForLength(demand, allocation, unit, { from, weeks });
  }
  demand.pinned.forEach((bundle) => placeOpenPins(demand, allocation, bundle));
  const earlier = predecessors(demand.links);
  for (const bundle of demand.free) {
    const ends = bundle
      .flatMap((unit) => earlier.get(unit) ?? [])
      .map((unit) => allocation.span(unit)?.last ?? -1);
    const from = Math.min(Math.max(-1, ...ends) + 1, horizon);
    allocate(demand, allocation, { units: bundle, from, mustStart: false });
  }
  return allocation;
}

/** The week in which a pinned unit begins: the pin's own, or the next one that can be taught in. */
export function pinnedWeek(demand: TeachingDemand, allocation: WeekAllocation, pin: Pin): number {
  return allocation.openFrom(weekIndex(demand.weeks, pin.from));
}

/** Spreads a unit evenly over the open weeks of its pin; over the next open week if it has none. */
function placeForLength(
  { weeks, minutes }: TeachingDemand,
  allocation: WeekAllocation,
  unit: UnitId,
  pin: { readonly from: string; readonly weeks: number },
): void {
  const first = Math.min(Math.max(weekIndex(weeks, pin.from), 0), horizon);
  const length = Math.min(pin.weeks, horizon + 1 - first);
  const open = Array.from({ length }, (_, index) => first + index).filter(
    (week) => allocation.capacity(week) > 0,
  );
  const taught = open.length > 0 ? open : [allocation.openFrom(first)];
  const parts = spread(minutes.get(unit) ?? 0, taught.length);
  taught.forEach((week, index) => allocation.put(unit, week, parts[index] ?? 0));
}

/**
 * Starts those units of a pinned bundle that have no pinned length: in the week of their own pin, or
 * else in that of the bundle's first pin.
 */
function placeOpenPins(demand: TeachingDemand, allocation: WeekAllocation, bundle: Bundle): void {
  const ownWeek = (unit: UnitId) => {
    const pin = demand.pins.get(unit);
    return pin ? pinnedWeek(demand, allocation, pin) : null;
  };
  const shared = bundle.map(ownWeek).find((week) => week !== null) ?? 0;
  const open = bundle.filter((unit) => (demand.pins.get(unit)?.weeks ?? null) === null);
  const starts = new Set(open.map((unit) => ownWeek(unit) ?? shared));
  for (const from of starts) {
    const units = open.filter((unit) => (ownWeek(unit) ?? shared) === from);
    allocate(demand, allocation, { units, from, mustStart: true });
  }
}

interface AllocationRequest {
  /** Started in one week and sharing each week's room evenly until they are done. */
  readonly units: Bundle;
  /** The first week that may hold hours. */
  readonly from: number;
  /** Whether they start in that week even where it has no room. */
  readonly mustStart: boolean;
}

/** Fills week after week with the units until all their minutes stand somewhere. */
function allocate(
  demand: TeachingDemand,
  allocation: WeekAllocation,
  { units, from, mustStart }: AllocationRequest,
): void {
  let left = units.map((unit) => ({ unit, minutes: demand.minutes.get(unit) ?? 0 }));
  let phase: Phase = mustStart ? 'must-start' : 'may-start';
  for (let week = from; left.length > 0; week += 1) {
    const room = roomFor(demand, allocation, { week, units: left.length, phase });
    if (room === 0) continue;
    const limit = week < horizon ? demand.unitLimit : Infinity;
    const shares = shareOut(
      room,
      left.map(({ minutes }) => Math.min(minutes, limit)),
    );
    left.forEach(({ unit }, place) => allocation.put(unit, week, shares[place] ?? 0));
    left = left
      .map(({ unit, minutes }, place) => ({ unit, minutes: minutes - (shares[place] ?? 0) }))
      .filter(({ minutes }) => minutes > 0);
    phase = 'started';
  }
}

type Phase = 'must-start' | 'may-start' | 'started';

interface Turn {
  readonly week: number;
  /** How many units want hours. */
  readonly units: number;
  readonly phase: Phase;
}

/**
 * Minutes that a week offers to units that start or go on in it. To start, each wants half an hour,
 * so that no unit begins with a crumb; an empty week offers what it has, however little or many.
 * The week after the horizon has room for everything.
 */
function roomFor(
  { sideBySide }: TeachingDemand,
  allocation: WeekAllocation,
  { week, units, phase }: Turn,
): Minutes {
  if (week >= horizon) return Infinity;
  const room = allocation.room(week);
  const canStart = room >= units * halfHour;
  if (phase === 'must-start') return canStart ? room : allocation.capacity(week);
  if (allocation.running(week) === 0) return room;
  if (allocation.running(week) + units > sideBySide) return 0;
  return canStart || phase === 'started' ? room : 0;
}
