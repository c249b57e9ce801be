import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/dates';

const months = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];
const day = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const parts = (date: string) => date.split('-').map(Number) as [number, number, number];

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayName = (date: string) => dayNames[new Date(date).getUTCDay()]!;
const inWords = (date: string): string => {
  const [year, month, one] = parts(date);
  return `${one} ${months[month - 1]!} ${year}`;
};

/** Ways in which people in the UK write a date; the last ones hold spaces. */
const spellings: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => date.split('-').reverse().join('/'),
  (date) => parts(date).reverse().join('.'),
  inWords,
  (date) => `${dayName(date).slice(0, 3)} ${date.split('-').reverse().join('/')}`,
  (date) => `${dayName(date)}, ${inWords(date)}`,
];
const spelling = fc.constantFrom(...spellings);

describe('a list of dates', () => {
  it('is read whole, however each date is written, between lines, commas and tabs', () => {
    let worded = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, spelling), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', ', ', ';', '\n\n', ' and '),
        (list, between) => {
          const text = list.map(([date, spell]) => spell(date)).join(between);
          const { dates, unread, labels, terms } = readDates(text, 'two-days');
          expect(dates).toEqual(list.map(([date]) => date));
          expect([unread, labels, terms].flat()).toEqual([]);
          if (list.some(([, spell]) => spell === inWords)) worded += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(worded).toBeGreaterThan(50);
  });

  it('may be parted by spaces where no date holds one', () => {
    const text = ' 21/12/2026 28.12.2026  2027-01-04 ';
    expect(readDates(text).dates).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
  });

  it.each([
    ['Oct 26-30, 2026', ['2026-10-26']],
    ['October 26 – November 6, 2026', ['2026-10-26', '2026-11-02']],
    ['December 21 to January 4, 2027', ['2026-12-21', '2026-12-28', '2027-01-04']],
    ['October 26, 2026', ['2026-10-26']],
    ['Oct 26 26', ['2026-10-26']],
  ])('with the month first, %s, takes the year from its end', (text, dates) => {
    expect(readDates(text)).toMatchObject({ dates, unread: [] });
  });

  it.each([
    ['w/c 26 October 2026', [['2026-10-26', '2026-11-01', '']]],
    ['Half term: week commencing Mon 26/10/2026', [['2026-10-26', '2026-11-01', 'Half term']]],
    ['Week beginning Tue 1 September 2026', [['2026-09-01', '2026-09-06', '']]],
    [
      'Weeks commencing 21/12/2026, 28/12/2026',
      [
        ['2026-12-21', '2026-12-27', ''],
        ['2026-12-28', '2027-01-03', ''],
      ],
    ],
    ['Good Friday 26 March 2027', [['2027-03-26', '2027-03-26', 'Good Friday']]],
    ['Easter Monday, 29 March 2027', [['2027-03-29', '2027-03-29', 'Easter Monday']]],
    [
      'Easter: Good Friday 26 March to Friday 9 April 2027',
      [['2027-03-26', '2027-04-09', 'Easter Good Friday']],
    ],
    ['Fri 26 March 2027', [['2027-03-26', '2027-03-26', '']]],
  ])('of %j: whole weeks and names of days are what they say', (text, spans) => {
    const read = readDates(text, 'two-days');
    expect(read.spans.map(({ from, to, name }) => [from, to, name])).toEqual(spans);
    expect(read.unread).toEqual([]);
  });

  it('takes the words of a row of headings for nothing', () => {
    const { dates, unread, labels } = readDates(
      'From\tTo\tWhat\n26/10/2026\t30/10/2026\tHalf term',
    );
    expect(dates).toEqual(['2026-10-26']);
    expect(unread).toEqual([]);
    expect(labels).toEqual(['From', 'To', 'What', 'Half term']);
  });

  it('gives back what is no date, and what is left is read all the same', () => {
    expect(readDates('21/12/2026, 31/02/2027 soon; 29/02/2028')).toMatchObject({
      dates: ['2026-12-21', '2028-02-29'],
      unread: ['31/02/2027'],
      labels: ['soon'],
    });
    expect(readDates('21/12/2026; Easter').unread).toEqual(['Easter']);
    expect(readDates('21/12/2026\nEaster\n31/5/2027').unread).toEqual(['Easter']);
    expect(readDates('soon')).toMatchObject({ dates: [], unread: ['soon'] });
    expect(readDates(' \n , ')).toMatchObject({ dates: [], unread: [] });
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
    expect(readDates('30/8/2027 - 26/7/2027; 1/9/2026 to 3/9/2027; 21/12/2026')).toMatchObject({
      dates: ['2026-12-21'],
      unread: ['30/8/2027 - 26/7/2027', '1/9/2026 to 3/9/2027'],
    });
  });

  it('is not guessed from half of one', () => {
    expect(readDates('26/7/2027 -').unread).toEqual(['-']);
    expect(readDates('to 30/8/2027').unread).toEqual(['to']);
    expect(readDates('26/7 - 30/8/2027').unread).toEqual(['26/7', '-']);
    expect(readDates('26/7/2027 - 31/9/2027').unread).toEqual(['26/7/2027 - 31/9/2027']);
  });

  it.each([
    ['Half term: Mon 26 - Fri 30 October 2026', 1],
    ['26–30 October 2026', 1],
    ['26 Oct-30 Oct 2026', 1],
    ['21 December – 4 January 2027', 3],
    ['from 26 July to 30 August 2027', 6],
    ['between 26/7/2027 and 30/8/2027', 6],
    ['Tuesday, 1 September 2026 - Friday, 18 September 2026', 3],
    ['December 21, 2026 to January 4, 2027', 3],
    ['2026-09-01-2026-09-20', 3],
    ['26-7-2027-30-8-2027', 6],
  ])('is understood where its start is told in part, or in words: %s', (text, weeks) => {
    const { dates, unread } = readDates(text);
    expect(unread).toEqual([]);
    expect(dates).toHaveLength(weeks);
  });

  it.each(['26/7 - 30/8/2027', '21 Dec', 'from 26/7/2027', 'not 26/7/2027', '26/7/2027 onwards'])(
    'is not made up from %s',
    (text) => {
      expect(readDates(text).unread).not.toEqual([]);
    },
  );

  it('cannot make a list that no plan could hold, whatever is pasted', () => {
    const many = '1/1/2027 to 31/12/2027\n'.repeat(1_000);
    expect(readDates(many).dates.length).toBeLessThanOrEqual(1_000);
    for (const sign of [' ', '1', '-', '1-', '1 a', '/', '1/1/1', 'T', '–']) {
      expect(readDates(sign.repeat(20_000)).dates).toEqual([]);
    }
  });
});

