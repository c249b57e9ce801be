import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateSchema,
  endsBeforeStart,
  isPlausible,
  mondaysOf,
  orderOf,
  readDate,
  readInColumn,
  withWholeYear,
} from '../../../src/dates';
import * as v from 'valibot';

describe('a written date', () => {
  it.each([
    '2026-09-01',
    '2026/9/1',
    '01/09/2026',
    '1.9.26',
    '01–09–2026',
    '1 / 9 / 2026',
    '01 09 2026',
    'Tue 01/09/2026',
    'Tue, 01/09/2026',
    'Tues. 1/9/26',
    'Tuesday, 1 September 2026',
    'TUESDAY 1ST OF SEPTEMBER 2026',
    '1st Sept 26',
    "1 Sept '26",
    '1. September 2026',
    '1-Sep-26',
    '1Sep2026',
    '1 September, 2026',
    'September 1, 2026',
    'Sept. 1st 2026',
    '2026-Sep-01',
    '20260901',
    '01/09/2026 (Tue)',
    '01/09/2026 Tuesday',
    '1 September 2026, Tue.',
    '2026-09-01T00:00:00.000Z',
    '2026-09-01T00:00:00+01:00',
    '01/09/2026 00:00',
    '01/09/2026, 9:30 AM',
    '\u00a01\u00a0September\u00a02026 ',
    "'01/09/2026",
  ])('%j is 1 September 2026', (text) => {
    expect(readDate(text)).toEqual({ ok: true, date: '2026-09-01' });
  });

  it.each([
    ['', 'not-a-date'],
    ['soon', 'not-a-date'],
    ['2026', 'not-a-date'],
    ['September 2026', 'not-a-date'],
    ['26 October - 30 October 2026', 'not-a-date'],
    ['22 Foo 2026', 'not-a-date'],
    ['1/9/2026 1/10/2026', 'not-a-date'],
    ['29/2/2027', 'no-such-day'],
    ['11/22/2026', 'no-such-day'],
    ['31 June 2026', 'no-such-day'],
    ['0/0/2026', 'no-such-day'],
    ['1 Septober 2026', 'no-such-day'],
    ['22/11/0026', 'unlikely-year'],
    ['0026-11-22', 'unlikely-year'],
    ['22/11/202', 'unlikely-year'],
    ['22/11/20026', 'unlikely-year'],
    ['22/11/1926', 'unlikely-year'],
    ['22/11/2126', 'unlikely-year'],
    ['22/11/6', 'unlikely-year'],
    ['Monday 01/09/2026', 'other-weekday'],
    ['1 September 2026 (Wed)', 'other-weekday'],
  ])('%j is none: %s', (text, fault) => {
    expect(readDate(text)).toEqual({ ok: false, fault });
  });

  it('puts the month first where that is asked, and only where the order is not told', () => {
    expect(readDate('3/4/2026', 'month-first')).toEqual({ ok: true, date: '2026-03-04' });
    expect(readDate('2026-04-03', 'month-first')).toEqual({ ok: true, date: '2026-04-03' });
    expect(readDate('3 Apr 2026', 'month-first')).toEqual({ ok: true, date: '2026-04-03' });
  });

  it('may be older where it is asked for as evidence', () => {
    const years = { first: 1950, last: 2100 };
    expect(readDate('22/11/1998', 'day-first', years)).toEqual({ ok: true, date: '1998-11-22' });
  });

  it('is judged at once, however long or odd', () => {
    for (const sign of [' ', '1', '-', '1 ', 'a', '1/', 'mon ', '1 sep ']) {
      expect(readDate(sign.repeat(50_000)).ok).toBe(false);
    }
  });
});

