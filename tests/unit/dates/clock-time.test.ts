import { describe, expect, it } from 'vitest';
import { clockTimeAt, isClockTime, minutesIn, minutesOf, readClockTime } from '../../../src/dates';

describe('a time of day', () => {
  it('is written and read back for every minute of a day', () => {
    const all = Array.from({ length: 1_440 }, (_, minute) => clockTimeAt(minute));
    expect(new Set(all).size).toBe(1_440);
    expect(all.toSorted()).toEqual(all);
    for (const [minute, time] of all.entries()) {
      expect([isClockTime(time), minutesOf(time), readClockTime(time)]).toEqual([
        true,
        minute,
        time,
      ]);
    }
  });

  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    [' 13:15 ', '13:15'],
    ['9 am', '09:00'],
    ['1.15pm', '13:15'],
    ['12am', '00:00'],
    ['12 p.m.', '12:00'],
    ['9h30', '09:30'],
  ])('is read as people write it: %s', (written, time) => {
    expect(readClockTime(written)).toBe(time);
  });

  it.each(['', 'noon', '24:00', '9:60', '13 pm', '0 am', '9:3', '09:30:00', '-1', '9,30'])(
    'is none in %j',
    (written) => {
      expect(readClockTime(written)).toBeNull();
      expect(isClockTime(written)).toBe(false);
    },
  );

  it('lies so many minutes before another', () => {
    expect(minutesIn({ from: '09:30', to: '12:30' })).toBe(180);
  });
});
