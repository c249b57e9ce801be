import { describe, expect, it } from 'vitest';
import { schedule } from '../../../src/schedule';
import { applied, runs } from './applied';
import { anyInput, monday, shift } from './cases';
import {
  capacityOf,
  holds,
  hoursByWeek,
  problemsOf,
  sum,
  teachingDays,
  unitsByWeek,
} from './judge';

/** Hours as whole minutes, the unit that none may be lost of; thirds of an hour are not exact. */
function minutes(hours: readonly number[]): number {
  return sum(hours.map((amount) => Math.round(amount * 60)));
}

describe('any schedule', () => {
  it('loses no hours', () => {
    const counted = applied(anyInput, (input) => {
      const { units } = schedule(input);
      expect(units.map(({ unit, hours }) => ({ unit, hours }))).toEqual(input.units);
      for (const { weeks, hours } of units) {
        expect(minutes(weeks.map((week) => week.hours))).toBe(60 * (hours ?? 0));
        expect(weeks.every((week) => week.hours > 0)).toBe(true);
      }
      return units.length > 1;
    });
    expect(counted).toBeGreaterThan(runs / 2);
  });

  it('teaches in no closed week and on no day before the start', () => {
    const counted = applied(anyInput, (input) => {
      const weeks = [...hoursByWeek(schedule(input)).keys()];
      expect(weeks.filter((week) => teachingDays(input, week).length === 0)).toEqual([]);
      return weeks.some((week) => input.closedWeeks.includes(shift(week, 7)));
    });
    expect(counted).toBeGreaterThan(runs / 8);
  });

  it('reports exactly the weeks that hold more hours than they can', () => {
    const counted = applied(anyInput, (input) => {
      const result = schedule(input);
      const over = [...hoursByWeek(result)]
        .filter(([week, hours]) => hours > capacityOf(input, week))
        .map(([week]) => week);
      const reported = problemsOf(result, 'over-full').flatMap(({ weeks }) => weeks);
      expect(reported.map(({ week }) => week).sort()).toEqual(over.sort());
      return over.length > 0;
    });
    expect(counted).toBeGreaterThan(runs / 30);
  });

  it('reports exactly the weeks in which too many units run', () => {
    const counted = applied(anyInput, (input) => {
      const result = schedule(input);
      const crowded = [...unitsByWeek(result)].filter(([, count]) => count > input.sideBySide);
      const reported = problemsOf(result, 'crowded').flatMap(({ weeks }) => weeks);
      expect(reported.map(({ week }) => week).sort()).toEqual(crowded.map(([week]) => week).sort());
      return crowded.length > 0;
    });
    expect(counted).toBeGreaterThan(runs / 30);
  });

  it('keeps the most hours of one unit in a week, but for a pinned length', () => {
    const counted = applied(anyInput, (input) => {
      const limit = input.unitHoursPerWeek ?? Infinity;
      const free = schedule(input).units.filter(({ unit }) => !input.pins[unit]?.weeks);
      const hours = free.flatMap(({ weeks }) => weeks.map((week) => week.hours));
      expect(hours.filter((amount) => amount > limit)).toEqual([]);
      return hours.some((amount) => amount === limit);
    });
    expect(counted).toBeGreaterThan(runs / 10);
  });

  it('keeps every link or reports it', () => {
    let broken = 0;
    const counted = applied(anyInput, (input) => {
      const result = schedule(input);
      const reported = problemsOf(result, 'link-broken').map(({ link }) => link);
      const cycles = problemsOf(result, 'links-contradict').map(({ units }) => units);
      const unkept = input.links.filter((link) => !holds(result, link));
      for (const link of unkept) {
        const isKnotted = cycles.some((k) => k.includes(link.first) && k.includes(link.second));
        expect(isKnotted || reported.includes(link)).toBe(true);
      }
      expect(reported.filter((link) => holds(result, link))).toEqual([]);
      broken += reported.length;
      return input.links.length > unkept.length;
    });
    expect(counted).toBeGreaterThan(runs / 8);
    expect(broken).toBeGreaterThan(runs / 30);
  });

  it('dates each unit by the teaching days of its first and last week', () => {
    const counted = applied(anyInput, (input) => {
      const { units, end } = schedule(input);
      const taught = units.filter(({ weeks }) => weeks.length > 0);
      for (const { weeks, dates } of taught) {
        expect(dates?.first).toBe(teachingDays(input, weeks[0]!.week)[0]);
        expect(dates?.last).toBe(teachingDays(input, weeks.at(-1)!.week).at(-1));
      }
      const last = taught.map(({ dates }) => dates!.last).sort();
      expect(end).toBe(last.at(-1) ?? null);
      return taught.length > 1;
    });
    expect(counted).toBeGreaterThan(runs / 2);
  });

  it('sums its weeks and months to the hours of its units', () => {
    const counted = applied(anyInput, (input) => {
      const { units, weeks, months } = schedule(input);
      const total = sum(units.map(({ hours }) => hours ?? 0));
      expect(minutes(weeks.map(({ hours }) => hours))).toBe(60 * total);
      expect(minutes(months.map(({ hours }) => hours))).toBe(60 * total);
      const capacities = weeks.map(({ week }) => capacityOf(input, week));
      expect(weeks.map(({ capacity }) => capacity)).toEqual(capacities);
      return months.length > 2;
    });
    expect(counted).toBeGreaterThan(runs / 2);
  });

  it('lists every week once, in order, from the start to the later end', () => {
    const counted = applied(anyInput, (input) => {
      const { weeks, end } = schedule(input);
      const last = [end, input.endsOn].filter((date) => date !== null).sort();
      const count = last.length === 0 ? 0 : weeks.length;
      expect(weeks.map(({ week }) => week)).toEqual(
        Array.from({ length: count }, (_, index) => shift(monday(input.startsOn!), index * 7)),
      );
      expect(weeks.at(-1)?.week).toBe(last.length === 0 ? undefined : monday(last.at(-1)!));
      return end !== null && input.endsOn !== null && end < input.endsOn;
    });
    expect(counted).toBeGreaterThan(runs / 30);
  });

  it('gives each month the room of its days up to the planned end, or to the end of the last', () => {
    const counted = applied(anyInput, (input) => {
      const { months, end } = schedule(input);
      const isLate = end !== null && input.endsOn !== null && end > input.endsOn;
      const last = (isLate ? null : input.endsOn) ?? (end && `${end.slice(0, 7)}-31`) ?? '';
      const expected = new Map<string, number>();
      for (let day = input.startsOn!; day <= last; day = shift(day, 1)) {
        const days = teachingDays(input, monday(day));
        const part = days.includes(day) ? capacityOf(input, monday(day)) / days.length : 0;
        expected.set(day.slice(0, 7), (expected.get(day.slice(0, 7)) ?? 0) + part);
      }
      for (const { month, capacity } of months) {
        // The first and the last week may be split, each rounded to the minute.
        expect(Math.abs(capacity - (expected.get(month) ?? 0))).toBeLessThan(1.01 / 60);
        expected.delete(month);
      }
      expect(sum([...expected.values()])).toBe(0);
      return months.length > 2;
    });
    expect(counted).toBeGreaterThan(runs / 8);
  });

  it('gives each month the hours of its days', () => {
    const counted = applied(anyInput, (input) => {
      const { weeks, months } = schedule(input);
      const expected = new Map<string, number>();
      for (const { week, hours } of weeks) {
        const days = teachingDays(input, week);
        for (const day of days) {
          const month = day.slice(0, 7);
          expected.set(month, (expected.get(month) ?? 0) + hours / days.length);
        }
      }
      for (const { month, hours } of months) {
        // A split week is rounded to the minute, and a month has at most two of them.
        expect(Math.abs(hours - (expected.get(month) ?? 0))).toBeLessThan(1.01 / 60);
      }
      return expected.size > 2;
    });
    expect(counted).toBeGreaterThan(runs / 8);
  });

  it('is the same for the same input, however its sets are written', () => {
    applied(anyInput, (input) => {
      const twin = {
        ...input,
        weekdays: [...input.weekdays, ...input.weekdays].reverse(),
        closedWeeks: [...input.closedWeeks, ...input.closedWeeks].reverse().map((m) => shift(m, 3)),
        pins: Object.fromEntries(Object.entries(input.pins).reverse()),
      };
      expect(schedule(input)).toEqual(schedule(input));
      expect(schedule(twin)).toEqual(schedule(input));
      return true;
    });
  });
});
