import { describe, expect, it } from 'vitest';
import type { Nation } from '../../../src/dates';
import { bankHolidays, nations, weekdayOf } from '../../../src/dates';

/**
 * The dates that https://www.gov.uk/bank-holidays published for these years, month and day; written
 * from that list, not from the rules.
 */
const published: readonly (readonly [Nation, number, string])[] = [
  ['england-and-wales', 2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
  ['england-and-wales', 2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
  ['england-and-wales', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  ['england-and-wales', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  ['england-and-wales', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  ['england-and-wales', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  ['england-and-wales', 2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  ['england-and-wales', 2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  ['england-and-wales', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['england-and-wales', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['scotland', 2021, '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['scotland', 2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
  ['scotland', 2023, '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26'],
  ['scotland', 2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
  ['scotland', 2025, '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'],
  ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  ['northern-ireland', 2020, '01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28'],
  ['northern-ireland', 2021, '01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28'],
  [
    'northern-ireland',
    2022,
    '01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27',
  ],
  ['northern-ireland', 2024, '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'],
  ['northern-ireland', 2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
];

describe('bank holidays', () => {
  it.each(published)('of %s in %i are those that were published', (nation, year, days) => {
    const found = bankHolidays(nation, year).map(({ on }) => on);
    expect(found).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  /** As they are called on the same list. */
  it.each([
    [
      'england-and-wales',
      'new-year good-friday easter-monday early-may spring summer christmas boxing-day',
    ],
    [
      'scotland',
      'new-year 2-january good-friday early-may spring summer st-andrew christmas boxing-day',
    ],
    [
      'northern-ireland',
      'new-year st-patrick good-friday easter-monday early-may spring boyne summer christmas boxing-day',
    ],
  ] as const)('of %s are called by their names, in order', (nation, names) => {
    expect(bankHolidays(nation, 2025).map(({ name }) => name)).toEqual(names.split(' '));
  });

  /** By proclamation, each in one year. */
  it.each([
    ['golden-jubilee', '2002-06-03', nations],
    ['royal-wedding', '2011-04-29', nations],
    ['diamond-jubilee', '2012-06-05', nations],
    ['platinum-jubilee', '2022-06-03', nations],
    ['state-funeral', '2022-09-19', nations],
    ['coronation', '2023-05-08', nations],
    ['world-cup', '2026-06-15', ['scotland']],
  ] as const)('have %s on %s alone', (name, on, where) => {
    for (const nation of nations) {
      const days = Array.from({ length: 40 }, (_, i) => bankHolidays(nation, 2000 + i)).flat();
      const found = days.filter((day) => day.name === name).map((day) => day.on);
      expect(found, nation).toEqual((where as readonly Nation[]).includes(nation) ? [on] : []);
    }
  });

  it('have the day of Saint Andrew in Scotland since the Act of 2007', () => {
    const years = [2005, 2006, 2007, 2008].filter((year) =>
      bankHolidays('scotland', year).some(({ name }) => name === 'st-andrew'),
    );
    expect(years).toEqual([2007, 2008]);
  });

  it('say which of them stand for a day on a weekend', () => {
    const substitutes = bankHolidays('england-and-wales', 2022)
      .filter(({ isSubstitute }) => isSubstitute)
      .map(({ on, name }) => [on, name]);
    expect(substitutes).toEqual([
      ['2022-01-03', 'new-year'],
      ['2022-12-27', 'christmas'],
    ]);
  });

  it('are never on a weekend and never two on one day, in a hundred years of each nation', () => {
    let years = 0;
    for (const nation of nations) {
      for (let year = 2000; year <= 2100; year += 1) {
        const days = bankHolidays(nation, year).map(({ on }) => on);
        expect(new Set(days).size).toBe(days.length);
        expect(days.filter((day) => ['sat', 'sun'].includes(weekdayOf(day)))).toEqual([]);
        expect(days).toEqual([...days].sort());
        years += 1;
      }
    }
    expect(years).toBe(303);
  });

  /** Easter Sundays as the Church of England's tables print them, the earliest and latest among them. */
  it.each([
    [2000, '2000-04-21'],
    [2008, '2008-03-21'],
    [2011, '2011-04-22'],
    [2019, '2019-04-19'],
    [2030, '2030-04-19'],
    [2038, '2038-04-23'],
    [2049, '2049-04-16'],
    [2076, '2076-04-17'],
  ])('have Good Friday of %i on %s', (year, day) => {
    const friday = bankHolidays('scotland', year).find(({ name }) => name === 'good-friday');
    expect(friday?.on).toBe(day);
  });
});
