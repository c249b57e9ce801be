import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { Link, Pin } from '../../../src/plan';
import { newPlan } from '../../../src/plan';
import type { ScheduleInput } from '../../../src/schedule';
import { schedule, scheduleInputOf } from '../../../src/schedule';
import { programme } from './cases';
import { problemsOf, sum, unitOf } from './judge';
import { noTimetable, slot } from './timetables';

/** Weeks of each unit as "Monday: hours". */
function runsOf(input: ScheduleInput): Record<string, string[]> {
  const { units } = schedule(input);
  return Object.fromEntries(
    units.map(({ unit, weeks }) => [unit, weeks.map(({ week, hours }) => `${week}: ${hours}`)]),
  );
}

function kinds(input: ScheduleInput): string[] {
  return schedule(input).problems.map(({ kind }) => kind);
}

const before = (first: string, second: string): Link => ({ kind: 'before', first, second });
const together = (first: string, second: string): Link => ({ kind: 'together', first, second });
const pin = (from: string, weeks: number | null = null): Pin => ({ from, weeks });

describe('units in teaching order', () => {
  it('follow each other, two in the week where one ends', () => {
    expect(runsOf(programme({ a: 15, b: 10 }))).toEqual({
      a: ['2026-09-07: 10', '2026-09-14: 5'],
      b: ['2026-09-14: 5', '2026-09-21: 5'],
    });
  });

  it('one at a time when none may run side by side', () => {
    expect(runsOf(programme({ a: 15, b: 10 }, { sideBySide: 1 }))).toEqual({
      a: ['2026-09-07: 10', '2026-09-14: 5'],
      b: ['2026-09-21: 10'],
    });
  });

  it('run side by side when one may not take the whole week', () => {
    expect(runsOf(programme({ a: 12, b: 10 }, { unitHoursPerWeek: 6 }))).toEqual({
      a: ['2026-09-07: 6', '2026-09-14: 6'],
      b: ['2026-09-07: 4', '2026-09-14: 4', '2026-09-21: 2'],
    });
  });

  it('do not begin with less than half an hour', () => {
    expect(runsOf(programme({ a: 9.75, b: 10 })).b).toEqual(['2026-09-14: 10']);
  });

  it('skip closed weeks, whatever day of them is named', () => {
    const closedWeeks = ['2026-09-16', '2026-09-21'];
    expect(runsOf(programme({ a: 20 }, { closedWeeks }))).toEqual({
      a: ['2026-09-07: 10', '2026-09-28: 10'],
    });
  });

  it('are not taught when nothing is left to teach, and reported when nobody knows', () => {
    const input = programme({ recognised: 0, unknown: null, b: 10 });
    expect(runsOf(input)).toEqual({ recognised: [], unknown: [], b: ['2026-09-07: 10'] });
    expect(schedule(input).problems).toEqual([{ kind: 'hours-unknown', units: ['unknown'] }]);
  });
});

describe('dates', () => {
  it('teach on 29 February 2028', () => {
    const input = programme({ a: 4, b: 2 }, { startsOn: '2028-02-28', weekdays: ['tue'] });
    const { units, months } = schedule({ ...input, hoursPerWeek: 2, sideBySide: 1 });
    expect(units.map(({ dates }) => dates)).toEqual([
      { first: '2028-02-29', last: '2028-03-07' },
      { first: '2028-03-14', last: '2028-03-14' },
    ]);
    expect(months).toEqual([
      { month: '2028-02', hours: 2, capacity: 2 },
      { month: '2028-03', hours: 4, capacity: 8 },
    ]);
  });

  it('carry a week over the year end, a day at a time into its months', () => {
    const { units, months } = schedule(programme({ a: 20 }, { startsOn: '2026-12-28' }));
    expect(units[0]!.weeks.map(({ week }) => week)).toEqual(['2026-12-28', '2027-01-04']);
    expect(months).toEqual([
      { month: '2026-12', hours: 8, capacity: 8 },
      { month: '2027-01', hours: 12, capacity: 42 },
    ]);
  });

  it('keep seven days to the week when summer time begins on 28 March 2027 and ends on 31 October', () => {
    const input = programme({ a: 400 }, { startsOn: '2027-03-22', weekdays: ['sun'] });
    const { units, end } = schedule(input);
    const weeks = units[0]!.weeks.map(({ week }) => week);
    expect(units[0]!.dates?.first).toBe('2027-03-28');
    expect(weeks.slice(0, 2)).toEqual(['2027-03-22', '2027-03-29']);
    expect(weeks.slice(31, 33)).toEqual(['2027-10-25', '2027-11-01']);
    expect(end).toBe('2027-12-26');
  });

  it('begin on the start, not before, with fewer hours in a week that is begun late', () => {
    const { units, weeks } = schedule(programme({ a: 10 }, { startsOn: '2026-09-10' }));
    expect(units[0]!.dates).toEqual({ first: '2026-09-10', last: '2026-09-18' });
    expect(weeks.map(({ hours, capacity }) => [hours, capacity])).toEqual([
      [4, 4],
      [6, 10],
    ]);
  });

  it('begin a week later when the start leaves no teaching day in its week', () => {
    const input = programme({ a: 10 }, { startsOn: '2026-09-10', weekdays: ['mon', 'tue'] });
    const { units, weeks } = schedule(input);
    expect(units[0]!.dates).toEqual({ first: '2026-09-14', last: '2026-09-15' });
    expect(weeks.map(({ state }) => state)).toEqual(['closed', 'full']);
  });
});

