import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/plan';
import { arrange } from '../../../src/schedule';
import type { ScheduleInput } from '../../../src/schedule';
import { monday, programme, shift, weekday } from './cases';
import { canAllHold, isClosedDay } from './judge';
import { fewestMoves } from './session-oracle';
import type { Case } from './timetables';
import {
  arranged,
  endOf,
  freshCase,
  laterCase,
  lengthOf,
  minuteOf,
  noTimetable,
  slot,
  startOf,
} from './timetables';

const isFixed = ({ state, isPinned }: Session): boolean => state === 'taught' || isPinned;
const standing = (sessions: readonly Session[]): readonly Session[] =>
  sessions.filter(({ state }) => state !== 'cancelled');
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
const minutesOf = (sessions: readonly Session[], unit: string): number =>
  sum(sessions.filter((session) => session.unit === unit).map(lengthOf));

/** Checks a property of arrangements, fresh and after something happened; counts where it applied. */
function counted(
  cases: fc.Arbitrary<Case>,
  check: (each: Case, sessions: readonly Session[]) => boolean,
  numRuns = 80,
): number {
  let count = 0;
  fc.assert(
    fc.property(cases, (each) => {
      if (check(each, arrange(each.input, each.timetable).sessions)) count += 1;
    }),
    { numRuns },
  );
  return count;
}

/** The openings of a day, read from the pattern and the different days by another way. */
function openingsOn(
  { input, timetable }: Case,
  on: string,
): readonly (readonly [number, number])[] {
  if (on < input.startsOn! || isClosedDay(input, on)) return [];
  const different = timetable.differentDays.filter((each) => each.on === on);
  const regular = timetable.pattern
    .filter((each) => each.weekday === weekday(on))
    .map(({ time }): [number, number] => [minuteOf(time.from), minuteOf(time.to)]);
  for (const { kind, from, to } of different) {
    if (kind === 'extra') continue;
    for (const span of regular) {
      span[0] = Math.max(span[0], minuteOf(from));
      span[1] = Math.min(span[1], minuteOf(to));
    }
  }
  const extra = different
    .filter(({ kind }) => kind === 'extra')
    .map(({ from, to }): [number, number] => [minuteOf(from), minuteOf(to)]);
  return [...regular, ...extra].filter(([from, to]) => from < to);
}

function at(spans: readonly (readonly [number, number])[], minute: number): number {
  return spans.filter(([from, to]) => from <= minute && minute < to).length;
}

const spanOf = ({ time }: Session): [number, number] => [minuteOf(time.from), minuteOf(time.to)];

