import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/dates';
import { clashesIn, loadsOf, staffRoles } from '../../../src/staffing';
import type {
  Clash,
  StaffedPlan,
  StaffedUnit,
  StaffMember,
  StaffRole,
} from '../../../src/staffing';
import { arbitraryPlans, arbitraryStaff, names } from './staffed-arbitrary';

/** Who is meant by what a plan of `staffed-arbitrary` writes, told by hand. */
function meant(written: string, staff: readonly StaffMember[]): string {
  if (/^maya lunn$|^lunn, maya$/i.test(written)) return 'maya';
  if (written === 'OP') return staff.some(({ name }) => name === 'Owen Price') ? 'owen' : 'op';
  return written.split(' ')[0]!.toLowerCase();
}

const memberOf = (person: string, staff: readonly StaffMember[]): StaffMember | undefined =>
  staff.find(({ name }) => meant(name, staff) === person);

interface Taught {
  readonly plan: StaffedPlan;
  readonly unit: StaffedUnit;
  readonly person: string;
  readonly teaching: StaffedUnit['teaching'][number];
}

/** Every hour of everybody, one by one. */
function allTaught(plans: readonly StaffedPlan[], staff: readonly StaffMember[]): Taught[] {
  return plans.flatMap((plan) =>
    plan.units.flatMap((unit) =>
      unit.teaching.flatMap((teaching) =>
        [...new Set(teaching.tutors.map((tutor) => meant(tutor, staff)))].map((person) => ({
          ...{ plan, unit, teaching, person },
        })),
      ),
    ),
  );
}

const isAway = (member: StaffMember | undefined, day: string): boolean =>
  member?.away.some(({ from, to }) => from <= day && day <= to) ?? false;

/** The clashes of the first plan, each as a line of text, by going through everything for each. */
function byBruteForce(plans: readonly StaffedPlan[], staff: readonly StaffMember[]): Set<string> {
  const [here] = plans;
  const lines = new Set<string>();
  const taught = allTaught(plans, staff);
  for (const one of taught) {
    const { person, plan, teaching, unit } = one;
    const member = memberOf(person, staff);
    if (plan !== here) continue;
    const week = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(teaching.week, offset));
    const hours = taught
      .filter((other) => other.person === person && other.teaching.week === teaching.week)
      .reduce((sum, other) => sum + other.teaching.hours, 0);
    const present = week.slice(0, 5).filter((day) => !isAway(member, day)).length;
    const limit = member?.hoursPerWeek ?? null;
    if (limit !== null && hours > (limit * present) / 5)
      lines.add(`above ${person} ${teaching.week} ${hours}`);
    // The plan teaches on Mondays and Thursdays.
    const days = teaching.session ? [teaching.session.on] : [week[0]!, week[3]!];
    if (days.every((day) => isAway(member, day)))
      lines.add(`away ${person} ${teaching.session?.on ?? teaching.week} ${unit.unit}`);
    for (const other of taught) {
      const [mine, theirs] = [teaching.session, other.teaching.session];
      if (other.teaching === teaching || other.person !== person || !mine || !theirs) continue;
      if (mine.on === theirs.on && mine.from < theirs.to && theirs.from < mine.to)
        lines.add(`twice ${person} ${[key(one), key(other)].sort().join(' ')}`);
    }
  }
  for (const unit of here!.units) for (const line of ofUnit(unit, here!, staff)) lines.add(line);
  return lines;
}

const key = ({ plan, teaching, unit }: Taught): string =>
  `${plan.id}/${unit.unit}/${teaching.session!.on}/${teaching.session!.from}-${teaching.session!.to}`;

function namedFor(unit: StaffedUnit, role: StaffRole, staff: readonly StaffMember[]): string[] {
  const inSessions = role === 'tutor' ? unit.teaching.flatMap(({ tutors }) => tutors) : [];
  return [...unit.people[role], ...inSessions].map((written) => meant(written, staff));
}

function ofUnit(unit: StaffedUnit, plan: StaffedPlan, staff: readonly StaffMember[]): string[] {
  const lines: string[] = [];
  const assessors = namedFor(unit, 'assessor', staff);
  for (const role of staffRoles) {
    for (const person of namedFor(unit, role, staff)) {
      const member = memberOf(person, staff);
      if (member && member.roles.length > 0 && !member.roles.includes(role))
        lines.push(`role ${person} ${role} ${unit.unit}`);
      else if (member?.units.q && role !== 'iqa' && !member.units.q.includes(unit.unit))
        lines.push(`unit ${person} ${role} ${unit.unit}`);
      if (role === 'assessor' && unit.assessmentOn && isAway(member, unit.assessmentOn))
        lines.push(`assessment ${person} ${unit.assessmentOn} ${unit.unit}`);
      if (role === 'iqa' && assessors.includes(person)) lines.push(`own ${person} ${unit.unit}`);
      if (role !== 'iqa' || assessors.includes(person)) continue;
      for (const other of plan.units) {
        const isOthers =
          namedFor(other, 'assessor', staff).includes(person) &&
          !namedFor(other, 'iqa', staff).includes(person);
        for (const learner of isOthers ? other.learners : [])
          if (unit.learners.includes(learner)) lines.push(`learner ${person} ${learner}`);
      }
    }
    const isOpen =
      role !== 'tutor' ||
      unit.teaching.length === 0 ||
      unit.teaching.some(({ tutors }) => tutors.length === 0);
    if (unit.isTaught && unit.people[role].length === 0 && isOpen)
      lines.push(`nobody ${role} ${unit.unit}`);
  }
  return lines;
}

