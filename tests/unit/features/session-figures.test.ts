import fc from 'fast-check';
import ICAL from 'ical.js';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import { makeFile } from '../../../src/features/delivery/files/files';
import { schemeMonths } from '../../../src/features/print/documents/scheme/scheme-rows';
import type { Plan, Session } from '../../../src/plan';
import { emptyUnitDelivery, newPlan } from '../../../src/plan';
import { plannedTeaching } from '../../../src/schedule';
import { loadsOf, staffedPlan } from '../../../src/staffing';

const qualification = findQualification('pearson-l3-diploma-customer-service-specialists')!;
const at = '2026-11-20T10:00:00.000Z';
const units = qualification.groups[0]!.units.slice(0, 3);
const titleOf = (unit: string) => qualification.units.find(({ id }) => id === unit)!.title;

/** An hour of teaching somewhere, as each of the outputs tells it. */
interface Told {
  readonly unit: string;
  readonly tutor: string;
  readonly on: string;
  readonly hours: number;
}

/** Hours by unit and by tutor, and the first and the last day of each unit. */
function figuresOf(told: readonly Told[]) {
  const [byUnit, byTutor] = [new Map<string, number>(), new Map<string, number>()];
  const days = new Map<string, readonly [string, string]>();
  for (const { unit, tutor, on, hours } of told) {
    byUnit.set(unit, (byUnit.get(unit) ?? 0) + hours);
    if (tutor !== '') byTutor.set(tutor, (byTutor.get(tutor) ?? 0) + hours);
    const [first, last] = days.get(unit) ?? [on, on];
    days.set(unit, [on < first ? on : first, on > last ? on : last]);
  }
  return { byUnit, byTutor, days };
}

const tutors = fc.constantFrom('', 'Maya Lunn', 'Owen Price');
const plans: fc.Arbitrary<Plan> = fc
  .tuple(
    tutors,
    fc.array(
      fc.record({
        ...{ unit: fc.constantFrom(...units), tutor: tutors },
        state: fc.constantFrom('planned' as const, 'taught' as const, 'cancelled' as const),
        on: fc.constantFrom('2027-03-26', '2027-03-29', '2027-10-29', '2027-11-01', '2027-12-31'),
        from: fc.constantFrom('09:00', '09:30', '10:15'),
        to: fc.constantFrom('11:00', '12:30', '16:45'),
      }),
      { maxLength: 10 },
    ),
  )
  .map(([tutor, all]) => {
    const blank = { place: '', title: '', notes: '', isPinned: false } as const;
    const planned = all.map(({ on, from, to, ...session }, i): Session => ({
      ...{ ...blank, ...session, id: `s${i + 2}`, time: { on, from, to } },
    }));
    // One at least takes place: else weeks would be told of, and not sessions.
    const held: Session = {
      ...{ ...blank, id: 's1', unit: units[0]!, tutor: '', state: 'planned' },
      time: { on: '2027-05-04', from: '09:30', to: '12:30' },
    };
    const plan = newPlan(qualification, { id: 'plan', name: 'Plan', at });
    const own = { [units[0]!]: { ...emptyUnitDelivery, tutor } };
    return {
      ...plan,
      delivery: { ...plan.delivery, sessions: [held, ...planned], units: own },
      setUp: { ...plan.setUp, startsOn: '2027-01-04' },
    };
  });

function inScheme(plan: Plan): readonly Told[] {
  return schemeMonths(qualification, plan).flatMap(({ rows }) =>
    rows.map(({ session: { tutor, time }, unit, delivery }) => ({
      ...{ unit: unit.title, tutor: tutor || delivery.tutor, on: time.on },
      hours: hoursBetween(`${time.on}T${time.from}`, `${time.on}T${time.to}`),
    })),
  );
}

function hoursBetween(from: string, to: string): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 3_600_000;
}

async function madeOf(plan: Plan, kind: 'calendar' | 'workbook'): Promise<Buffer> {
  const planned = plannedTeaching(qualification, plan);
  const file = { plan, qualification, planned, calendars: [{ exported: [] }] };
  const work = { signal: new AbortController().signal, onstep: () => undefined };
  return Buffer.from(await (await makeFile(kind, file, { at, ...work })).arrayBuffer());
}

async function inWorkbook(plan: Plan): Promise<readonly Told[]> {
  const sheets = await readWorkbook(await madeOf(plan, 'workbook'));
  const [heads = [], ...rows] = sheets.find(({ sheet }) => sheet === 'Sessions')!.data;
  const cell = (row: readonly unknown[], head: string) => row[heads.indexOf(head)];
  return rows
    .filter((row) => cell(row, 'Unit') !== null && cell(row, 'State') !== 'Cancelled')
    .map((row) => ({
      unit: String(cell(row, 'Unit')),
      tutor: (cell(row, 'Tutor') as string | null) ?? '',
      on: (cell(row, 'Date') as Date).toISOString().slice(0, 10),
      hours: Number(cell(row, 'Hours')),
    }));
}

async function inCalendar(plan: Plan): Promise<readonly Told[]> {
  const text = (await madeOf(plan, 'calendar')).toString('utf8');
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ summary, description, startDate, endDate }) => ({
      ...{ unit: summary, on: startDate.toString().slice(0, 10) },
      tutor: /^Tutor: (.*)$/m.exec(description)?.[1] ?? '',
      hours: endDate.subtractDate(startDate).toSeconds() / 3_600,
    }));
}

describe('the figures of sessions', () => {
  it('are the same on the screen, on paper, in the spreadsheet and in the calendar', async () => {
    const seen = { sessions: 0, cancelled: 0 };
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const told = figuresOf(inScheme(plan));
        expect(figuresOf(await inWorkbook(plan))).toEqual(told);
        expect(figuresOf(await inCalendar(plan))).toEqual(told);
        const planned = plannedTeaching(qualification, plan);
        const taught = planned.units.filter(({ dates }) => dates !== null);
        const hours = taught.map(({ unit, weeks }) => [
          ...[titleOf(unit), weeks.reduce((sum, week) => sum + week.hours, 0)],
        ]);
        expect(new Map(hours as [string, number][])).toEqual(told.byUnit);
        const days = taught.map(({ unit, dates }) => [titleOf(unit), [dates!.first, dates!.last]]);
        expect(new Map(days as [string, [string, string]][])).toEqual(told.days);
        const people = loadsOf([staffedPlan(qualification, plan, planned)], []);
        const load = people.map(({ name, byPlan }) => [name, byPlan[0]?.hours ?? 0] as const);
        expect(new Map(load.filter(([, some]) => some > 0))).toEqual(told.byTutor);
        seen.sessions += plan.delivery.sessions.length;
        seen.cancelled += plan.delivery.sessions.filter(
          ({ state }) => state === 'cancelled',
        ).length;
      }),
      { numRuns: 15 },
    );
    expect(seen.sessions).toBeGreaterThan(40);
    expect(seen.cancelled).toBeGreaterThan(8);
  });
});
