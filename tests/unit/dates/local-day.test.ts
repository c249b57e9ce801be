import { describe, expect, it } from 'vitest';
import { localDay } from '../../../src/dates';

describe('a day on the device', () => {
  it('is that of its clock, on whichever side of midnight UTC is', () => {
    const clock = { getFullYear: () => 2026, getMonth: () => 6, getDate: () => 2 };
    expect(localDay(clock)).toBe('2026-07-02');
    const late = new Date(2026, 11, 31, 23, 59, 59);
    expect(localDay(late)).toBe('2026-12-31');
    const early = new Date(2026, 0, 1, 0, 0, 1);
    expect(localDay(early)).toBe('2026-01-01');
  });
});