describe('arranged sessions', () => {
  it('teach every hour exactly once', () => {
    let unplaced = 0;
    for (const cases of [freshCase, laterCase]) {
      fc.assert(
        fc.property(cases, ({ input, timetable }) => {
          const result = arrange(input, timetable);
          const there = standing(result.sessions);
          for (const { unit, hours } of input.units) {
            const missing = result.unplaced.find((each) => each.unit === unit)?.hours ?? 0;
            const fixed = minutesOf(there.filter(isFixed), unit);
            expect(minutesOf(there, unit) + missing * 60).toBe(Math.max(fixed, hours! * 60));
            unplaced += missing;
          }
          expect(new Set(result.sessions.map(({ id }) => id)).size).toBe(result.sessions.length);
        }),
        { numRuns: 80 },
      );
    }
    expect(unplaced).toBe(0);
  });

  it('stand on open days, in the times of the pattern, no more at once than these hold', () => {
    let full = 0;
    const check = (each: Case, sessions: readonly Session[]): boolean => {
      const there = standing(sessions);
      for (const on of new Set(there.map(({ time }) => time.on))) {
        const openings = openingsOn(each, on);
        const today = there.filter(({ time }) => time.on === on);
        const fixed = today.filter(isFixed).map(spanOf);
        for (const minute of today.flatMap(spanOf)) {
          const count = at(today.map(spanOf), minute);
          expect(count).toBeLessThanOrEqual(Math.max(at(openings, minute), at(fixed, minute)));
          if (count > 1) full += 1;
        }
        for (const session of today.filter((one) => !isFixed(one))) {
          const [from, to] = spanOf(session);
          expect(openings.some((span) => span[0] <= from && to <= span[1])).toBe(true);
        }
      }
      return each.input.closedDays.length + each.timetable.differentDays.length > 0;
    };
    expect(counted(freshCase, check)).toBeGreaterThan(20);
    expect(counted(laterCase, check)).toBeGreaterThan(20);
    expect(full).toBeGreaterThan(30);
  });

  it('keep to the most units and hours of a week, but for what is fixed', () => {
    const check = ({ input }: Case, sessions: readonly Session[]): boolean => {
      const there = standing(sessions);
      const limit = (input.unitHoursPerWeek ?? Infinity) * 60;
      let reached = false;
      for (const week of new Set(there.map(({ time }) => monday(time.on)))) {
        const inWeek = there.filter(({ time }) => monday(time.on) === week);
        const fixed = inWeek.filter(isFixed);
        const unitsOf = (all: readonly Session[]) => new Set(all.map(({ unit }) => unit));
        const most = Math.max(input.sideBySide, unitsOf(fixed).size);
        expect(unitsOf(inWeek).size).toBeLessThanOrEqual(most);
        for (const unit of unitsOf(inWeek)) {
          const minutes = minutesOf(inWeek, unit);
          expect(minutes).toBeLessThanOrEqual(Math.max(limit, minutesOf(fixed, unit)));
          reached ||= minutes === limit;
        }
        reached ||= unitsOf(inWeek).size === input.sideBySide;
      }
      return reached;
    };
    expect(counted(freshCase, check)).toBeGreaterThan(30);
    expect(counted(laterCase, check)).toBeGreaterThan(30);
  });

  it('teach no unit twice at one time', () => {
    const check = (_: Case, sessions: readonly Session[]): boolean => {
      const free = standing(sessions).filter((one) => !isFixed(one));
      for (const one of free) {
        for (const other of standing(sessions)) {
          if (one === other || one.unit !== other.unit) continue;
          expect(endOf(one) <= startOf(other) || endOf(other) <= startOf(one)).toBe(true);
        }
      }
      return free.length > 2;
    };
    expect(counted(freshCase, check)).toBeGreaterThan(30);
    expect(counted(laterCase, check)).toBeGreaterThan(30);
  });

  it('keep every link where nothing is fixed', () => {
    const check = ({ input }: Case, sessions: readonly Session[]): boolean => {
      const before = input.links.filter(({ kind }) => kind === 'before');
      const units = input.units.map(({ unit }) => unit);
      if (!canAllHold(units, input.links)) return false;
      let applied = false;
      for (const { first, second } of before) {
        const ends = sessions.filter(({ unit }) => unit === first).map(endOf);
        const starts = sessions.filter(({ unit }) => unit === second).map(startOf);
        for (const end of ends) for (const start of starts) expect(end <= start).toBe(true);
        applied ||= ends.length > 0 && starts.length > 0;
      }
      return applied;
    };
    expect(counted(freshCase, check, 200)).toBeGreaterThan(5);
  });

  it('never touch what was taught, pinned or cancelled', () => {
    const check = ({ timetable }: Case, sessions: readonly Session[]): boolean => {
      const untouched = timetable.sessions.filter(
        (session) => isFixed(session) || session.state === 'cancelled',
      );
      for (const session of untouched) expect(sessions).toContain(session);
      return untouched.length > 0;
    };
    expect(counted(laterCase, check)).toBeGreaterThan(20);
  });

  it('stay where they are when they are arranged again', () => {
    const check = (each: Case): boolean => {
      const timetable = arranged(each);
      expect(arrange(each.input, timetable).moves).toEqual([]);
      return timetable.sessions.length > 1;
    };
    expect(counted(freshCase, check)).toBeGreaterThan(30);
    expect(counted(laterCase, check)).toBeGreaterThan(30);
  });

  it('leave no crumb of an hour', () => {
    const check = ({ timetable, input }: Case, sessions: readonly Session[]): boolean => {
      if (timetable.differentDays.length > 0 || input.unitHoursPerWeek !== null) return false;
      if (timetable.pattern.some(({ time }) => minuteOf(time.to) - minuteOf(time.from) < 120)) {
        return false;
      }
      expect(sessions.map(lengthOf).filter((minutes) => minutes < 60)).toEqual([]);
      return sessions.some((session) => lengthOf(session) % 60 === 30);
    };
    expect(counted(freshCase, check, 200)).toBeGreaterThan(5);
  });

  it('say of every session that differs that it does, with a reason', () => {
    const check = ({ timetable, input }: Case, sessions: readonly Session[]): boolean => {
      const { moves } = arrange(input, timetable);
      const after = new Map(timetable.sessions.map((session) => [session.id, session]));
      for (const move of moves) {
        if (move.kind === 'removed') after.delete(move.session.id);
        else after.set(move.session.id, move.session);
      }
      expect([...after.values()]).toEqual(sessions);
      return moves.length > 0;
    };
    expect(counted(laterCase, check)).toBeGreaterThan(20);
  });
});

