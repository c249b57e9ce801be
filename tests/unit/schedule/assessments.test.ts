import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedule, whyMovedTo, pinAt } from '../../../src/schedule';
import type { AssessmentFault, ScheduleInput } from '../../../src/schedule';
import { plainInput, programme, shift, weekday } from './cases';
import { isClosedDay } from './judge';

/** Taught on weekdays from Monday 7 September 2026, 20 hours in two weeks: to Friday 18 September. */
function assessed(on: string, changes: Partial<ScheduleInput> = {}): readonly AssessmentFault[] {
  const input = programme({ a: 20 }, { assessments: new Map([['a', on]]), ...changes });
  return schedule(input).problems.flatMap((problem) =>
    problem.kind === 'assessment-odd' ? problem.faults : [],
  );
}

describe('the day of an assessment', () => {
  it.each<readonly [string, Partial<ScheduleInput>, readonly AssessmentFault[]]>([
    ['2026-09-18', {}, []],
    ['2026-09-21', { endsOn: '2026-09-21' }, []],
    ['2026-09-20', {}, [{ kind: 'weekend', weekday: 'sun' }]],
    ['2026-09-19', {}, [{ kind: 'weekend', weekday: 'sat' }]],
    ['2026-09-19', { weekdays: ['mon', 'sat'] }, []],
    ['2026-09-17', {}, [{ kind: 'before-taught', last: '2026-09-18' }]],
    [
      '2026-09-30',
      { closedWeeks: ['2026-09-28'] },
      [{ kind: 'closed', why: { kind: 'closed-week' } }],
    ],
    [
      '2026-09-30',
      { closedWeeks: ['2026-10-02'] },
      [{ kind: 'closed', why: { kind: 'closed-week' } }],
    ],
    ['2026-09-04', {}, [{ kind: 'before-start', startsOn: '2026-09-07' }]],
    ['2026-09-22', { endsOn: '2026-09-21' }, [{ kind: 'after-end', endsOn: '2026-09-21' }]],
    [
      '2026-09-13',
      { closedWeeks: ['2026-09-07'] },
      [
        { kind: 'weekend', weekday: 'sun' },
        { kind: 'closed', why: { kind: 'closed-week' } },
        { kind: 'before-taught', last: '2026-09-25' },
      ],
    ],
    ['2026-09-20', { hoursPerWeek: null }, [{ kind: 'weekend', weekday: 'sun' }]],
  ])('%s with %j', (on, changes, faults) => {
    expect(assessed(on, changes)).toEqual(faults);
  });

  it('is never blamed on a weekday of an open week behind the unit and within the programme', () => {
    let judged = 0;
    fc.assert(
      fc.property(plainInput, fc.integer({ min: 0, max: 40 }), (input, days) => {
        const plain = schedule({ ...input, endsOn: null });
        const unit = plain.units.find(({ dates }) => dates !== null);
        if (!unit?.dates) return;
        const on = shift(unit.dates.last, days);
        const isWeekend =
          ['sat', 'sun'].includes(weekday(on)) && !input.weekdays.includes(weekday(on));
        const isClosed = isClosedDay(input, on);
        const { problems } = schedule({
          ...input,
          endsOn: null,
          assessments: new Map([[unit.unit, on]]),
        });
        expect(problems.some(({ kind }) => kind === 'assessment-odd')).toBe(isWeekend || isClosed);
        judged += 1;
      }),
      { numRuns: 200 },
    );
    expect(judged).toBeGreaterThan(100);
  });
});

describe('an end before the start', () => {
  it('is said as such, with no weekly hours that would end in time', () => {
    const { problems } = schedule(programme({ a: 20 }, { endsOn: '2026-09-06' }));
    expect(problems).toEqual([{ kind: 'ends-before-start' }]);
    const unscheduled = schedule(
      programme({ a: 20 }, { endsOn: '2026-09-06', hoursPerWeek: null }),
    );
    expect(unscheduled.problems).toContainEqual({ kind: 'ends-before-start' });
  });
});

describe('a pin on a date', () => {
  it.each([
    ['2026-10-26', '2026-11-02', 'closed-week'],
    ['2026-10-28', '2026-11-02', 'closed-week'],
    ['2026-08-26', '2026-09-07', 'before-start'],
    ['2026-09-16', '2026-09-14', null],
    ['2099-01-01', '2036-08-18', 'beyond-horizon'],
  ] as const)('%s begins on %s: %s', (on, from, reason) => {
    const input = programme({ a: 20 }, { closedWeeks: ['2026-10-26'] });
    const pin = pinAt(input, 'a', { on });
    expect(pin.from).toBe(from);
    expect(whyMovedTo(input, on, pin)).toBe(reason);
  });
});
