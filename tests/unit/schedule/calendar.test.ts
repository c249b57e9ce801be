import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, mondayOf, monthOf, weekdayOf } from '../../../src/dates';
import type { Plan, PlanChange } from '../../../src/plan';
import { applyChange, newPlan, teachingHours } from '../../../src/plan';
import type { WeekOfPlan } from '../../../src/schedule';
import { schedule, scheduleInputOf, weekOf, weeksOfMonth, whyClosed } from '../../../src/schedule';
import { findQualification } from '../../../src/catalogue';

const qualification = findQualification('pearson-l3-diploma-customer-service-specialists')!;
const at = '2026-11-20T10:00:00.000Z';
const [first, second] = qualification.groups[0]!.units as [string, string];

function planOf(...changes: readonly PlanChange[]): Plan {
  const empty = newPlan(qualification, { id: 'plan', name: 'Cohort', at });
  const setUp: PlanChange = { type: 'set-up', setUp: { startsOn: '2027-01-11', hoursPerWeek: 20 } };
  return [setUp, ...changes].reduce((plan, change) => applyChange(plan, change, at), empty);
}

const plannedFor = (plan: Plan) =>
  schedule(scheduleInputOf(plan, qualification, teachingHours(qualification, plan)));

const plan = planOf(
  { type: 'set-up', setUp: { endsOn: '2027-06-30' } },
  {
    type: 'deliver',
    delivery: {
      bankHolidays: 'england-and-wales',
      closedDays: [{ from: '2027-02-15', to: '2027-02-19', name: 'Half term' }],
    },
  },
  { type: 'deliver-unit', unit: first, delivery: { assessmentOn: '2027-03-04' } },
  { type: 'deliver-unit', unit: second, delivery: { assessmentOn: '2027-03-04' } },
);

function dayOf(weeks: readonly WeekOfPlan[], on: string) {
  return weeks.flatMap(({ days }) => days).find((day) => day.on === on)!;
}

describe('the weeks of a month', () => {
  const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days));

  it('hold every day of the month once, from a Monday to a Sunday', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const weeks = weeksOfMonth(plan, { units: [] }, on);
        const days = weeks.flatMap((week) => week.days.map((day) => day.on));
        expect(weekdayOf(days[0]!)).toBe('mon');
        expect(days).toEqual(days.map((_, i) => addDays(days[0]!, i)));
        const [year, month] = monthOf(on).split('-').map(Number) as [number, number];
        const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(days.filter((day) => monthOf(day) === monthOf(on))).toHaveLength(length);
        for (const { days: seven } of weeks)
          expect(seven.some((day) => monthOf(day.on) === monthOf(on))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('share out the hours of a schedule, each week of it once', () => {
    const planned = plannedFor(plan);
    const wanted = planned.units.flatMap(({ unit, weeks }) =>
      weeks.map(({ week, hours }) => `${week} ${unit} ${hours}`),
    );
    const shown = new Set<string>();
    for (let month = 1; month <= 12; month += 1)
      for (const week of weeksOfMonth(plan, planned, `2027-${String(month).padStart(2, '0')}-01`))
        for (const { unit, hours } of week.taught) shown.add(`${week.monday} ${unit} ${hours}`);
    expect(wanted.length).toBeGreaterThan(10);
    expect([...shown].sort()).toEqual([...wanted].sort());
  });
});

describe('a day of a plan', () => {
  it('says why it is closed, and what stands on it', () => {
    const march = weeksOfMonth(plan, plannedFor(plan), '2027-03-20');
    expect(dayOf(march, '2027-03-04').entries).toEqual(
      [first, second].map((unit) => ({ kind: 'assessment', unit })),
    );
    expect(dayOf(march, '2027-03-26').closed).toEqual(whyClosed(plan.delivery, '2027-03-26'));
    expect(dayOf(march, '2027-03-26').closed?.kind).toBe('bank-holiday');
    expect(dayOf(march, '2027-03-27')).toMatchObject({ closed: null, isTeachingDay: false });
    const [halfTerm] = [weekOf(plan, { units: [] }, '2027-02-17')];
    expect(halfTerm.days.map(({ closed }) => closed?.kind ?? null)).toEqual([
      ...Array.from({ length: 5 }, () => 'closed-days'),
      null,
      null,
    ]);
    expect(dayOf([weekOf(plan, { units: [] }, '2027-01-11')], '2027-01-11').entries).toEqual([
      { kind: 'start' },
    ]);
    expect(dayOf([weekOf(plan, { units: [] }, '2027-06-30')], '2027-06-30').entries).toEqual([
      { kind: 'end' },
    ]);
  });

  it('holds its sessions in order, and their units are not told of the week again', () => {
    const session = (id: string, unit: string, from: string) => ({
      ...{
        id,
        unit,
        tutor: '',
        place: '',
        title: '',
        notes: '',
        state: 'planned',
        isPinned: false,
      },
      time: { on: '2027-01-12', from, to: '16:00' },
    });
    const sessions = [session('s1', first, '13:00'), session('s2', first, '09:30')] as const;
    const inSessions = { ...plan, delivery: { ...plan.delivery, sessions } } as Plan;
    const planned = plannedFor(plan);
    const before = weekOf(plan, planned, '2027-01-12');
    const after = weekOf(inSessions, planned, '2027-01-12');
    expect(before.monday).toBe(mondayOf('2027-01-12'));
    expect(before.taught.map(({ unit }) => unit)).toContain(first);
    expect(after.taught).toEqual(before.taught.filter(({ unit }) => unit !== first));
    expect(
      dayOf([after], '2027-01-12').entries.map((entry) =>
        entry.kind === 'session' ? entry.session.id : entry.kind,
      ),
    ).toEqual(['s2', 's1']);
  });
});
