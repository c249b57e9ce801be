import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/plan';
import { schedule } from '../../../src/schedule';
import type { Schedule } from '../../../src/schedule';
import { monday, programme, shift } from './cases';
import { isClosedDay, problemsOf, sum } from './judge';
import type { Case } from './timetables';
import { arranged, freshCase, laterCase, lengthOf, noTimetable, slot } from './timetables';

const numRuns = 60;
const held = (sessions: readonly Session[]) =>
  sessions.filter(({ state }) => state !== 'cancelled');
const scheduled = ({ input, timetable }: Case): Schedule => schedule({ ...input, timetable });
const minutes = (hours: readonly number[]): number =>
  Math.round(sum(hours.map((amount) => amount * 60)));

describe('a schedule of sessions', () => {
  it('has the weeks, dates and months of its sessions', () => {
    let many = 0;
    for (const cases of [freshCase, laterCase]) {
      fc.assert(
        fc.property(cases, (each) => {
          const timetable = arranged(each);
          const sessions = held(timetable.sessions);
          if (sessions.length === 0) return;
          const { units, weeks, months, end } = scheduled({ ...each, timetable });
          for (const { unit, weeks: own, dates } of units) {
            const days = sessions
              .filter((session) => session.unit === unit)
              .map(({ time }) => time.on)
              .toSorted();
            expect(own.map(({ week }) => week)).toEqual([...new Set(days.map(monday))]);
            expect(dates).toEqual(days[0] ? { first: days[0], last: days.at(-1) } : null);
          }
          const all = sum(sessions.map(lengthOf));
          expect(minutes(weeks.map(({ hours }) => hours))).toBe(all);
          expect(minutes(months.map(({ hours }) => hours))).toBe(all);
          expect(end).toBe(
            sessions
              .map(({ time }) => time.on)
              .toSorted()
              .at(-1),
          );
          many += Number(sessions.length > 3);
        }),
        { numRuns },
      );
    }
    expect(many).toBeGreaterThan(numRuns / 2);
  });

  it('names no session that was just arranged, but for what was fixed', () => {
    fc.assert(
      fc.property(freshCase, (each) => {
        const result = scheduled({ ...each, timetable: arranged(each) });
        for (const kind of [
          ...(['sessions-missing', 'sessions-over', 'sessions-closed'] as const),
          ...(['sessions-early'] as const),
        ]) {
          expect(problemsOf(result, kind)).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it('names exactly the sessions on closed days, and the pins whose week has none', () => {
    const seen = { closed: 0, moved: 0, kept: 0 };
    fc.assert(
      fc.property(laterCase, ({ input, timetable }) => {
        const there = held(timetable.sessions);
        if (there.length === 0) return;
        const result = schedule({ ...input, timetable });
        const closed = there.filter(({ time }) => isClosedDay(input, time.on));
        const named = problemsOf(result, 'sessions-closed').flatMap(({ sessions }) => sessions);
        expect(named.map(({ session }) => session.id).toSorted()).toEqual(
          closed.map(({ id }) => id).toSorted(),
        );
        seen.closed += closed.length;
        const moved = new Map(problemsOf(result, 'pin-moved').map((one) => [one.unit, one]));
        for (const { unit } of input.units) {
          const pin = input.pins[unit];
          const days = there.filter((one) => one.unit === unit).map(({ time }) => time.on);
          const first = days.toSorted()[0];
          const isMoved = Boolean(pin && first && monday(first) !== monday(pin.from));
          expect(moved.has(unit)).toBe(isMoved);
          if (isMoved) expect(moved.get(unit)?.to).toBe(first);
          seen.moved += Number(isMoved);
          seen.kept += Number(Boolean(pin && first) && !isMoved);
        }
      }),
      { numRuns: 80 },
    );
    expect(seen.closed).toBeGreaterThan(10);
    expect(seen.moved).toBeGreaterThan(5);
    expect(seen.kept).toBeGreaterThan(0);
  });

  it('stays in whole weeks while there is no session', () => {
    const input = programme({ a: 6 });
    expect(schedule({ ...input, timetable: noTimetable })).toEqual(schedule(input));
  });
});

describe('what is odd about sessions', () => {
  const input = programme(
    { a: 6, b: 3 },
    { endsOn: '2026-09-18', links: [{ kind: 'before', first: 'a', second: 'b' }] },
  );
  const timetable = arranged({
    input,
    timetable: { ...noTimetable, pattern: [slot('p1', 'tue', '09:30', '12:30')] },
  });
  const [first, second, third] = timetable.sessions as [Session, Session, Session];
  const withSessions = (sessions: readonly Session[], more = {}): Schedule =>
    schedule({ ...input, ...more, timetable: { ...timetable, sessions } });

  it('is that hours stand in none, or more of them than there are to teach', () => {
    const { sessions } = timetable;
    expect(problemsOf(withSessions(sessions.slice(1)), 'sessions-missing')).toMatchObject([
      { units: [{ unit: 'a', hours: 3 }] },
    ]);
    const cancelled = [{ ...first, state: 'cancelled' as const }, second, third];
    expect(problemsOf(withSessions(cancelled), 'sessions-missing')).toHaveLength(1);
    const more = withSessions([...sessions, { ...third, id: 's9' }]);
    expect(problemsOf(more, 'sessions-over')).toMatchObject([{ units: [{ unit: 'b', hours: 3 }] }]);
  });

  it('is a session on a closed day, also a pinned one', () => {
    const on = second.time.on;
    const result = withSessions([first, { ...second, isPinned: true }, third], {
      closedDays: [{ from: on, to: on, name: 'Inset' }],
    });
    expect(problemsOf(result, 'sessions-closed')).toMatchObject([
      { sessions: [{ session: { id: second.id }, why: { name: 'Inset' } }] },
    ]);
  });

  it.each([
    ['2026-09-07', {}, []],
    ['2026-09-16', {}, ['no-session']],
    ['2026-09-16', { closedWeeks: ['2026-09-14'] }, ['closed-week']],
    ['2026-08-26', {}, ['before-start']],
  ] as const)('is a pin to the week of %s that does not hold, with %j', (from, more, reasons) => {
    const result = withSessions(timetable.sessions, {
      ...more,
      pins: { a: { from, weeks: null } },
    });
    expect(problemsOf(result, 'pin-moved').map(({ reason }) => reason)).toEqual(reasons);
  });

  it('is a session before the start, and two at one time of one unit', () => {
    const early = { ...first, time: { ...first.time, on: shift(input.startsOn!, -1) } };
    expect(problemsOf(withSessions([early, second, third]), 'sessions-early')).toHaveLength(1);
    const twice = { ...second, time: first.time };
    expect(problemsOf(withSessions([first, twice, third]), 'sessions-clash')).toMatchObject([
      { pairs: [[{ id: first.id }, { id: second.id }]] },
    ]);
  });

  it('is a link that does not hold, a late end, and an assessment before teaching ends', () => {
    const late = { ...first, time: { ...first.time, on: '2026-10-06' } };
    const result = withSessions([late, second, third], {
      assessments: new Map([['a', '2026-09-30']]),
    });
    expect(problemsOf(result, 'link-broken')).toHaveLength(1);
    expect(problemsOf(result, 'ends-late')).toMatchObject([
      { weeks: 3, remedy: { kind: 'more-sessions' } },
    ]);
    expect(problemsOf(result, 'assessment-odd')).toMatchObject([
      { faults: [{ kind: 'before-taught', last: '2026-10-06' }, { kind: 'after-end' }] },
    ]);
  });
});
