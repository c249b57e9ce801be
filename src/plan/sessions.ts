import type { UnitId } from '../catalogue';
import type { CalendarDate, ClockSpan, Weekday } from '../dates';

/** One session of every week: where several begin at one time, units are taught side by side. */
export interface WeeklySlot {
  readonly id: string;
  readonly weekday: Weekday;
  /** Decided as one: two people who each change an end could else make an end before its start. */
  readonly time: ClockSpan;
  readonly place: string;
  /** Empty = the unit's own. */
  readonly tutor: string;
}

/** A date that differs from the week's pattern. */
export interface DifferentDay extends ClockSpan {
  /** `half-day`: only what lies within these times is taught; `extra`: one more session. */
  readonly kind: (typeof differentDayKinds)[number];
  readonly on: CalendarDate;
}
export const differentDayKinds = ['half-day', 'extra'] as const;

/** `early`: every unit as soon as it can; `even`: through the whole time to the planned end. */
export const spreads = ['early', 'even'] as const;
export type Spread = (typeof spreads)[number];

export const sessionStates = ['planned', 'taught', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];

export interface SessionTime extends ClockSpan {
  readonly on: CalendarDate;
}

/**
 * One meeting in which one unit is taught. Ids count up from s1, so that two devices that arrange one
 * plan name the same sessions alike and a merge keeps one of the two arrangements, not both.
 */
export interface Session {
  readonly id: string;
  readonly unit: UnitId;
  readonly time: SessionTime;
  /** Empty = the unit's own. */
  readonly tutor: string;
  /** Empty = the unit's own. */
  readonly place: string;
  readonly title: string;
  readonly notes: string;
  readonly state: SessionState;
  /** Stays where it is when sessions are arranged. */
  readonly isPinned: boolean;
}

/** The next id of a kind: one more than the greatest there is. */
export function nextId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const numbers = taken.flatMap(({ id }) => {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : NaN;
    return Number.isSafeInteger(number) ? [number] : [];
  });
  return `${prefix}${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}

/** Sessions in the order of time; at one time in the order of their ids. */
export function inTimeOrder(sessions: readonly Session[]): readonly Session[] {
  const keyed = sessions.map((session) => ({ session, key: timeKey(session) }));
  keyed.sort((one, other) => {
    if (one.key === other.key) return inOrderOfIds.compare(one.session.id, other.session.id);
    return one.key < other.key ? -1 : 1;
  });
  return keyed.map(({ session }) => session);
}

/** Made once: to make one takes longer than to sort. */
const inOrderOfIds = new Intl.Collator('en', { numeric: true });

/** Sorts as text. */
function timeKey({ time: { on, from, to } }: Session): string {
  return `${on} ${from} ${to}`;
}
