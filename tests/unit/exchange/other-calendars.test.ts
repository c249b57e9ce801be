import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import {
  calendarEvents,
  calendarFile,
  calendarOfFormer,
  learnerCalendars,
  tutorCalendars,
} from '../../../src/exchange';
import type { CalendarOptions, ExportedEvent, PersonCalendar } from '../../../src/exchange';
import type { Learner, Plan, Session } from '../../../src/plan';
import { emptyUnitDelivery, newPlan, newLearner } from '../../../src/plan';
import { plannedTeaching } from '../../../src/schedule';
import { emptyMember } from '../../../src/staffing';
import { calendarReaders, readCalendar } from '../../fixtures/read-calendar';

const qualification = findQualification('pearson-l3-diploma-customer-service-specialists')!;
const [unit = '', other = ''] = qualification.groups[0]!.units;
const at = '2026-11-22T12:00:00.000Z';

function session(id: string, on: string, more: Partial<Session> = {}): Session {
  return {
    ...{ id, unit, time: { on, from: '09:30', to: '12:30' }, tutor: '', place: 'Room; 2' },
    ...{ title: '', notes: 'Bring\npens, paper', state: 'planned', isPinned: false, ...more },
  };
}

/** Around both changes of the clocks of 2027: on 28 March and on 31 October. */
const year = [
  session('s1', '2027-03-26'),
  session('s2', '2027-03-29', { tutor: 'Maya Lunn; OP' }),
  session('s3', '2027-10-29', { unit: other, tutor: 'Owen Price' }),
  session('s4', '2027-11-01', { unit: other, tutor: 'Łucja Żak' }),
];

const facts = { employer: '', reference: '' } as const;
const ada: Learner = newLearner({ ...facts, id: 'l1', name: 'Ada', startsOn: '2027-03-29' });
const ben: Learner = {
  ...newLearner({ ...facts, id: 'l2', name: 'Ben', startsOn: null }),
  recognised: { [other]: { kind: 'rpl', evidence: 'Certificate', date: null } },
};

function planOf(sessions: readonly Session[], learners: readonly Learner[] = [ada, ben]): Plan {
  const plan = newPlan(qualification, { id: 'plan', name: 'Autumn', at });
  const units = {
    [unit]: {
      ...emptyUnitDelivery,
      tutor: 'Maya Lunn',
      assessor: 'Ann',
      assessmentOn: '2027-05-03',
    },
  };
  return {
    ...plan,
    setUp: { ...plan.setUp, startsOn: '2027-01-04' },
    cohort: { ...plan.cohort, learners },
    delivery: { ...plan.delivery, sessions, units },
  };
}

function optionsOf(
  plan: Plan,
  person?: PersonCalendar,
  exported: readonly ExportedEvent[] = [],
): CalendarOptions {
  return {
    ...{ plan, planned: plannedTeaching(qualification, plan), at, person, exported },
    say: (event) => ({ title: event.unit, notes: 'a; b', location: 'Room' }),
    formatCancelled: (title) => `Cancelled: ${title}`,
  };
}

/** What somebody's calendar has, by session or kind. */
function heldBy(person: PersonCalendar, plan: Plan): readonly string[] {
  const events = calendarEvents(optionsOf(plan, person));
  return events.map(({ session: id, kind }) => id ?? kind);
}

const staff = [{ ...emptyMember('m1', 'Owen Price'), initials: 'OP' }];
const tutorsOf = (plan: Plan): readonly PersonCalendar[] =>
  tutorCalendars(plan, plannedTeaching(qualification, plan), staff);

describe('the calendar of one person', () => {
  it('has of a tutor what they teach or assess, by name or by initials', () => {
    const plan = planOf(year);
    const held = tutorsOf(plan).map((person) => [person.name, heldBy(person, plan)]);
    expect(Object.fromEntries(held)).toEqual({
      'Maya Lunn': ['s1', 's2'],
      'Owen Price': ['s2', 's3'],
      'Łucja Żak': ['s4'],
      Ann: ['assessment'],
    });
  });

  it('has of a learner what they are taught, and nothing from before their start', () => {
    const plan = planOf(year);
    const held = learnerCalendars(qualification, plan).map((person) => heldBy(person, plan));
    expect(held).toEqual([
      ['s2', 'assessment', 's3', 's4'],
      ['s1', 's2', 'assessment'],
    ]);
  });

  it('takes back what went to another tutor, in their calendar alone', () => {
    const before = planOf(year);
    const after = planOf(year.map((one) => (one.id === 's1' ? { ...one, tutor: 'Ann' } : one)));
    const made = (name: string, plan: Plan, exported: readonly ExportedEvent[]) => {
      const person = tutorsOf(plan).find((one) => one.name === name)!;
      return calendarEvents(optionsOf(plan, person, exported));
    };
    const states = (name: string) =>
      Object.fromEntries(
        made(name, after, made(name, before, [])).map((event) => [
          event.session ?? event.kind,
          event.status,
        ]),
      );
    expect(states('Maya Lunn')).toEqual({ s1: 'cancelled', s2: 'confirmed' });
    expect(states('Ann')).toEqual({ s1: 'confirmed', assessment: 'confirmed' });
  });
});

describe.each(calendarReaders)('calendars, read by $name', (reader) => {
  const read = async (options: CalendarOptions) =>
    readCalendar(reader, await calendarFile(options));

  it.skipIf(reader.python === null)('are at their hour on both sides of both changes', async () => {
    const events = await read(optionsOf(planOf(year)));
    expect(events.map(({ starts, ends }) => [starts, ends])).toEqual([
      ['2027-03-26T09:30:00Z', '2027-03-26T12:30:00Z'],
      ['2027-03-29T08:30:00Z', '2027-03-29T11:30:00Z'],
      ['2027-05-03', '2027-05-04'],
      ['2027-10-29T08:30:00Z', '2027-10-29T11:30:00Z'],
      ['2027-11-01T09:30:00Z', '2027-11-01T12:30:00Z'],
    ]);
  });

  it.skipIf(reader.python === null)('take everything back from a learner who left', async () => {
    const plan = planOf(year);
    const [person] = learnerCalendars(qualification, plan);
    const first = await read(optionsOf(plan, person));
    const exported = calendarEvents(optionsOf(plan, person));
    const gone = calendarOfFormer(person!);
    const left = await read(optionsOf(planOf(year, [ben]), gone, exported));
    const whole = await read(optionsOf(plan));
    expect(left.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(left).toHaveLength(4);
    for (const [i, event] of left.entries()) {
      expect(event).toMatchObject({ status: 'CANCELLED', starts: first[i]!.starts });
      expect(event.title).toMatch(/^Cancelled: /);
      expect(event.sequence).toBeGreaterThan(first[i]!.sequence);
    }
    // No calendar cancels what another one brought.
    const others = new Set(whole.map(({ uid }) => uid));
    expect(left.some(({ uid }) => others.has(uid))).toBe(false);
  });
});