/** Sessions of one hour on single days, so that what must move can be counted by another way. */
const tiny = fc
  .record({
    hours: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
    links: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 5 }),
    closed: fc.nat(20),
  })
  .map(({ hours, links, closed }) => {
    const units = ['a', 'b', 'c', 'd'].slice(0, hours.length);
    const before = links
      .filter(([first, second]) => first < second && second < units.length)
      .map(([first, second]) => ({
        ...{ kind: 'before' as const, first: units[first]!, second: units[second]! },
      }));
    const input = programme(Object.fromEntries(units.map((unit, i) => [unit, hours[i]!])), {
      ...{ links: before, sideBySide: 50 },
    });
    return { input, closed };
  });

const tinyTimetable = {
  ...noTimetable,
  pattern: [slot('p1', 'tue', '09:00', '10:00'), slot('p2', 'thu', '09:00', '10:00')],
};

describe('one change', () => {
  it('moves no more sessions than it must: against all ways to teach a tiny plan', () => {
    const seen = { more: 0 };
    fc.assert(
      fc.property(tiny, ({ input, closed }) => {
        const { sessions } = arrange(input, tinyTimetable);
        const day = sessions[closed % sessions.length]!.time.on;
        const closing: ScheduleInput = {
          ...input,
          closedDays: [{ from: day, to: day, name: '' }],
        };
        const { moves } = arrange(closing, { ...tinyTimetable, sessions });
        const fewest = fewestMoves(closing, sessions);
        expect(moves).toHaveLength(fewest);
        if (fewest > 1) seen.more += 1;
      }),
      { numRuns: 250 },
    );
    expect(seen.more).toBeGreaterThan(20);
  });

  it('moves one session of each unit of a chain where a day closes in its first', () => {
    const chain = programme(
      { a: 6, b: 6, c: 6, d: 6 },
      {
        links: [
          { kind: 'before', first: 'a', second: 'b' },
          { kind: 'before', first: 'b', second: 'c' },
        ],
      },
    );
    const { sessions } = arrange(chain, tinyTimetable);
    const day = sessions.find(({ unit }) => unit === 'a')!.time.on;
    const closing = { ...chain, closedDays: [{ from: day, to: day, name: '' }] };
    const { moves } = arrange(closing, { ...tinyTimetable, sessions });
    expect(moves).toHaveLength(3);
    expect(moves).toHaveLength(fewestMoves(closing, sessions));
  });

  it('pulls what must come first forward', () => {
    const input = programme({ a: 2, b: 2 });
    const { sessions } = arrange(input, tinyTimetable);
    const linked = { ...input, links: [{ kind: 'before', first: 'b', second: 'a' } as const] };
    const after = arrange(linked, { ...tinyTimetable, sessions }).sessions;
    const first = shift('2026-09-07', 1);
    expect(after.filter(({ unit }) => unit === 'b').map(({ time }) => time.on)).toEqual([
      first,
      shift(first, 2),
    ]);
    expect(new Set(after.map(startOf))).toEqual(new Set(sessions.map(startOf)));
  });
});