describe('the load of weeks', () => {
  it('says which are full, part full, idle, closed and over-full', () => {
    const input = programme(
      { a: 15, late: 12 },
      {
        pins: { late: pin('2026-10-05', 1) },
        closedWeeks: ['2026-09-28'],
        endsOn: '2026-10-16',
      },
    );
    expect(schedule(input).weeks.map(({ week, state }) => `${week} ${state}`)).toEqual([
      '2026-09-07 full',
      '2026-09-14 part',
      '2026-09-21 idle',
      '2026-09-28 closed',
      '2026-10-05 over',
      '2026-10-12 idle',
    ]);
  });
});

describe('the load of months', () => {
  it('lists a month that is closed from end to end', () => {
    const closedWeeks = ['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'];
    const input = programme({ a: 20 }, { startsOn: '2027-01-25', closedWeeks });
    expect(schedule(input).months).toEqual([
      { month: '2027-01', hours: 10, capacity: 10 },
      { month: '2027-02', hours: 0, capacity: 0 },
      { month: '2027-03', hours: 10, capacity: 46 },
    ]);
  });

  it('counts the last month to its end where no end is planned', () => {
    const input = programme({ a: 12 }, { startsOn: '2027-02-22', hoursPerWeek: 8 });
    expect(schedule(input).months).toEqual([
      { month: '2027-02', hours: 8, capacity: 8 },
      // Four weeks and Monday to Wednesday of the fifth.
      { month: '2027-03', hours: 4, capacity: 4 * 8 + 4.8 },
    ]);
  });

  it('has no room after the planned end', () => {
    const input = programme({ a: 12 }, { startsOn: '2027-03-22', endsOn: '2027-03-31' });
    expect(schedule({ ...input, hoursPerWeek: 12 }).months).toEqual([
      { month: '2027-03', hours: 12, capacity: 12 + 7.2 },
    ]);
  });

  it('counts the month to its end in which teaching that passes the planned end is over', () => {
    const input = programme({ a: 50 }, { startsOn: '2027-03-01', endsOn: '2027-03-10' });
    expect(schedule(input).months).toEqual([
      { month: '2027-03', hours: 46, capacity: 46 },
      { month: '2027-04', hours: 4, capacity: 44 },
    ]);
  });
});

