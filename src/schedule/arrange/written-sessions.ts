import type { UnitId } from '../../catalogue';
import { weekdayOf } from '../../dates';
import type { Session, WeeklySlot } from '../../plan';
import { nextId } from '../../plan';
import type { SessionMove } from './moves';
import { sessionTime } from './moments';
import type { Displaced } from './staying';
import type { ArrangeTask } from './task';
import type { Block, TimeAllocation } from './time-allocation';

/** The sessions of a plan as they now stand: those that were there in their order, then new ones. */
export function writtenSessions(
  task: ArrangeTask,
  allocation: TimeAllocation,
  displaced: Displaced,
): readonly Session[] {
  const changed = new Map<Session, Session | null>();
  const added: Session[] = [];
  const { sessions, pattern } = task.timetable;
  const units = new Set([...task.minutes.keys(), ...sessions.map(({ unit }) => unit)]);
  for (const unit of units) {
    const blocks = allocation.blocksOf(unit).filter((block) => !block.isFixed);
    const standing = new Set(blocks.flatMap(({ session }) => session ?? []));
    const pool = [...displaced.keys()].filter(
      (session) => session.unit === unit && !standing.has(session),
    );
    const taken = withSessions(blocks, pool);
    for (const session of pool) changed.set(session, null);
    for (const [block, session] of taken) {
      if (session) changed.set(session, inBlock(session, block, pattern));
      else added.push(newSession(unit, block, [...sessions, ...added]));
    }
  }
  const kept = sessions.flatMap((session) => {
    const now = changed.get(session);
    return now === undefined ? [session] : (now ?? []);
  });
  return [...kept, ...added];
}

/** Blocks with the session that moves into each: one of the same time, else the next in time. */
function withSessions(
  blocks: readonly Block[],
  pool: readonly Session[],
): ReadonlyMap<Block, Session | null> {
  const left = [...pool].sort((one, other) => (timeKey(one) < timeKey(other) ? -1 : 1));
  const taken = new Map<Block, Session | null>();
  for (const block of blocks) {
    if (block.session) taken.set(block, block.session);
    const same = left.findIndex((session) => startsAs(session, block));
    if (block.session === null && same >= 0) taken.set(block, left.splice(same, 1)[0] ?? null);
  }
  for (const block of blocks) if (!taken.has(block)) taken.set(block, left.shift() ?? null);
  return taken;
}

function timeKey({ time }: Session): string {
  return `${time.on} ${time.from}`;
}

function startsAs(session: Session, block: Block): boolean {
  const { on, from } = sessionTime(block);
  return session.time.on === on && session.time.from === from;
}

/** A session at the time of a block; the place and the tutor of its former slot do not go with it. */
function inBlock(session: Session, block: Block, pattern: readonly WeeklySlot[]): Session {
  const time = sessionTime(block);
  const { time: before } = session;
  const isSameStart = before.on === time.on && before.from === time.from;
  if (isSameStart) return before.to === time.to ? session : { ...session, time };
  const former = slotOf(session, pattern);
  const opening = block.spots[0]?.opening ?? { place: '', tutor: '' };
  const fitting = (name: 'place' | 'tutor'): string => {
    if (former && former[name] !== session[name]) return session[name];
    return opening[name] === '' && !former ? session[name] : opening[name];
  };
  return { ...session, time, place: fitting('place'), tutor: fitting('tutor') };
}

/** The slot of the pattern that a session stands in. */
function slotOf({ time, place }: Session, pattern: readonly WeeklySlot[]): WeeklySlot | undefined {
  const slots = pattern.filter(
    (slot) =>
      slot.weekday === weekdayOf(time.on) && slot.time.from <= time.from && time.to <= slot.time.to,
  );
  return slots.find((slot) => slot.place === place) ?? slots[0];
}

function newSession(unit: UnitId, block: Block, there: readonly Session[]): Session {
  const { place, tutor } = block.spots[0]?.opening ?? { place: '', tutor: '' };
  return {
    ...{ id: nextId('s', there), unit, time: sessionTime(block), tutor, place },
    ...{ title: '', notes: '', state: 'planned', isPinned: false },
  };
}

/** What changed from one state of the sessions to the next, in the order of the sessions. */
export function movesBetween(
  before: readonly Session[],
  after: readonly Session[],
  displaced: Displaced,
): readonly SessionMove[] {
  const now = new Map(after.map((session) => [session.id, session]));
  const known = new Set(before.map(({ id }) => id));
  const moved = before.flatMap((session): readonly SessionMove[] => {
    const why = displaced.get(session) ?? { kind: 'more-hours' };
    const there = now.get(session.id);
    if (!there) return [{ kind: 'removed', session, why }];
    return there === session ? [] : [{ kind: 'moved', before: session, session: there, why }];
  });
  const added = after.filter(({ id }) => !known.has(id));
  return [...moved, ...added.map((session) => ({ kind: 'added', session }) as const)];
}