/** What was found, in the same lines. */
function linesOf(clash: Clash, staff: readonly StaffMember[]): string[] {
  if (clash.kind === 'nobody') return clash.units.map(({ unit }) => `nobody ${clash.role} ${unit}`);
  const person = meant(clash.name, staff);
  switch (clash.kind) {
    case 'above-hours':
      return clash.weeks.map(({ hours, week }) => `above ${person} ${week} ${hours}`);
    case 'two-at-once': {
      const keys = clash.sessions.map(
        ({ plan, time: { from, on, to }, unit }) => `${plan}/${unit}/${on}/${from}-${to}`,
      );
      return [`twice ${person} ${keys.sort().join(' ')}`];
    }
    case 'away':
      return [];
    case 'away-at-assessment':
      return clash.units.map(({ unit }) => `assessment ${person} ${clash.on} ${unit}`);
    case 'assures-own':
      return clash.units.map(({ unit }) => `own ${person} ${unit}`);
    case 'assures-own-learners':
      return clash.learners.map((learner) => `learner ${person} ${learner}`);
    case 'unit-not-theirs':
      return clash.units.map(({ unit }) => `unit ${person} ${clash.role} ${unit}`);
    case 'role-not-theirs':
      return clash.units.map(({ unit }) => `role ${person} ${clash.role} ${unit}`);
  }
}

/** Days, weeks and units of absences stand in lists of their own: each list by itself. */
function absences(clash: Clash, staff: readonly StaffMember[]): string[] {
  if (clash.kind !== 'away') return [];
  const person = meant(clash.name, staff);
  return [
    ...[...clash.days, ...clash.weeks].map((day) => `${person} ${day}`),
    ...clash.units.map(({ unit }) => `${person} ${unit}`),
  ];
}

describe('clashes', () => {
  it('are those that brute force finds, no more and no fewer', () => {
    const found: Record<string, number> = {};
    fc.assert(
      fc.property(arbitraryPlans, arbitraryStaff, (plans, staff) => {
        const expected = byBruteForce(plans, staff);
        const clashes = clashesIn(plans[0], loadsOf(plans, staff), staff);
        for (const { kind } of clashes) found[kind] = (found[kind] ?? 0) + 1;
        const isAbsence = (line: string): boolean => line.startsWith('away ');
        const lines = new Set(clashes.flatMap((clash) => linesOf(clash, staff)));
        // Learners of whoever assures some units wholly are told only for the other units.
        expect(lines).toEqual(new Set([...expected].filter((line) => !isAbsence(line))));
        const away = [...expected].filter(isAbsence).flatMap((line) => {
          const [, person, day, unit] = line.split(' ');
          return [`${person} ${day}`, `${person} ${unit}`];
        });
        expect(new Set(clashes.flatMap((clash) => absences(clash, staff)))).toEqual(new Set(away));
      }),
      { numRuns: 300 },
    );
    expect(Object.keys(found).sort()).toEqual(
      [
        ...['above-hours', 'assures-own', 'assures-own-learners', 'away', 'away-at-assessment'],
        ...['nobody', 'role-not-theirs', 'two-at-once', 'unit-not-theirs'],
      ].sort(),
    );
    expect(Math.min(...Object.values(found))).toBeGreaterThan(20);
  });
});

describe('the load of people', () => {
  it('holds every hour of every plan once for each who teaches it, in order', () => {
    let hours = 0;
    fc.assert(
      fc.property(arbitraryPlans, arbitraryStaff, (plans, staff) => {
        const loads = loadsOf(plans, staff);
        const taught = allTaught(plans, staff);
        for (const { byPlan, name, sessions, weeks } of loads) {
          const mine = taught.filter(({ person }) => person === meant(name, staff));
          const sum = mine.reduce((total, { teaching }) => total + teaching.hours, 0);
          expect(weeks.reduce((total, week) => total + week.hours, 0)).toBe(sum);
          expect(byPlan.reduce((total, one) => total + one.hours, 0)).toBe(sum);
          for (const { byPlan: some, hours: inWeek, week } of weeks) {
            expect(some.reduce((total, one) => total + one.hours, 0)).toBe(inWeek);
            const there = mine.filter(({ teaching }) => teaching.week === week);
            expect(there.reduce((total, one) => total + one.teaching.hours, 0)).toBe(inWeek);
          }
          expect(weeks.map(({ week }) => week)).toEqual(weeks.map(({ week }) => week).toSorted());
          expect(sessions).toHaveLength(mine.filter(({ teaching }) => teaching.session).length);
          hours += sum;
        }
        const keys = loads.map(({ name }) => meant(name, staff));
        expect(new Set(keys).size).toBe(keys.length);
        expect(taught.filter(({ person }) => !keys.includes(person))).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(hours).toBeGreaterThan(1_000);
    expect(names).toHaveLength(4);
  });
});