describe('pins', () => {
  it('with a length spread the hours evenly in half hours, the longer weeks first', () => {
    expect(runsOf(programme({ a: 10 }, { pins: { a: pin('2026-09-14', 3) } })).a).toEqual([
      '2026-09-14: 3.5',
      '2026-09-21: 3.5',
      '2026-09-28: 3',
    ]);
  });

  it('without a length take the hours of their weeks, and the others go round them', () => {
    const input = programme({ a: 25, b: 10 }, { pins: { b: pin('2026-09-14') } });
    expect(runsOf(input)).toEqual({
      a: ['2026-09-07: 10', '2026-09-21: 10', '2026-09-28: 5'],
      b: ['2026-09-14: 10'],
    });
  });

  it('start in their week even when it is full, and that is reported', () => {
    const input = programme(
      { a: 10, b: 15 },
      { pins: { a: pin('2026-09-07', 1), b: pin('2026-09-07') } },
    );
    expect(runsOf(input).b).toEqual(['2026-09-07: 10', '2026-09-14: 5']);
    const [report] = problemsOf(schedule(input), 'over-full');
    expect(report?.weeks.map(({ week, hours, capacity }) => [week, hours, capacity])).toEqual([
      ['2026-09-07', 20, 10],
    ]);
  });

  it.each([
    ['before-start', '2026-08-31', '2026-09-07'],
    ['closed-week', '2026-09-21', '2026-09-28'],
    ['beyond-horizon', '2099-01-05', '2036-08-25'],
  ])('that cannot be kept (%s) are reported', (reason, from, to) => {
    const input = programme({ a: 5 }, { pins: { a: pin(from) }, closedWeeks: ['2026-09-21'] });
    expect(problemsOf(schedule(input), 'pin-moved')).toEqual([
      { kind: 'pin-moved', unit: 'a', reason, from, to },
    ]);
    expect(runsOf(input).a).toEqual([`${to}: 5`]);
  });

  it('of which every week is closed go into the next open one', () => {
    const closedWeeks = ['2026-09-14', '2026-09-21'];
    const input = programme({ a: 5 }, { pins: { a: pin('2026-09-14', 2) }, closedWeeks });
    expect(runsOf(input).a).toEqual(['2026-09-28: 5']);
  });
});

describe('a planned end', () => {
  it('asks for no half hour more than it needs after a first week of one day in three', () => {
    // Found by a property: 7.5 hours fill 14 weeks and a third to the last half hour.
    const input = programme(
      { a: 14, b: 33.5, c: 24.5, d: 35.5 },
      {
        startsOn: '2026-08-06',
        endsOn: '2026-12-11',
        hoursPerWeek: 0.5,
        weekdays: ['mon', 'wed', 'fri'],
        closedWeeks: ['2026-08-10', '2026-08-17', '2026-08-24', '2026-08-31'],
      },
    );
    expect(problemsOf(schedule(input), 'ends-late').map((late) => late.remedy)).toEqual([
      { kind: 'weekly-hours', hours: 7.5 },
    ]);
  });

  it('that pins pass cannot be kept with any hours', () => {
    const pins = { a: pin('2026-10-05') };
    const { problems } = schedule(programme({ a: 5 }, { pins, endsOn: '2026-09-30' }));
    expect(problems).toEqual([
      { kind: 'ends-late', endsOn: '2026-09-30', weeks: 2, remedy: { kind: 'none' } },
    ]);
  });

  it('names no weekly hours while the hours of some unit are unknown', () => {
    const input = programme({ a: 50, b: 10, none: 0, unknown: null }, { endsOn: '2026-09-30' });
    expect(problemsOf(schedule(input), 'ends-late').map((late) => late.remedy)).toEqual([
      { kind: 'hours-unknown', withHours: 2 },
    ]);
  });
});

