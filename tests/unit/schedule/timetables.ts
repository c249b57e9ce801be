import fc from 'fast-check';
import type { ClockSpan } from '../../../src/dates';
import type { Session, WeeklySlot } from '../../../src/plan';
import { arrange } from '../../../src/schedule';
import type { ScheduleInput, Timetable } from '../../../src/schedule';
import { programme, shift } from './cases';

export const noTimetable: Timetable = {
  pattern: [],
  differentDays: [],
  spread: 'early',
  sessions: [],
};

export function slot(
  id: string,
  weekday: WeeklySlot['weekday'],
  from: string,
  to: string,
  more: Partial<WeeklySlot> = {},
): WeeklySlot {
  return { id, weekday, time: { from, to }, place: '', tutor: '', ...more };
}

/** A plan with sessions: what it asks for, and its timetable as it stands. */
export interface Case {
  readonly input: ScheduleInput;
  readonly timetable: Timetable;
}

/** Minutes since midnight, read without the room's own arithmetic. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

export function lengthOf({ time }: Pick<Session, 'time'>): number {
  return minuteOf(time.to) - minuteOf(time.from);
}

/** Sorts as time does. */
export function startOf({ time }: Pick<Session, 'time'>): string {
  return `${time.on} ${time.from}`;
}

export function endOf({ time }: Pick<Session, 'time'>): string {
  return `${time.on} ${time.to}`;
}

const halves = (min: number, max: number) =>
  fc.integer({ min: min * 2, max: max * 2 }).map((half) => half / 2);

const times: readonly ClockSpan[] = [
  { from: '09:30', to: '12:30' },
  { from: '13:15', to: '16:15' },
  { from: '09:00', to: '11:00' },
  { from: '18:00', to: '19:30' },
];

/** Slots that meet in time stand side by side. */
const pattern: fc.Arbitrary<readonly WeeklySlot[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom<WeeklySlot['weekday']>('mon', 'tue', 'thu', 'sat'),
      fc.constantFrom(...times),
      fc.constantFrom('', 'Room 1', 'Room 2'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((slots) =>
    slots.map(([weekday, time, place], i) => ({
      id: `p${i + 1}`,
      weekday,
      time,
      place,
      tutor: '',
    })),
  );

const units = ['a', 'b', 'c', 'd', 'e'] as const;
const day = fc.integer({ min: 0, max: 120 }).map((days) => shift('2026-09-07', days));

const link = fc.record({
  kind: fc.constantFrom('before' as const, 'before' as const, 'together' as const),
  first: fc.constantFrom(...units),
  second: fc.constantFrom(...units),
});

const closedDays = fc.array(
  fc.tuple(day, fc.integer({ min: 0, max: 8 })).map(([from, days]) => ({
    ...{ from, to: shift(from, days), name: 'Closed' },
  })),
  { maxLength: 3 },
);

const request = fc.record({
  hours: fc.array(halves(1, 14), { minLength: 1, maxLength: 5 }),
  closedDays,
  links: fc.array(link, { maxLength: 3 }),
  sideBySide: fc.integer({ min: 1, max: 4 }),
  unitHoursPerWeek: fc.constantFrom(null, null, 3, 4.5),
  endsOn: fc.constantFrom(null, '2026-12-18', '2027-03-26'),
  pattern,
  spread: fc.constantFrom('early' as const, 'even' as const),
  differentDays: fc.array(
    fc.tuple(fc.constantFrom('half-day' as const, 'extra' as const), day).map(([kind, on]) => ({
      ...{ kind, on, from: '10:00', to: '12:00' },
    })),
    { maxLength: 2 },
  ),
});

/** A plan whose sessions have never been arranged, without pins. */
export const freshCase: fc.Arbitrary<Case> = request.map(
  ({ hours, pattern: slots, spread, differentDays, ...asked }) => ({
    input: programme(Object.fromEntries(hours.map((amount, i) => [units[i]!, amount])), asked),
    timetable: { ...noTimetable, pattern: slots, spread, differentDays },
  }),
);

/** What can happen to a plan between two arrangements. */
const later = fc.record({
  closed: fc.option(fc.tuple(day, fc.integer({ min: 0, max: 5 }))),
  hours: fc.option(fc.tuple(fc.constantFrom(...units), halves(0, 14))),
  link: fc.option(link),
  pattern: fc.option(pattern, { freq: 5 }),
  pin: fc.option(
    fc.tuple(fc.constantFrom(...units), day, fc.option(fc.integer({ min: 1, max: 4 }))),
    { freq: 4 },
  ),
  states: fc.array(
    fc.tuple(fc.nat(30), fc.constantFrom('taught', 'cancelled', 'pinned', 'moved', 'odd')),
    { maxLength: 4 },
  ),
});

/** A plan whose sessions were arranged, after which something happened. */
export const laterCase: fc.Arbitrary<Case & { readonly before: Case }> = fc
  .tuple(freshCase, later)
  .map(([fresh, happened]) => {
    const before = { ...fresh, timetable: arranged(fresh) };
    return { before, ...after(before, happened) };
  });

export function arranged({ input, timetable }: Case): Timetable {
  return { ...timetable, sessions: arrange(input, timetable).sessions };
}

type Happened = typeof later extends fc.Arbitrary<infer Value> ? Value : never;

function after({ input, timetable }: Case, happened: Happened): Case {
  const { closed, hours, link: newLink, pattern: slots, pin, states } = happened;
  const [from, days] = closed ?? ['', 0];
  const closing = closed ? [{ from, to: shift(from, days), name: 'New' }] : [];
  return {
    input: {
      ...input,
      closedDays: [...input.closedDays, ...closing],
      links: [...input.links, ...(newLink ? [newLink] : [])],
      pins: pin ? { [pin[0]]: { from: pin[1], weeks: pin[2] } } : {},
      units: input.units.map((each) =>
        each.unit === hours?.[0] ? { ...each, hours: hours[1] } : each,
      ),
    },
    timetable: {
      ...timetable,
      pattern: slots ?? timetable.pattern,
      sessions: states.reduce(withState, timetable.sessions),
    },
  };
}

function withState(
  sessions: readonly Session[],
  [place, what]: readonly [number, string],
): readonly Session[] {
  const at = sessions.length === 0 ? 0 : place % sessions.length;
  return sessions.map((session, i) => (i === at ? changed(session, what) : session));
}

function changed(session: Session, what: string): Session {
  const { time } = session;
  switch (what) {
    case 'taught':
    case 'cancelled':
      return { ...session, state: what };
    case 'pinned':
      return { ...session, isPinned: true };
    case 'moved':
      return { ...session, isPinned: true, time: { ...time, on: shift(time.on, 3) } };
    default:
      return { ...session, time: { on: shift(time.on, 1), from: '20:00', to: '21:00' } };
  }
}
