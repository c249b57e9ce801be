import fc from 'fast-check';
import type { Weekday } from '../../../src/dates';
import { nations } from '../../../src/dates';
import type { Link } from '../../../src/plan';
import type { ScheduleInput, UnitToTeach } from '../../../src/schedule';

export const allWeekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The tests' own calendar, by the platform's: UTC has neither summer time nor zones. */
export function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function monday(date: string): string {
  const sinceMonday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return shift(date, -sinceMonday);
}

export function weekday(date: string): Weekday {
  return allWeekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!;
}

/** A plain programme to vary: from Monday 7 September 2026, 10 hours a week on weekdays. */
export function programme(
  hours: Readonly<Record<string, number | null>>,
  changes: Partial<ScheduleInput> = {},
): ScheduleInput {
  return {
    units: Object.entries(hours).map(([unit, amount]) => ({ unit, hours: amount })),
    startsOn: '2026-09-07',
    endsOn: null,
    hoursPerWeek: 10,
    unitHoursPerWeek: null,
    weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    closedWeeks: [],
    closedDays: [],
    bankHolidays: null,
    links: [],
    pins: {},
    sideBySide: 2,
    ...changes,
  };
}

const halves = (min: number, max: number) =>
  fc.integer({ min: min * 2, max: max * 2 }).map((half) => half / 2);

const startsOn = fc.integer({ min: 0, max: 1_500 }).map((days) => shift('2026-08-01', days));

const units: fc.Arbitrary<readonly UnitToTeach[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: halves(0.5, 40) },
      { weight: 1, arbitrary: fc.constantFrom(0, null) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((amounts) => amounts.map((hours, index) => ({ unit: `u${index}`, hours })));

function closedDays(start: string) {
  return fc
    .tuple(fc.integer({ min: -10, max: 250 }), fc.integer({ min: 0, max: 12 }))
    .map(([after, length]) => ({
      from: shift(start, after),
      to: shift(start, after + length),
      name: '',
    }));
}

/** Programmes without pins and links. */
export const plainInput: fc.Arbitrary<ScheduleInput> = startsOn.chain((start) =>
  fc.record({
    units,
    startsOn: fc.constant(start),
    endsOn: fc.option(fc.integer({ min: 0, max: 200 }).map((days) => shift(start, days))),
    hoursPerWeek: halves(0.5, 30),
    unitHoursPerWeek: fc.option(halves(0.5, 15)),
    weekdays: fc.subarray([...allWeekdays], { minLength: 1 }),
    closedWeeks: fc.array(
      fc.integer({ min: 0, max: 40 }).map((weeks) => monday(shift(start, weeks * 7))),
      { maxLength: 10 },
    ),
    closedDays: fc.array(closedDays(start), { maxLength: 4 }),
    bankHolidays: fc.constantFrom(null, ...nations),
    links: fc.constant([]),
    pins: fc.constant({}),
    sideBySide: fc.integer({ min: 1, max: 4 }),
  }),
);

function linksAmong(input: ScheduleInput): fc.Arbitrary<readonly Link[]> {
  const unit = fc.constantFrom(...input.units.map(({ unit }) => unit), 'elsewhere');
  const link = fc.record({
    kind: fc.constantFrom('before' as const, 'together' as const),
    first: unit,
    second: unit,
  });
  return fc.array(
    link.filter(({ first, second }) => first !== second),
    { maxLength: 8 },
  );
}

function pinsAmong(input: ScheduleInput): fc.Arbitrary<ScheduleInput['pins']> {
  const pin = fc.record({
    from: fc.integer({ min: -20, max: 250 }).map((days) => shift(input.startsOn!, days)),
    weeks: fc.option(fc.integer({ min: 1, max: 9 })),
  });
  return fc.dictionary(fc.constantFrom(...input.units.map(({ unit }) => unit)), pin, {
    maxKeys: 3,
  });
}

/** Programmes with links, no pins. */
export const linkedInput: fc.Arbitrary<ScheduleInput> = plainInput.chain((input) =>
  linksAmong(input).map((links) => ({ ...input, links })),
);

const pinned = (input: ScheduleInput) =>
  pinsAmong(input).map((pins): ScheduleInput => ({ ...input, pins }));

/** Programmes with everything. */
export const anyInput: fc.Arbitrary<ScheduleInput> = linkedInput.chain(pinned);

/** Programmes that more hours would often bring to their end in time. */
export const dueInput: fc.Arbitrary<ScheduleInput> = fc
  .tuple(plainInput, fc.integer({ min: 60, max: 300 }))
  .map(([input, days]) => ({
    ...input,
    hoursPerWeek: Math.min(input.hoursPerWeek!, 5),
    unitHoursPerWeek: input.unitHoursPerWeek && input.unitHoursPerWeek + 10,
    endsOn: shift(input.startsOn!, days),
  }))
  .chain((input) => fc.oneof(fc.constant(input), pinned(input)));