describe('links', () => {
  it('let a unit wait until another has ended', () => {
    const input = programme({ a: 5, b: 5, c: 5 }, { links: [before('c', 'a')] });
    expect(runsOf(input)).toEqual({
      a: ['2026-09-14: 5'],
      b: ['2026-09-07: 5'],
      c: ['2026-09-07: 5'],
    });
  });

  it('start units together and share the weeks evenly between them', () => {
    const input = programme({ a: 5, b: 12, c: 4 }, { links: [together('a', 'c')] });
    expect(runsOf(input)).toEqual({
      a: ['2026-09-07: 5'],
      b: ['2026-09-14: 10', '2026-09-21: 2'],
      c: ['2026-09-07: 4'],
    });
  });

  it('give what a small unit leaves of a week to the larger one', () => {
    const input = programme({ a: 12, b: 2 }, { links: [together('a', 'b')] });
    expect(runsOf(input)).toEqual({ a: ['2026-09-07: 8', '2026-09-14: 4'], b: ['2026-09-07: 2'] });
  });

  it('start units together only where each gets half an hour', () => {
    const links = [together('a', 'b')];
    const input = programme({ first: 9.25, a: 5, b: 5 }, { links, sideBySide: 3 });
    expect(runsOf(input)).toMatchObject({ a: ['2026-09-14: 5'], b: ['2026-09-14: 5'] });
  });

  it('between units that are pinned to different weeks are broken, and the pins stay', () => {
    const links = [together('a', 'b')];
    const pins = { a: pin('2026-09-07'), b: pin('2026-09-21') };
    const input = programme({ a: 5, b: 6 }, { links, pins });
    expect(runsOf(input)).toEqual({ a: ['2026-09-07: 5'], b: ['2026-09-21: 6'] });
    expect(schedule(input).problems).toEqual([{ kind: 'link-broken', link: links[0] }]);
  });

  it('start a unit with the pinned one that it is taught together with', () => {
    const input = programme(
      { a: 10, b: 6 },
      { links: [together('a', 'b')], pins: { a: pin('2026-10-05', 2) } },
    );
    expect(runsOf(input).b).toEqual(['2026-10-05: 5', '2026-10-12: 1']);
    expect(kinds(input)).toEqual([]);
  });

  it('that a pin breaks are reported', () => {
    const links = [before('a', 'b'), together('a', 'c')];
    const pins = { b: pin('2026-09-07', 1), c: pin('2026-09-28', 1) };
    const { problems } = schedule(programme({ a: 10, b: 5, c: 5 }, { links, pins }));
    expect(problems).toEqual([{ kind: 'link-broken', link: links[0] }]);
  });

  it('put a unit into a later week, not into the one in which the other ends', () => {
    const links = [before('a', 'b')];
    const input = programme({ a: 5, b: 5 }, { links });
    expect(runsOf(input).b).toEqual(['2026-09-14: 5']);
    const pinned = { ...input, pins: { b: pin('2026-09-07', 1) } };
    expect(schedule(pinned).problems).toEqual([{ kind: 'link-broken', link: links[0] }]);
  });

  it('that go round in a circle are set aside and reported, others are kept', () => {
    const links = [before('a', 'b'), before('b', 'c'), before('c', 'a'), before('d', 'a')];
    const input = programme({ a: 5, b: 5, c: 5, d: 5 }, { links });
    expect(problemsOf(schedule(input), 'links-contradict')).toEqual([
      { kind: 'links-contradict', units: ['a', 'b', 'c'] },
    ]);
    expect(unitOf(schedule(input), 'a').weeks[0]!.week).toBe('2026-09-21');
    expect(unitOf(schedule(input), 'd').weeks[0]!.week).toBe('2026-09-14');
  });

  it('contradict when units taught together are also put one before another', () => {
    const links = [together('a', 'b'), together('b', 'c'), before('a', 'c')];
    const { problems } = schedule(programme({ a: 2, b: 2, c: 2 }, { links }));
    expect(problems.map(({ kind }) => kind)).toEqual(['links-contradict', 'crowded']);
  });

  it('to a unit that is not taught ask for nothing', () => {
    const links = [before('b', 'a'), together('gone', 'a')];
    expect(kinds(programme({ a: 5, b: 0 }, { links }))).toEqual([]);
  });
});

describe('what is missing', () => {
  it.each([
    ['no-start-date', { startsOn: null }],
    ['no-weekly-hours', { hoursPerWeek: null }],
    ['no-weekly-hours', { hoursPerWeek: 0 }],
    [
      'sessions-not-planned',
      {
        hoursPerWeek: null,
        timetable: { ...noTimetable, pattern: [slot('p1', 'mon', '09:00', '12:00')] },
      },
    ],
    ['no-weekly-hours', { hoursPerWeek: 0.001 }],
    ['no-weekdays', { weekdays: [] }],
  ])('is reported: %s', (kind, changes) => {
    const { units, weeks, months, end, problems } = schedule(programme({ a: 5, b: null }, changes));
    expect(problems.map((problem) => problem.kind)).toEqual([kind, 'hours-unknown']);
    expect(units.map(({ dates }) => dates)).toEqual([null, null]);
    expect([weeks, months, end]).toEqual([[], [], null]);
  });

  it('is nothing for a programme without units', () => {
    expect(schedule(programme({}))).toMatchObject({ units: [], weeks: [], end: null });
  });
});

