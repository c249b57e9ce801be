import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addUp,
  compareLevels,
  fromHundredths,
  levelsOf,
  toHundredths,
} from '../../../src/catalogue';
import type { Level } from '../../../src/catalogue';

const ladder: readonly (Level | null)[] = ['E1', 'E2', 'E3', 1, 2, 3, 8, 9, 12, null];

describe('compareLevels', () => {
  it('goes up from Entry 1 to Level 12 and to none', () => {
    for (const [i, low] of ladder.entries()) {
      expect(compareLevels(low, low)).toBe(0);
      for (const high of ladder.slice(i + 1)) {
        expect(compareLevels(low, high)).toBeLessThan(0);
        expect(compareLevels(high, low)).toBeGreaterThan(0);
      }
    }
  });
});

describe('levelsOf', () => {
  it('lists each level once, lowest first, and none', () => {
    const units = ([2, 'E3', null, 2, 'E1', 10] as const).map((level) => ({ level }));
    expect(levelsOf(units)).toEqual(['E1', 'E3', 2, 10]);
  });
});

describe('figures with two decimals', () => {
  it('add up to the number that the exact sum is read as', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 2_000 });
    fc.assert(
      fc.property(figures, (hundredths) => {
        const exact = hundredths.reduce((sum, one) => sum + BigInt(one), 0n);
        const digits = exact.toString().padStart(3, '0');
        const read = Number(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
        expect(addUp(hundredths.map((one) => Number((one / 100).toFixed(2))))).toBe(read);
      }),
      { numRuns: 100 },
    );
    expect(addUp([])).toBe(0);
    expect(addUp([0.1, 0.2])).toBe(0.3);
  });

  it('are whole hundredths and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
        const figure = Number((hundredths / 100).toFixed(2));
        expect(toHundredths(figure)).toBe(hundredths);
        expect(fromHundredths(hundredths)).toBe(figure);
      }),
    );
  });
});
