import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber, dayOfSerial, serialOfDay } from '../../../src/dates';

describe('days as spreadsheets count them', () => {
  /** As Excel and LibreOffice show them when the format of a date is taken away. */
  it.each([
    ['1900-03-01', 61],
    ['2000-01-01', 36526],
    ['2026-09-01', 46266],
  ])('have %s as %i', (date, serial) => {
    expect(serialOfDay(date)).toBe(serial);
  });

  it('are read back, with a time or without, and with spaces round them', () => {
    const days = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2090-12-31') });
    fc.assert(
      fc.property(days, fc.constantFrom('', '.5', ',25'), (day, time) => {
        const date = dateOf(day);
        expect(dayOfSerial(` ${serialOfDay(date)}${time} `)).toBe(date);
      }),
    );
  });

  it('are none of what is longer, shorter, other than a figure, or of no plan', () => {
    for (const text of ['4626', '462660', '46266x', 'x46266', '46266.', '46266 7', '99999', ''])
      expect(dayOfSerial(text), text).toBeNull();
  });
});
