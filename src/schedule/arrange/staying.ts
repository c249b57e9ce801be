import type { UnitId } from '../../catalogue';
import type { Session } from '../../plan';
import { whyClosed } from '../closed-days';
import { mayHave } from './free-time';
import type { MoveReason } from './moves';
import type { Moment } from './moments';
import { periodOf, weekOf } from './moments';
import type { ArrangeTask } from './task';
import { pinnedFrom } from './task';
import type { Block, TimeAllocation } from './time-allocation';
import { windowOf } from './windows';

/** Sessions that could not stay where they were, with the reason. */
export type Displaced = Map<Session, MoveReason>;

/** Whether nobody may move it: it was taught, or the planner said so. */
function isFixed({ state, isPinned }: Session): boolean {
  return state === 'taught' || isPinned;
}

/** Puts every session that may stay where it stands; the others are displaced. */
export function keepWhatMayStay(task: ArrangeTask, allocation: TimeAllocation): Displaced {
  const displaced: Displaced = new Map();
  const standing = task.timetable.sessions.filter(({ state }) => state !== 'cancelled');
  const inTime = standing.toSorted(
    (one, other) => periodOf(one.time).start - periodOf(other.time).start,
  );
  for (const session of inTime.filter(isFixed)) putFixed(allocation, session);
  for (const session of task.timetable.sessions.filter(({ state }) => state === 'cancelled')) {
    // Whatever kept it from taking place keeps another one from its time.
    allocation.fill(allocation.spotsFor(periodOf(session.time), session));
  }
  const free = inTime.filter((session) => !isFixed(session));
  for (const unit of task.bundles.flat()) {
    const own = free.filter((session) => session.unit === unit);
    const moved = hasLeftPin(task, allocation, unit, own);
    for (const session of own) {
      const why = moved
        ? ({ kind: 'unit-pinned' } as const)
        : whyNotStay(task, allocation, session);
      if (why) displaced.set(session, why);
    }
  }
  for (const session of free) {
    if (!task.minutes.has(session.unit)) displaced.set(session, { kind: 'not-in-plan' });
  }
  giveWayToOrder(task, allocation, displaced);
  return displaced;
}

function putFixed(allocation: TimeAllocation, session: Session): void {
  const period = periodOf(session.time);
  const spots = allocation.spotsFor(period, session);
  allocation.put({ unit: session.unit, ...period, session, isFixed: true, spots });
}

/** Puts a session that may stay; else says why it may not. */
function whyNotStay(
  task: ArrangeTask,
  allocation: TimeAllocation,
  session: Session,
): MoveReason | null {
  const { unit, time } = session;
  const period = periodOf(time);
  const closed = whyClosed(task.input, time.on);
  if (closed) return { kind: 'closed', why: closed };
  if (period.start < task.start) return { kind: 'before-start' };
  const opening = allocation.openingFor(period, session);
  if (!opening) return { kind: isInPattern(task, session) ? 'taken' : 'outside-pattern' };
  if (!mayHave(task, allocation, unit, period)) return { kind: 'week-full' };
  allocation.put({
    ...{ unit, ...period, session, isFixed: false },
    spots: [{ ...period, opening }],
  });
  return null;
}

function isInPattern({ openings }: ArrangeTask, { time }: Session): boolean {
  const { start, end } = periodOf(time);
  return openings.some((opening) => opening.start <= start && end <= opening.end);
}

/** Whether a pinned unit does not begin in the week of its pin, or the next that can be taught in. */
function hasLeftPin(
  task: ArrangeTask,
  allocation: TimeAllocation,
  unit: UnitId,
  own: readonly Session[],
): boolean {
  const pin = task.pins.get(unit);
  const week = pin && pinnedWeek(task, pinnedFrom(pin));
  const starts = [
    ...own.map(({ time }) => periodOf(time).start),
    ...allocation.blocksOf(unit).map(({ start }) => start),
  ];
  if (week === undefined || week === null || starts.length === 0) return false;
  return weekOf(Math.min(...starts)) !== week;
}

/** The Monday of the first week from a moment on with an opening. */
export function pinnedWeek({ openings }: ArrangeTask, from: Moment): number | null {
  const first = openings.find(({ start }) => start >= from);
  return first ? weekOf(first.start) : null;
}

/**
 * Links that sessions do not keep where they stand: what is fixed pushes the units behind it away;
 * else the unit that should come first gives up what stands too late, and is pulled forward.
 */
function giveWayToOrder(task: ArrangeTask, allocation: TimeAllocation, displaced: Displaced): void {
  const units = task.bundles.flat();
  const fixedEnds = new Map<UnitId, { readonly end: Moment; readonly unit: UnitId }>();
  for (const unit of units) {
    const before = (task.earlier.get(unit) ?? []).flatMap((other) => fixedEnds.get(other) ?? []);
    const own = allocation.blocksOf(unit).filter((block) => block.isFixed);
    const last = latestOf(before);
    if (last) {
      const tooEarly = allocation.blocksOf(unit).filter((block) => block.start < last.end);
      displace(allocation, displaced, tooEarly, { kind: 'after', unit: last.unit });
    }
    const latest = latestOf([...before, ...own]);
    if (latest) fixedEnds.set(unit, { end: latest.end, unit: latest.unit });
  }
  for (const unit of units.toReversed()) {
    const { end } = windowOf(task, allocation, unit);
    const tooLate = allocation.blocksOf(unit).filter((block) => block.end > end);
    const [follower] = task.later.get(unit) ?? [];
    if (follower) displace(allocation, displaced, tooLate, { kind: 'before', unit: follower });
  }
}

function latestOf<Ending extends { readonly end: Moment }>(all: readonly Ending[]): Ending | null {
  return all.reduce<Ending | null>(
    (latest, each) => (latest === null || each.end > latest.end ? each : latest),
    null,
  );
}

function displace(
  allocation: TimeAllocation,
  displaced: Displaced,
  blocks: readonly Block[],
  why: MoveReason,
): void {
  for (const block of blocks) {
    if (block.isFixed || block.session === null) continue;
    allocation.take(block);
    displaced.set(block.session, why);
  }
}
