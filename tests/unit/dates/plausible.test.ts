import { describe, expect, it } from 'vitest';
import {
  endsBeforeStart,
  evidenceYears,
  isCalendarDate,
  isPlausible,
  withWholeYear,
  yearOf,
} from '../../../src/dates';

describe('the year of a date', () => {
  it('is plausible for a plan from 2000 to 2100, for evidence from 1950', () => {
    const edges = [
      '1949-12-31',
      '1950-01-01',
      '1999-12-31',
      '2000-01-01',
      '2100-12-31',
      '2101-01-01',
    ];
    expect(edges.filter((date) => isPlausible(date))).toEqual(['2000-01-01', '2100-12-31']);
    expect(edges.filter((date) => isPlausible(date, evidenceYears))).toEqual(edges.slice(1, 5));
    expect(yearOf('2026-11-28')).toBe(2026);
  });

  it('is made whole where a date field made it of two figures, and only there', () => {
    expect(withWholeYear('0026-11-28')).toBe('2026-11-28');
    for (const date of ['0126-11-28', '2026-00-26', '1026-11-28', '2000-01-01'])
      expect(withWholeYear(date)).toBe(date);
  });
});

it('an end is before its start only where both are there and it is', () => {
  const [early, late] = ['2026-11-27', '2026-11-28'];
  expect(endsBeforeStart({ startsOn: late, endsOn: early })).toBe(true);
  expect(endsBeforeStart({ startsOn: early, endsOn: late })).toBe(false);
  expect(endsBeforeStart({ startsOn: early, endsOn: early })).toBe(false);
  expect(endsBeforeStart({ startsOn: null, endsOn: early })).toBe(false);
  expect(endsBeforeStart({ startsOn: late, endsOn: null })).toBe(false);
});

it('a calendar date is ten letters and a day that there is', () => {
  expect(['2026-11-28', '2024-02-29'].every(isCalendarDate)).toBe(true);
  const none = [
    'x2026-11-28',
    '2026-11-28x',
    '2026-11-28T09:00',
    '2026-02-29',
    '2026-13-01',
    '26-11-28',
    '2026-1-1',
  ];
  expect(none.filter(isCalendarDate)).toEqual([]);
});
