import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  mondayOf,
  monthOf,
  parseDate,
  weekdayOf,
} from '../../../src/dates';
import { allWeekdays, monday, shift, weekday } from '../schedule/cases';

/** Every day of the years 1900 to 2300: a whole cycle of leap years. */
function everyDay(): string[] {
  const days: string[] = [];
  const last = Date.UTC(2300, 11, 31);
  for (let at = Date.UTC(1900, 0, 1); at <= last; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

describe('calendar dates', () => {
  it('count every day of four centuries as the platform does in UTC', () => {
    const days = everyDay();
    expect(days).toHaveLength(146_462);
    const wrong = days.filter(
      (day, number) =>
        addDays('1900-01-01', number) !== day || daysBetween(day, '1900-01-01') !== -number,
    );
    expect(wrong).toEqual([]);
  });

  it('add, find the Monday and name the weekday as the platform does', () => {
    const date = fc.integer({ min: -700_000, max: 2_900_000 }).map((n) => shift('1970-01-01', n));
    fc.assert(
      fc.property(date, fc.integer({ min: -5_000, max: 5_000 }), (day, by) => {
        expect(addDays(day, by)).toBe(shift(day, by));
        expect(daysBetween(day, addDays(day, by))).toBe(by);
        expect(mondayOf(day)).toBe(monday(day));
        expect(weekdayOf(day)).toBe(weekday(day));
        expect(monthOf(day)).toBe(day.slice(0, 7));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2027-03-27', 1, '2027-03-28'],
    ['2027-03-28', 1, '2027-03-29'],
    ['2027-10-31', 1, '2027-11-01'],
  ])('%s and %i day is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ['2026-07-31', 12, '2027-07-31'],
    ['2026-07-31', 2, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-31', 0, '2026-01-31'],
    ['2026-01-31', 72, '2032-01-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('names the seven weekdays from a known Monday on', () => {
    const week = allWeekdays.map((_, index) => weekdayOf(addDays('2026-09-07', index)));
    expect(week).toEqual(allWeekdays);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '', 'today'])(
    'does not read "%s" as a date',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );
});
