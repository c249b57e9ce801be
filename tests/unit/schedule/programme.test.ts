import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endAfterWeeks, weeksUntil } from '../../../src/schedule';
import { plainInput, programme, shift, monday } from './cases';
import { teachingDays } from './judge';

describe('a programme of so many weeks', () => {
  it('ends with the last teaching day of its last open week, and is counted back from there', () => {
    let withClosed = 0;
    fc.assert(
      fc.property(plainInput, fc.integer({ min: 1, max: 30 }), (input, count) => {
        const open: string[][] = [];
        for (let week = monday(input.startsOn!); open.length < count; week = shift(week, 7)) {
          const days = teachingDays(input, week);
          if (days.length > 0) open.push(days);
        }
        const end = endAfterWeeks(input, count)!;
        expect(end).toBe(open.at(-1)!.at(-1));
        expect(weeksUntil(input, end)).toBe(count);
        expect(weeksUntil(input, shift(open.at(-1)![0]!, -1))).toBe(count - 1);
        if (input.closedWeeks.length > 0) withClosed += 1;
      }),
      { numRuns: 100 },
    );
    expect(withClosed).toBeGreaterThan(20);
  });

  it('has no end without a start or a weekday, or beyond ten years', () => {
    expect(endAfterWeeks(programme({}, { startsOn: null }), 3)).toBeNull();
    expect(endAfterWeeks(programme({}, { weekdays: [] }), 3)).toBeNull();
    const closed = programme({}, { closedWeeks: ['2026-09-14'] });
    expect(endAfterWeeks(closed, 519)).not.toBeNull();
    expect(endAfterWeeks(closed, 520)).toBeNull();
    expect(weeksUntil(closed, '9999-12-31')).toBeNull();
  });
});