describe('absurd demands', () => {
  const allClosed = Array.from({ length: 3_000 }, (_, week) => {
    const day = Date.UTC(2026, 8, 7) + week * 7 * 86_400_000;
    return new Date(day).toISOString().slice(0, 10);
  });

  it.each([
    ['half an hour a week for 10,000 hours', { hoursPerWeek: 0.5 }],
    ['a minute a week', { hoursPerWeek: 1 / 60 }],
    ['every week closed', { closedWeeks: allClosed }],
    ['no hours for any one unit', { unitHoursPerWeek: 0 }],
    ['pins outside all time', { pins: { a: pin('0001-01-01', 520), b: pin('9999-12-31', 520) } }],
    ['an end before the start', { endsOn: '2020-01-01' }],
    ['an end in 9999', { endsOn: '9999-12-31' }],
    ['more hours than a week has', { hoursPerWeek: 9_999, endsOn: '2026-09-01' }],
  ])('lose no hours and come to an end: %s', (_, changes) => {
    const { units, weeks } = schedule(programme({ a: 10_000, b: 0.5, c: 5 }, changes));
    for (const { weeks: taught, hours, dates } of units) {
      expect(dates).not.toBeNull();
      expect(sum(taught.map((week) => week.hours))).toBeCloseTo(hours!, 6);
    }
    expect(weeks.length).toBeLessThanOrEqual(521);
  });

  it('are reported with the hours that ten years cannot hold', () => {
    const input = programme({ a: 261, b: 10 }, { hoursPerWeek: 0.5 });
    expect(problemsOf(schedule(input), 'beyond-horizon')).toEqual([
      { kind: 'beyond-horizon', weeks: 520, units: ['a', 'b'], hours: 11 },
    ]);
  });

  it('include forty units of 500 hours', () => {
    const hours = Object.fromEntries(Array.from({ length: 40 }, (_, unit) => [`u${unit}`, 500]));
    const { units, problems, weeks } = schedule(programme(hours, { hoursPerWeek: 40 }));
    expect(problems).toEqual([]);
    expect([units.length, weeks.length]).toEqual([40, 500]);
  });
});

describe('a plan of ProQual Level 3 with twelve units', () => {
  const qualification = findQualification('proqual-l3-diploma-customer-service')!;
  const mandatory = ['L/506/2150', 'Y/506/2152', 'K/506/2169', 'D/506/1942', 'T/506/2952'];
  const optional = ['R/506/2151', 'D/506/2119', 'T/506/2126', 'A/506/1821', 'M/506/1931'];
  const principles = 'D/506/1942';
  const recognised = 'T/506/2126';
  const units = [...optional, 'H/506/1814', ...mandatory, 'J/506/2910'];
  const hours = new Map(units.map((unit, index) => [unit, 12 + 2 * index] as const));
  hours.set(recognised, 0);
  const blank = newPlan(qualification, { id: 'p', at: '2026-08-01T09:00:00.000Z' });
  const plan = {
    setUp: { ...blank.setUp, startsOn: '2026-09-09', endsOn: '2027-07-16', hoursPerWeek: 7.5 },
    delivery: {
      ...blank.delivery,
      weekdays: ['wed', 'thu'] as const,
      closedWeeks: ['2026-10-26', '2026-12-21', '2026-12-28', '2027-02-15'],
      order: ['Y/506/2152', 'L/506/2150'],
      links: [before('R/506/2151', 'J/506/2910')],
      pins: { [principles]: pin('2027-01-11', 10) },
    },
  };
  const input = scheduleInputOf(plan, qualification, hours);

  it('takes the planner’s order first, then the qualification’s', () => {
    const order = input.units.map(({ unit }) => unit);
    expect(order.slice(0, 4)).toEqual(['Y/506/2152', 'L/506/2150', 'K/506/2169', 'D/506/1942']);
    expect([...order].sort()).toEqual([...units].sort());
    expect(input.units.find(({ unit }) => unit === recognised)?.hours).toBe(0);
  });

  it('ends in time, with every demand kept', () => {
    const result = schedule(input);
    expect(result.problems).toEqual([]);
    expect(result.end! <= '2027-07-16').toBe(true);
    expect(sum(result.weeks.map((week) => week.hours))).toBe(sum([...hours.values()]));
    const pinned = unitOf(result, principles);
    expect(pinned.weeks).toHaveLength(9);
    expect(pinned.dates).toEqual({ first: '2027-01-13', last: '2027-03-18' });
  });

  it('says by how many weeks it is late with fewer hours, and how many it needs', () => {
    const slow = schedule({ ...input, hoursPerWeek: 5 });
    const [late] = problemsOf(slow, 'ends-late');
    expect(late?.weeks).toBeGreaterThan(5);
    const needed = late?.remedy.kind === 'weekly-hours' ? late.remedy.hours : null;
    expect(needed).toBeGreaterThan(5);
    expect(needed).toBeLessThanOrEqual(7.5);
  });
});
