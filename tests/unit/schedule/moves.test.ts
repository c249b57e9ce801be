import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pin } from '../../../src/plan';
import type { ScheduledUnit, ScheduleInput } from '../../../src/schedule';
import { moveUnit, pinAt, resizeUnit, schedule } from '../../../src/schedule';
import { applied, runs } from './applied';
import { anyInput, plainInput, programme, shift } from './cases';
import { problemsOf, unitOf } from './judge';

const closedWeeks = ['2026-09-21'];

function withPin(input: ScheduleInput, unit: string, pin: Pin | null): ScheduleInput {
  return pin ? { ...input, pins: { ...input.pins, [unit]: pin } } : input;
}

function step(input: ScheduleInput, by: number): ScheduleInput {
  return withPin(input, 'a', moveUnit(input, unitOf(schedule(input), 'a'), by));
}

function resize(input: ScheduleInput, by: number): ScheduleInput {
  return withPin(input, 'a', resizeUnit(input, unitOf(schedule(input), 'a'), by));
}

describe('pinAt', () => {
  it.each([
    ['2026-09-17', '2026-09-14', 'the Monday of its week'],
    ['2026-08-01', '2026-09-07', 'not before the start'],
    ['2026-09-24', '2026-09-28', 'not in a closed week'],
    ['9999-01-01', '2036-08-18', 'not beyond the horizon'],
  ])('dropped on %s is pinned on %s: %s', (on, from) => {
    expect(pinAt(programme({ a: 5 }, { closedWeeks }), 'a', { on })).toEqual({ from, weeks: null });
  });

  it('keeps the length that the unit is pinned to, or takes a new one', () => {
    const input = programme({ a: 5 }, { pins: { a: { from: '2026-09-07', weeks: 4 } } });
    const on = '2026-10-01';
    expect(pinAt(input, 'a', { on })).toEqual({ from: '2026-09-28', weeks: 4 });
    expect(pinAt(input, 'a', { on, weeks: 2 }).weeks).toBe(2);
    expect(pinAt(input, 'a', { on, weeks: -3 }).weeks).toBe(1);
    expect(pinAt(input, 'a', { on, weeks: 9_999 }).weeks).toBe(520);
    expect(pinAt(input, 'a', { on, weeks: null }).weeks).toBeNull();
  });

  it('takes the Monday as it is where no start is known', () => {
    const input = programme({ a: 5 }, { startsOn: null });
    expect(pinAt(input, 'a', { on: '2026-10-01' }).from).toBe('2026-09-28');
  });

  it('is a pin that is kept, wherever a unit is dropped', () => {
    const counted = { moved: 0 };
    fc.assert(
      fc.property(plainInput, fc.integer({ min: -400, max: 3_000 }), (input, days) => {
        const { unit } = input.units[0]!;
        const pin = pinAt(input, unit, { on: shift(input.startsOn!, days) });
        const before = schedule(input);
        const after = schedule(withPin(input, unit, pin));
        expect(problemsOf(after, 'pin-moved')).toEqual([]);
        if (before.end !== after.end) counted.moved += 1;
      }),
      { numRuns: runs },
    );
    expect(counted.moved).toBeGreaterThan(runs / 8);
  });
});

describe('moving by weeks', () => {
  it('steps over closed weeks in both directions and back to where it was', () => {
    const start = programme({ a: 5 }, { closedWeeks });
    const trail = [1, 1, 1, -1, -1, -1, -1].reduce<ScheduleInput[]>(
      (inputs, by) => [...inputs, step(inputs.at(-1)!, by)],
      [start],
    );
    expect(trail.slice(1).map(({ pins }) => pins.a?.from)).toEqual([
      '2026-09-14',
      '2026-09-28',
      '2026-10-05',
      '2026-09-28',
      '2026-09-14',
      '2026-09-07',
      '2026-09-07',
    ]);
  });

  it('keeps a pinned length and leaves an unscheduled unit alone', () => {
    const input = programme({ a: 5, b: 0 }, { pins: { a: { from: '2026-09-07', weeks: 2 } } });
    expect(step(input, 3).pins.a).toEqual({ from: '2026-09-28', weeks: 2 });
    expect(moveUnit(input, unitOf(schedule(input), 'b'), 1)).toBeNull();
    expect(resizeUnit(input, unitOf(schedule(input), 'b'), 1)).toBeNull();
  });

  it('brings a unit back from beyond the horizon', () => {
    const input = programme({ a: 5 }, { pins: { a: { from: '2099-01-05', weeks: null } } });
    expect(step(input, -1).pins.a?.from).toBe('2036-08-18');
  });

  it('is where the unit stands after the move', () => {
    const counted = applied(anyInput, (input) => {
      const [scheduled] = schedule(input).units.filter(({ weeks }) => weeks.length > 0);
      const pin = scheduled && moveUnit(input, scheduled, 1);
      if (!pin) return false;
      const after = unitOf(schedule(withPin(input, scheduled.unit, pin)), scheduled.unit);
      expect(after.weeks[0]!.week).toBe(pin.from);
      return pin.from > scheduled.weeks[0]!.week;
    });
    expect(counted).toBeGreaterThan(runs / 2);
  });
});

describe('resizing by weeks', () => {
  const length = ({ weeks }: ScheduledUnit) => weeks.length;

  it('lengthens over a closed week and shortens again, never below one week', () => {
    const start = programme({ a: 12 }, { closedWeeks });
    const longer = resize(start, 1);
    expect(longer.pins.a).toEqual({ from: '2026-09-07', weeks: 4 });
    expect(unitOf(schedule(longer), 'a').weeks.map(({ hours }) => hours)).toEqual([4, 4, 4]);
    expect(resize(longer, -1).pins.a).toEqual({ from: '2026-09-07', weeks: 2 });
    expect(resize(longer, -9).pins.a).toEqual({ from: '2026-09-07', weeks: 1 });
    const later = withPin(start, 'a', { from: '2026-10-05', weeks: 3 });
    expect(resize(later, -9).pins.a).toEqual({ from: '2026-10-05', weeks: 1 });
  });

  it('makes any unit one week longer that has enough hours for it', () => {
    const counted = applied(plainInput, (input) => {
      const [scheduled] = schedule(input).units.filter(({ weeks }) => weeks.length > 0);
      const pin = scheduled && resizeUnit(input, scheduled, 1);
      if (!pin) return false;
      const after = unitOf(schedule(withPin(input, scheduled.unit, pin)), scheduled.unit);
      expect(length(after)).toBe(length(scheduled) + 1);
      expect(after.weeks[0]).toMatchObject({ week: scheduled.weeks[0]!.week });
      return true;
    });
    expect(counted).toBeGreaterThan(runs / 2);
  });
});
