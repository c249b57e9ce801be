import type { CalendarDate } from './day-number';
import { addDays, writtenAs } from './day-number';
import { easterSunday } from './easter';
import type { Nation } from './nations';
import { mondayOf, weekdayOf } from './weeks';

export const bankHolidayNames = [
  'new-year',
  '2-january',
  'st-patrick',
  'good-friday',
  'easter-monday',
  'early-may',
  'spring',
  'boyne',
  'summer',
  'st-andrew',
  'christmas',
  'boxing-day',
  'golden-jubilee',
  'royal-wedding',
  'diamond-jubilee',
  'platinum-jubilee',
  'state-funeral',
  'coronation',
  'world-cup',
] as const;
export type BankHolidayName = (typeof bankHolidayNames)[number];

export interface BankHoliday {
  readonly on: CalendarDate;
  readonly name: BankHolidayName;
  /** Whether it stands for a day that falls on a weekend. */
  readonly isSubstitute: boolean;
}

/** Holidays of one day by proclamation, which no rule gives; `null` = in all of the United Kingdom. */
const oneOffDays: readonly (readonly [CalendarDate, BankHolidayName, Nation | null])[] = [
  ['2002-06-03', 'golden-jubilee', null],
  ['2011-04-29', 'royal-wedding', null],
  ['2012-06-05', 'diamond-jubilee', null],
  ['2022-06-03', 'platinum-jubilee', null],
  ['2022-09-19', 'state-funeral', null],
  ['2023-05-08', 'coronation', null],
  ['2026-06-15', 'world-cup', 'scotland'],
];

/** Holidays that a proclamation put on another day than their rule does, by year. */
const movedDays: Readonly<Partial<Record<BankHolidayName, Readonly<Record<number, string>>>>> = {
  'early-may': { 2020: '2020-05-08' },
  spring: { 2002: '2002-06-04', 2012: '2012-06-04', 2022: '2022-06-02' },
};

/**
 * The bank holidays of a year in order, from 2000 on. The rules are those of the Banking and
 * Financial Dealings Act 1971 (schedule 1), of the St Andrew's Day Bank Holiday (Scotland) Act 2007,
 * and of the proclamations that add New Year's Day, Good Friday in Scotland and the early May
 * holiday each year; the days that proclamations added or moved are listed one by one, as on
 * https://www.gov.uk/bank-holidays. One that is proclaimed later is not known here.
 */
export function bankHolidays(nation: Nation, year: number): readonly BankHoliday[] {
  const key = `${nation} ${year}`;
  const known = worked.get(key) ?? bankHolidaysOf(nation, year);
  worked.set(key, known);
  return known;
}

/** Every day of a schedule asks for its year: each year is worked out once. */
const worked = new Map<string, readonly BankHoliday[]>();

function bankHolidaysOf(nation: Nation, year: number): readonly BankHoliday[] {
  const movable = movableDays(nation, year).map(([name, on]) => ({
    ...{ name, on: movedDays[name]?.[year] ?? on, isSubstitute: false },
  }));
  const oneOff = oneOffDays
    .filter(([on, , where]) => on.startsWith(`${year}-`) && (where ?? nation) === nation)
    .map(([on, name]) => ({ on, name, isSubstitute: false }));
  const all = [...movable, ...oneOff, ...withSubstitutes(fixedDays(nation, year))];
  return all.sort((one, other) => (one.on < other.on ? -1 : 1));
}

type NamedDay = readonly [BankHolidayName, CalendarDate];

function movableDays(nation: Nation, year: number): readonly NamedDay[] {
  const easter = easterSunday(year);
  const easterMonday: NamedDay = ['easter-monday', addDays(easter, 1)];
  const summer = nation === 'scotland' ? firstMonday(year, 8) : lastMondayUntil(`${year}-08-31`);
  return [
    ['good-friday', addDays(easter, -2)],
    ...(nation === 'scotland' ? [] : [easterMonday]),
    ['early-may', firstMonday(year, 5)],
    ['spring', lastMondayUntil(`${year}-05-31`)],
    ['summer', summer],
  ];
}

function fixedDays(nation: Nation, year: number): readonly NamedDay[] {
  const on = (month: number, day: number) => writtenAs(year, month, day);
  const scotland: readonly NamedDay[] = [
    ['2-january', on(1, 2)],
    ...(year < 2007 ? [] : ([['st-andrew', on(11, 30)]] as const)),
  ];
  const northernIreland: readonly NamedDay[] = [
    ['st-patrick', on(3, 17)],
    ['boyne', on(7, 12)],
  ];
  return [
    ['new-year', on(1, 1)],
    ...(nation === 'scotland' ? scotland : []),
    ...(nation === 'northern-ireland' ? northernIreland : []),
    ['christmas', on(12, 25)],
    ['boxing-day', on(12, 26)],
  ];
}

/** A day on a weekend gives way to the next day that is neither a weekend nor a holiday itself. */
function withSubstitutes(days: readonly NamedDay[]): readonly BankHoliday[] {
  const taken = new Set(days.map(([, on]) => on).filter((on) => !isWeekend(on)));
  return days.map(([name, on]) => {
    if (!isWeekend(on)) return { name, on, isSubstitute: false };
    let substitute = addDays(on, 1);
    while (isWeekend(substitute) || taken.has(substitute)) substitute = addDays(substitute, 1);
    taken.add(substitute);
    return { name, on: substitute, isSubstitute: true };
  });
}

function isWeekend(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 'sat' || weekday === 'sun';
}

function lastMondayUntil(lastDay: CalendarDate): CalendarDate {
  return mondayOf(lastDay);
}

function firstMonday(year: number, month: number): CalendarDate {
  return mondayOf(writtenAs(year, month, 7));
}
