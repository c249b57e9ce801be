import { clockTimeAt, minutesIn, minutesOf } from '../dates';
import { maxText } from './schemas';
import type { Session } from './sessions';
import { inTimeOrder, nextId } from './sessions';

/** The sessions with one of them changed. */
export function withSession(
  sessions: readonly Session[],
  id: string,
  part: Partial<Omit<Session, 'id'>>,
): readonly Session[] {
  return sessions.map((session) => (session.id === id ? { ...session, ...part } : session));
}

/** Halves are cut at whole quarters of an hour. */
const quarter = 15;

/**
 * The sessions with one of them in two, the second of which goes on where the first ends; `null` where
 * it is too short or was taught.
 */
export function splitSession(sessions: readonly Session[], id: string): readonly Session[] | null {
  const session = sessions.find((each) => each.id === id);
  if (!session || session.state === 'taught') return null;
  const { time } = session;
  const half = Math.round(minutesIn(time) / 2 / quarter) * quarter;
  if (half === 0 || half >= minutesIn(time)) return null;
  const cut = clockTimeAt(minutesOf(time.from) + half);
  const second = { ...session, id: nextId('s', sessions), time: { ...time, from: cut } };
  return [...withSession(sessions, id, { time: { ...time, to: cut } }), second];
}

/** The session of the same unit that goes on where this one ends, and may be joined with it. */
export function sessionAfter(sessions: readonly Session[], session: Session): Session | null {
  const next = inTimeOrder(sessions).find(
    ({ unit, state, time }) =>
      unit === session.unit &&
      state === session.state &&
      time.on === session.time.on &&
      time.from === session.time.to,
  );
  return session.state === 'planned' ? (next ?? null) : null;
}

/**
 * The sessions with one of them joined with the one after it; `null` where there is none, or where the
 * notes of both are too long for one.
 */
export function joinSessions(sessions: readonly Session[], id: string): readonly Session[] | null {
  const session = sessions.find((each) => each.id === id);
  const next = session && sessionAfter(sessions, session);
  if (!session || !next) return null;
  const notes = [session.notes, next.notes].filter(Boolean).join('\n');
  if (notes.length > maxText) return null;
  const joined = withSession(sessions, id, {
    time: { ...session.time, to: next.time.to },
    title: session.title || next.title,
    notes,
  });
  return joined.filter((each) => each !== next);
}