const date = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe('a column of dates', () => {
  const dayFirst = (day: string) => day.split('-').reverse().join('/');
  const monthFirst = (day: string) => dayFirst(day).replace(/^(\d+)\/(\d+)/, '$2/$1');

  it.each([
    ['the day first', dayFirst, 'day-first'],
    ['the month first', monthFirst, 'month-first'],
  ] as const)('that writes %s is read so, as soon as one date tells', (_, write, order) => {
    let told = 0;
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 10 }), (days) => {
        const texts = days.map(write);
        const tells = days.some((day) => Number(day.slice(8)) > 12);
        expect(orderOf(texts)).toBe(tells ? order : 'either');
        if (!tells) return;
        told += 1;
        const read = texts.map((text) => readInColumn(text, orderOf(texts)));
        expect(read).toEqual(days.map((day) => ({ ok: true, date: day })));
      }),
    );
    expect(told).toBeGreaterThan(50);
  });

  it('in both orders is read only where a date can be but one day', () => {
    const texts = ['22/11/2026', '11/23/2026', '3/4/2026', '5/5/2026', '2026-04-03', 'x'];
    expect(orderOf(texts)).toBe('mixed');
    expect(texts.map((text) => readInColumn(text, 'mixed'))).toEqual([
      { ok: true, date: '2026-11-22' },
      { ok: true, date: '2026-11-23' },
      { ok: false, fault: 'either-order' },
      { ok: true, date: '2026-05-05' },
      { ok: true, date: '2026-04-03' },
      { ok: false, fault: 'not-a-date' },
    ]);
  });

  it('is told by the name of a day as well, and is UK otherwise', () => {
    expect(orderOf(['Tue 01/09/2026', '03/04/2026'])).toBe('day-first');
    expect(orderOf(['Fri 01/09/2026', '03/04/2026'])).toBe('month-first');
    expect(orderOf(['03/04/2026', 'x', ''])).toBe('either');
    expect(readInColumn('03/04/2026', 'either')).toEqual({ ok: true, date: '2026-04-03' });
  });
});

describe('what can be meant', () => {
  it.each([
    ['0026-09-01', '2026-09-01', false],
    ['0000-01-01', '2000-01-01', false],
    ['0202-09-01', '0202-09-01', false],
    ['1999-12-31', '1999-12-31', false],
    ['2000-01-01', '2000-01-01', true],
    ['2100-12-31', '2100-12-31', true],
    ['2101-01-01', '2101-01-01', false],
  ])('%s stands for %s; plausible: %s', (given, meant, plausible) => {
    expect(withWholeYear(given)).toBe(meant);
    expect(isPlausible(given)).toBe(plausible);
  });

  it('an end before its start is told, and one without a partner is not', () => {
    expect(endsBeforeStart({ startsOn: '2026-09-02', endsOn: '2026-09-01' })).toBe(true);
    expect(endsBeforeStart({ startsOn: '2026-09-01', endsOn: '2026-09-01' })).toBe(false);
    expect(endsBeforeStart({ startsOn: null, endsOn: '2026-09-01' })).toBe(false);
    expect(endsBeforeStart({ startsOn: '2026-09-01', endsOn: null })).toBe(false);
  });

  it('a file may hold any day of the calendar, so that no stored plan is lost', () => {
    const schema = dateSchema({ form: 'form', day: 'day' });
    const problem = (value: unknown) => v.safeParse(schema, value).issues?.[0]?.message;
    expect(['2026-09-01', '0026-09-01', '9999-12-31'].map(problem)).toEqual([
      ...[undefined, undefined, undefined],
    ]);
    expect(['2026-9-1', '', 7, null].map(problem)).toEqual(['form', 'form', 'form', 'form']);
    expect(['2027-02-29', '2026-00-10', '2026-13-01'].map(problem)).toEqual([
      ...['day', 'form', 'form'],
    ]);
  });

  it('weeks that no date can begin stay as they are', () => {
    expect(mondaysOf(['0000-01-01', '0000-01-02', '0000-01-05'])).toEqual([
      ...['0000-01-01', '0000-01-02', '0000-01-03'],
    ]);
  });
});
