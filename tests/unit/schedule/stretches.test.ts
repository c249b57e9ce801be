import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScheduleInput, Stretch } from '../../../src/schedule';
import { closedStretches, schedule, stretchesOf, whyClosed } from '../../../src/schedule';
import { anyInput, monday, shift } from './cases';
import { arranged, freshCase, laterCase, noTimetable } from './timetables';

function daysOf(stretches: readonly Pick<Stretch, 'from' | 'to'>[]): readonly string[] {
  return stretches.flatMap(({ from, to }) => {
    const days = [];
    for (let on = from; on <= to; on = shift(on, 1)) days.push(on);
    return days;
  });
}

describe('the stretches of a unit', () => {
  it('hold each of its sessions, from the first to the last, and no closed day without one', () => {
    const seen = { units: 0, pauses: 0, taught: 0 };
    for (const cases of [freshCase, laterCase]) {
      fc.assert(
        fc.property(cases, (each) => {
          const input = { ...each.input, timetable: arranged(each) };
          const sessions = input.timetable.sessions.filter(({ state }) => state !== 'cancelled');
          for (const unit of schedule(input).units) {
            const own = sessions.filter((session) => session.unit === unit.unit);
            const stretches = stretchesOf(input, unit);
            if (own.length === 0) continue;
            const days = daysOf(stretches);
            expect(days).toEqual([...new Set(days)].toSorted());
            expect([days[0], days.at(-1)]).toEqual([unit.dates?.first, unit.dates?.last]);
            const on = own.map(({ time }) => time.on);
            for (const day of on) expect(days).toContain(day);
            for (const day of days) expect(whyClosed(input, day) && !on.includes(day)).toBeFalsy();
            for (const { time, state } of own) {
              const at = stretches.find(({ from, to }) => from <= time.on && time.on <= to);
              const isMixed = own.some((one) => one.time.on === time.on && one.state !== state);
              if (!isMixed) expect(at?.isTaught).toBe(state === 'taught');
              seen.taught += Number(state === 'taught');
            }
            seen.units += 1;
            seen.pauses += Number(stretches.length > 1);
          }
        }),
        { numRuns: 12 },
      );
    }
    expect(Math.min(seen.units, seen.pauses, seen.taught)).toBeGreaterThan(2);
  });

  it('are its whole weeks where there are no sessions, without closed days', () => {
    let pauses = 0;
    fc.assert(
      fc.property(anyInput, (some) => {
        const input: ScheduleInput = { ...some, timetable: noTimetable };
        for (const unit of schedule(input).units) {
          const days = daysOf(stretchesOf(input, unit));
          const weeks = new Set(unit.weeks.map(({ week }) => week));
          for (const day of days) expect(weeks).toContain(monday(day));
          expect(new Set(days.map(monday)).size).toBe(weeks.size);
          expect(days.some((day) => whyClosed(input, day))).toBe(false);
          pauses += Number(stretchesOf(input, unit).length > 1);
        }
      }),
      { numRuns: 15 },
    );
    expect(pauses).toBeGreaterThan(5);
  });
});

describe('closed stretches', () => {
  it('are every closed day, once, with the name of the holiday', () => {
    const closures = {
      closedWeeks: ['2027-02-15'],
      closedDays: [{ from: '2027-03-29', to: '2027-04-09', name: 'Easter' }],
      bankHolidays: 'england-and-wales',
    } as const;
    const found = closedStretches(closures, '2027-02-01', '2027-05-31');
    expect(found.map(({ from, to, why }) => [from, to, why.kind])).toEqual([
      ['2027-02-15', '2027-02-21', 'closed-week'],
      ['2027-03-26', '2027-03-26', 'bank-holiday'],
      ['2027-03-29', '2027-04-09', 'closed-days'],
      ['2027-05-03', '2027-05-03', 'bank-holiday'],
      ['2027-05-31', '2027-05-31', 'bank-holiday'],
    ]);
    expect(daysOf(found).every((day) => whyClosed(closures, day))).toBe(true);
  });
});
