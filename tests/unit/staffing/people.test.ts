import { describe, expect, it } from 'vitest';
import { qualifications } from '../../../src/catalogue';
import { applyChange, emptyUnitDelivery, newPlan } from '../../../src/plan';
import type { Plan, UnitDelivery } from '../../../src/plan';
import { schedule } from '../../../src/schedule';
import {
  emptyMember,
  fillOffers,
  initialsOf,
  memberNamed,
  namesIn,
  peopleIn,
  readStaffMember,
  staffedPlan,
  suggestedPeople,
} from '../../../src/staffing';

const at = '2026-11-22T12:00:00.000Z';
const qualification = qualifications.find(({ id }) => id.startsWith('pearson-'))!;
const [first, second] = qualification.units.map(({ id }) => id) as [string, string];

function planWith(units: Readonly<Record<string, Partial<UnitDelivery>>>): Plan {
  return Object.entries(units).reduce<Plan>(
    (plan, [unit, delivery]) => applyChange(plan, { type: 'deliver-unit', unit, delivery }, at),
    newPlan(qualification, { id: 'p', at }),
  );
}

describe('names in plans', () => {
  it('are one or several in a field, and each person is one however they are written', () => {
    expect(namesIn('Maya Lunn')).toEqual(['Maya Lunn']);
    expect(namesIn('Maya Lunn & Owen Price; maya lunn')).toEqual(['Maya Lunn', 'Owen Price']);
    expect(namesIn('Maya and Owen')).toEqual(['Maya', 'Owen']);
    expect(namesIn('Lunn, Maya')).toEqual(['Lunn, Maya']);
    expect(namesIn('Sandy Anderson')).toEqual(['Sandy Anderson']);
    expect(namesIn(' ')).toEqual([]);
    const plan = planWith({
      [first]: { tutor: 'Maya Lunn', iqa: 'Helen Ford' },
      [second]: { tutor: 'LUNN MAYA / Owen Price' },
    });
    expect(peopleIn(plan)).toEqual(['Maya Lunn', 'Helen Ford', 'Owen Price']);
  });

  it('mean somebody of the staff by name, or by initials that one of them has', () => {
    const staff = ['Maya Lunn', 'Mark Lee', 'Owen Price'].map((name) => emptyMember(name, name));
    expect(memberNamed(staff, 'lunn, maya')?.name).toBe('Maya Lunn');
    expect(memberNamed(staff, 'op')?.name).toBe('Owen Price');
    expect(memberNamed(staff, 'ML')).toBeNull();
    expect(memberNamed(staff, 'Nobody')).toBeNull();
    expect(memberNamed(staff, '')).toBeNull();
    expect(initialsOf('Anne-Marie O’Neil Łukasz')).toBe('AOŁ');
  });
});

describe('a member of staff read from elsewhere', () => {
  const member = { ...emptyMember('m', 'Maya Lunn'), hoursPerWeek: 15 };
  it('is read as it is, and refused where anything is wrong', () => {
    expect(readStaffMember({ ...member, unknown: 1 })).toEqual(member);
    const bad = [
      { name: ' ' },
      { roles: ['cook'] },
      { hoursPerWeek: 169 },
      { hoursPerWeek: 'many' },
      { away: [{ from: '2027-02-02', to: '2027-02-01', name: '' }] },
      { units: [] },
    ];
    for (const part of bad) expect(readStaffMember({ ...member, ...part })).toBeNull();
  });
});

describe('a plan with its people', () => {
  const timed: Plan = {
    ...planWith({ [first]: { tutor: 'Maya Lunn' } }),
    setUp: { centre: '', startsOn: '2027-01-04', endsOn: null, hoursPerWeek: 6 },
  };
  const hours = schedule({
    ...timed.delivery,
    ...timed.setUp,
    units: [
      { unit: first, hours: 9 },
      { unit: second, hours: 3 },
    ],
  });

  it('teaches week by week while it has no sessions', () => {
    const [one, other] = staffedPlan(qualification, timed, hours).units;
    expect(one!.teaching.map(({ hours: taught, week }) => [week, taught])).toEqual(
      hours.units[0]!.weeks.map(({ hours: taught, week }) => [week, taught]),
    );
    expect(one!.teaching.every(({ tutors }) => tutors[0] === 'Maya Lunn')).toBe(true);
    expect(other!.teaching.every(({ tutors }) => tutors.length === 0)).toBe(true);
  });

  it('teaches in its sessions once it has some, each by its own tutor where it names one', () => {
    const session = {
      ...{ unit: first, place: '', title: '', notes: '', isPinned: false },
      ...{ tutor: '', state: 'planned' as const },
    };
    const sessions = [
      { ...session, id: 's1', time: { on: '2027-01-13', from: '09:30', to: '12:00' } },
      {
        ...{ ...session, id: 's2', tutor: 'Owen Price' },
        time: { on: '2027-01-06', from: '13:00', to: '14:00' },
      },
      {
        ...{ ...session, id: 's3', state: 'cancelled' as const },
        time: { on: '2027-01-07', from: '09:00', to: '10:00' },
      },
    ];
    const plan = { ...timed, delivery: { ...timed.delivery, sessions } };
    const [one, other] = staffedPlan(qualification, plan, hours).units;
    expect(one!.teaching).toEqual([
      { tutors: ['Owen Price'], week: '2027-01-04', hours: 1, session: sessions[1]!.time },
      { tutors: ['Maya Lunn'], week: '2027-01-11', hours: 2.5, session: sessions[0]!.time },
    ]);
    expect(other!.teaching.length).toBeGreaterThan(0);
  });
});

describe('suggestions', () => {
  const staff = [
    { ...emptyMember('m', 'Maya Lunn'), roles: ['tutor' as const] },
    { ...emptyMember('r', 'Ravi Shah'), units: { [qualification.id]: [second] } },
    { ...emptyMember('h', 'Helen Ford'), roles: ['assessor' as const, 'iqa' as const] },
  ];
  const asked = { qualification: qualification.id, unit: first, role: 'assessor' as const };

  it('name who may first, and tell why others may not', () => {
    expect(suggestedPeople(staff, ['Sarah Bell', 'maya lunn', 'sarah bell'], asked)).toEqual([
      { name: 'Helen Ford', suitability: 'may' },
      { name: 'sarah bell', suitability: 'typed' },
      { name: 'Ravi Shah', suitability: 'other-units' },
      { name: 'Maya Lunn', suitability: 'other-role' },
    ]);
  });

  it('fill what is empty with whoever is named most, else with the only one of that role', () => {
    const plan = planWith({ [first]: { assessor: 'Ravi Shah' } });
    expect(fillOffers(plan, [first, second], staff)).toEqual([
      { role: 'tutor', name: 'Maya Lunn', units: [first, second] },
      { role: 'assessor', name: 'Ravi Shah', units: [second] },
      { role: 'iqa', name: 'Helen Ford', units: [first, second] },
    ]);
    const full = { ...emptyUnitDelivery, tutor: 'A', assessor: 'B', iqa: 'C' };
    expect(fillOffers(planWith({ [first]: full }), [first], staff)).toEqual([]);
  });
});