describe('a timetable', () => {
  const mornings = {
    ...noTimetable,
    pattern: [
      slot('p1', 'tue', '09:30', '12:30', { place: 'Room 2', tutor: 'Maya Lunn' }),
      slot('p2', 'thu', '13:15', '16:15', { place: 'Room 5' }),
    ],
  };

  it('is filled unit by unit, with the place and tutor of the slot', () => {
    const { sessions } = arrange(programme({ a: 5, b: 3 }), mornings);
    expect(
      sessions.map(({ id, unit, time, place, tutor }) => [id, unit, time, place, tutor]),
    ).toEqual([
      ['s1', 'a', { on: '2026-09-08', from: '09:30', to: '12:30' }, 'Room 2', 'Maya Lunn'],
      ['s2', 'a', { on: '2026-09-10', from: '13:15', to: '15:15' }, 'Room 5', ''],
      ['s3', 'b', { on: '2026-09-10', from: '15:15', to: '16:15' }, 'Room 5', ''],
      ['s4', 'b', { on: '2026-09-15', from: '09:30', to: '11:30' }, 'Room 2', 'Maya Lunn'],
    ]);
  });

  it('begins a pinned unit in the week of its pin, and spreads a pinned length over it', () => {
    const input = programme(
      { a: 6, b: 6 },
      { pins: { b: { from: '2026-10-05', weeks: 4 } }, sideBySide: 2 },
    );
    const { sessions } = arrange(input, mornings);
    const days = sessions.filter(({ unit }) => unit === 'b').map(({ time }) => time.on);
    expect(days).toHaveLength(2);
    expect(monday(days[0]!)).toBe('2026-10-05');
    expect(days[1]! >= '2026-10-15' && days[1]! < '2026-11-02').toBe(true);
  });

  it('is spread evenly to the planned end where that is asked for', () => {
    const input = programme({ a: 12 }, { endsOn: '2026-10-30' });
    const { sessions } = arrange(input, { ...mornings, spread: 'even' });
    const days = sessions.map(({ time }) => time.on).toSorted();
    expect(days).toHaveLength(4);
    expect(days.at(-1)! > '2026-10-16').toBe(true);
    const gaps = days.slice(1).map((day, i) => Date.parse(day) - Date.parse(days[i]!));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(8 * 86_400_000);
  });

  it('keeps the words of a session that moves, and what was entered by hand', () => {
    const before = arrange(programme({ a: 6 }), mornings).sessions.map((session) => ({
      ...session,
      ...{ title: 'Role play', notes: 'Scenario cards', tutor: 'Owen Price' },
    }));
    const closed = programme(
      { a: 6 },
      {
        closedDays: [{ from: '2026-09-08', to: '2026-09-08', name: 'Inset' }],
      },
    );
    const { moves } = arrange(closed, { ...mornings, sessions: before });
    expect(moves).toMatchObject([
      {
        kind: 'moved',
        session: { id: 's1', title: 'Role play', notes: 'Scenario cards', tutor: 'Owen Price' },
        why: { kind: 'closed', why: { kind: 'closed-days', name: 'Inset' } },
      },
    ]);
    expect(moves[0]!.session.place).toBe('Room 2');
  });

  it('has no session without a pattern', () => {
    const result = arrange(programme({ a: 6 }), noTimetable);
    expect(result).toEqual({ sessions: [], moves: [], unplaced: [{ unit: 'a', hours: 6 }] });
  });
});