describe('a table of holidays', () => {
  const summer = [
    '2027-07-26',
    '2027-08-02',
    '2027-08-09',
    '2027-08-16',
    '2027-08-23',
    '2027-08-30',
  ];

  it.each([
    '26/7/2027\t30/8/2027',
    'Summer\t26/7/2027\t30/8/2027',
    'Summer,26/7/2027,30/8/2027',
    'Holiday\tFirst day\tLast day\nSummer\tMon 26/7/2027\tMon 30/8/2027',
    'Summer: Monday, 26 July 2027\tMonday, 30 August 2027',
    'Summer 2027\t26/07/27\t30/08/27\t6 weeks',
  ])('has a range in each line: %j', (text) => {
    expect(readDates(text)).toMatchObject({ dates: summer, unread: [], pairs: 0 });
  });

  it('asks what two dates of a line are, and takes the answer', () => {
    const [first, last] = [summer[0]!, summer[5]!];
    expect(readDates('26/7/2027, 30/8/2027')).toMatchObject({ dates: [first, last], pairs: 1 });
    expect(readDates('26/7/2027, 30/8/2027', 'range').dates).toEqual(summer);
    expect(readDates('21/12/2026, 28/12/2026').pairs, 'the same either way').toBe(0);
    expect(readDates('26/7/2027, 30/8/2027, 6/9/2027').pairs).toBe(0);
  });

  it('may begin weeks by name', () => {
    const { dates, pairs } = readDates('w/c 26/7/2027, w/c 2/8/2027, week commencing 9/8/2027');
    expect({ dates, pairs }).toEqual({ dates: summer.slice(0, 3), pairs: 0 });
  });

  it('names its labels and headings, and never closes a term', () => {
    const text =
      'Term dates 2026/27\nAutumn term\t1/9/2026\t18/12/2026\nHalf term\t26/10/2026\t30/10/2026';
    expect(readDates(text)).toMatchObject({
      dates: ['2026-10-26'],
      unread: [],
      labels: ['Term dates 2026/27', 'Half term'],
      terms: ['Autumn term 1/9/2026 18/12/2026'],
    });
  });

  it('is read month first where it can only be that, and tells so', () => {
    const { dates, order } = readDates('Thanksgiving\t11/26/2026\nWinter\t12/7/2026\t12/25/2026');
    expect(order).toBe('month-first');
    expect(dates).toEqual(['2026-11-26', '2026-12-07', '2026-12-14', '2026-12-21']);
    expect(readDates('22/11/2026\n11/23/2026\n3/4/2026')).toMatchObject({
      order: 'mixed',
      unread: ['3/4/2026'],
    });
  });
});
