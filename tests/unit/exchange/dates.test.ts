import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/exchange';

const months = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];
const day = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const parts = (date: string) => date.split('-').map(Number) as [number, number, number];

/** Ways in which people in the UK write a date; the last one holds spaces. */
const spellings: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => date.split('-').reverse().join('/'),
  (date) => parts(date).reverse().join('.'),
  (date) => {
    const [year, month, one] = parts(date);
    return `${one} ${months[month - 1]!} ${year}`;
  },
];
const spelling = fc.constantFrom(...spellings);

describe('a list of dates', () => {
  it('is read whole, however each date is written, between lines, commas and tabs', () => {
    let inWords = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, spelling), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', ', ', ';', '\t', '\n\n'),
        (list, between) => {
          const text = list.map(([date, spell]) => spell(date)).join(between);
          expect(readDates(text)).toEqual({ dates: list.map(([date]) => date), unread: [] });
          if (list.some(([, spell]) => spell === spellings[3])) inWords += 1;
        },
      ),
      { numRuns: 200 },
    );
    expect(inWords).toBeGreaterThan(50);
  });

  it('may be parted by spaces where no date holds one', () => {
    const text = ' 21/12/2026 28.12.2026  2027-01-04 ';
    expect(readDates(text).dates).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
  });

  it('gives back what is no date, and what is left is read all the same', () => {
    expect(readDates('21/12/2026, 31/02/2027 soon; 29/02/2028')).toEqual({
      dates: ['2026-12-21', '2028-02-29'],
      unread: ['31/02/2027', 'soon'],
    });
    expect(readDates(' \n , ')).toEqual({ dates: [], unread: [] });
  });
});
