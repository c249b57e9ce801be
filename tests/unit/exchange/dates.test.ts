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

describe('a range of dates', () => {
  const dayMs = 86_400_000;
  const shift = (date: string, days: number) =>
    new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
  const monday = (date: string): string => shift(date, -((new Date(date).getUTCDay() + 6) % 7));
  /** Every day of the range, one after the other. */
  const daysOf = (from: string, to: string): string[] => {
    const days: string[] = [];
    for (let date = from; date <= to; date = shift(date, 1)) days.push(date);
    return days;
  };
  const between = fc.constantFrom(' - ', ' – ', ' — ', '–', '-', ' to ', ' until ');

  it.each(['26/7/2027 - 30/8/2027', '26/7/2027 to 30/8/2027', '26/7/2027–30/8/2027'])(
    'holds every week of %s',
    (text) => {
      const { dates, unread } = readDates(text);
      expect(unread).toEqual([]);
      expect(dates).toEqual([
        ...['2027-07-26', '2027-08-02', '2027-08-09', '2027-08-16', '2027-08-23', '2027-08-30'],
      ]);
    },
  );

  it('has one date in each week that any of its days lies in, however it is written', () => {
    let long = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.nat({ max: 366 }), spelling, between), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.constantFrom('\n', ', ', ' '),
        (ranges, parted) => {
          const text = ranges
            .map(([from, days, spell, to]) => `${spell(from)}${to}${spell(shift(from, days))}`)
            .join(parted);
          const { dates, unread } = readDates(text);
          const asked = ranges.map(([from, days]) => daysOf(from, shift(from, days)));
          expect(unread).toEqual([]);
          expect(dates.map(monday)).toEqual(asked.flatMap((all) => [...new Set(all.map(monday))]));
          expect(dates.every((date) => asked.flat().includes(date))).toBe(true);
          if (ranges.some(([, days]) => days > 14)) long += 1;
        },
      ),
      { numRuns: 60 },
    );
    expect(long).toBeGreaterThan(30);
  });

  it('is unread whole when it runs backwards or for more than a year', () => {
    expect(readDates('30/8/2027 - 26/7/2027; 1/9/2026 to 3/9/2027; 21/12/2026')).toEqual({
      dates: ['2026-12-21'],
      unread: ['30/8/2027 - 26/7/2027', '1/9/2026 to 3/9/2027'],
    });
  });

  it('is not guessed from half of one', () => {
    expect(readDates('26/7/2027 -').unread).toEqual(['-']);
    expect(readDates('to 30/8/2027').unread).toEqual(['to']);
    expect(readDates('26/7 - 30/8/2027').unread).toEqual(['26/7', '-']);
    expect(readDates('26/7/2027 - 31/9/2027').unread).toEqual(['-', '31/9/2027']);
  });

  it('cannot make a list that no plan could hold, whatever is pasted', () => {
    const many = '1/1/2027 to 31/12/2027\n'.repeat(1_000);
    expect(readDates(many).dates.length).toBeLessThanOrEqual(1_000);
    for (const sign of [' ', '1', '-', '1-', '1 a', '/', '1/1/1', 'T', '–']) {
      expect(readDates(sign.repeat(20_000)).dates).toEqual([]);
    }
  });
});
