import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { SessionTime } from '../plan';
import type { StaffMember, StaffRole } from './member';
import { staffRoles } from './member';
import { personFinder } from './people';
import type { Person } from './people';
import type { StaffedPlan, StaffedUnit, Teaching } from './staffed-plan';

/** Hours that one plan asks of somebody in a week, or in all weeks. */
export interface PlanHours {
  /** Id of the plan. */
  readonly plan: string;
  readonly hours: number;
}

export interface PersonWeek {
  /** The Monday. */
  readonly week: CalendarDate;
  /** Hours to teach, over all plans, and plan by plan; assessing has no hours that are known. */
  readonly hours: number;
  readonly byPlan: readonly PlanHours[];
}

/** A session that somebody teaches. */
export interface PersonSession {
  /** Id of the plan. */
  readonly plan: string;
  readonly unit: UnitId;
  readonly title: string;
  readonly time: SessionTime;
}

/** What plans ask of one person. */
export interface PersonLoad extends Person {
  /** What plans name them for, in the order of `staffRoles`. */
  readonly roles: readonly StaffRole[];
  /** Weeks with hours to teach, in order. */
  readonly weeks: readonly PersonWeek[];
  /** Hours to teach in all weeks, plan by plan. */
  readonly byPlan: readonly PlanHours[];
  /** The sessions that they teach, in order of time. */
  readonly sessions: readonly PersonSession[];
  /** Days on which they assess a unit, each once for each plan and unit, in order. */
  readonly assesses: readonly CalendarDate[];
  /** Whether some unit that they teach has no hours that are known, so that there is more than is told. */
  readonly isMore: boolean;
}

/** Minutes are whole, so that sums of thirds of an hour come out right. */
const minutes = 60;

/** The load of everybody whom plans name, in the order in which they are named first. */
export function loadsOf(
  plans: readonly StaffedPlan[],
  staff: readonly StaffMember[],
): readonly PersonLoad[] {
  const people = new Map<string, Gathered>();
  const personNamed = personFinder(staff);
  for (const plan of plans)
    for (const unit of plan.units) {
      const find = (names: readonly string[]): Iterable<Gathered> =>
        // A name and initials may mean one person.
        new Set(names.map((name) => gatheredOf(people, personNamed(name))));
      for (const person of find(unit.people.tutor)) addTutor(person, unit);
      for (const teaching of unit.teaching)
        for (const person of find(teaching.tutors)) addTeaching(person, { plan, unit, teaching });
      for (const person of find(unit.people.assessor)) addAssessing(person, unit);
      for (const person of find(unit.people.iqa)) person.roles.add('iqa');
    }
  return [...people.values()].map(loadOf);
}

/** What is found of one person while plans are gone through. */
interface Gathered extends Person {
  readonly roles: Set<StaffRole>;
  /** Minutes by plan, by week. */
  readonly weeks: Map<CalendarDate, Map<string, number>>;
  readonly sessions: PersonSession[];
  readonly assesses: CalendarDate[];
  isMore: boolean;
}

function gatheredOf(people: Map<string, Gathered>, named: Person): Gathered {
  const known = people.get(named.key);
  if (known) return known;
  const empty = {
    roles: new Set<StaffRole>(),
    weeks: new Map(),
    sessions: [],
    assesses: [],
    isMore: false,
  };
  const person: Gathered = { ...named, ...empty };
  people.set(named.key, person);
  return person;
}

function addTutor(person: Gathered, { isTaught, teaching }: StaffedUnit): void {
  person.roles.add('tutor');
  if (isTaught && teaching.length === 0) person.isMore = true;
}

interface TaughtIn {
  readonly plan: StaffedPlan;
  readonly unit: StaffedUnit;
  readonly teaching: Teaching;
}

function addTeaching(person: Gathered, { plan, unit: { title, unit }, teaching }: TaughtIn): void {
  const { hours, session, week } = teaching;
  person.roles.add('tutor');
  if (session) person.sessions.push({ plan: plan.id, unit, title, time: session });
  const byPlan = person.weeks.get(week) ?? new Map<string, number>();
  byPlan.set(plan.id, (byPlan.get(plan.id) ?? 0) + Math.round(hours * minutes));
  person.weeks.set(week, byPlan);
}

function addAssessing(person: Gathered, { assessmentOn }: StaffedUnit): void {
  person.roles.add('assessor');
  if (assessmentOn !== null) person.assesses.push(assessmentOn);
}

function loadOf({ assesses, roles, sessions, weeks: found, ...person }: Gathered): PersonLoad {
  const total = new Map<string, number>();
  const weeks = [...found].map(([week, byPlan]): PersonWeek => {
    for (const [plan, some] of byPlan) total.set(plan, (total.get(plan) ?? 0) + some);
    return { week, hours: sum(byPlan.values()) / minutes, byPlan: hoursOf(byPlan) };
  });
  return {
    ...person,
    roles: staffRoles.filter((role) => roles.has(role)),
    weeks: weeks.toSorted((one, other) => (one.week < other.week ? -1 : 1)),
    byPlan: hoursOf(total),
    sessions: sessions.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1)),
    assesses: assesses.toSorted(),
  };
}

/** Sorts as text. */
function startOf({ time: { from, on } }: PersonSession): string {
  return `${on} ${from}`;
}

/** The hours that a plan asks for; 0 where it asks for none. */
export function hoursOfPlan(byPlan: readonly PlanHours[], plan: string): number {
  return byPlan.find((one) => one.plan === plan)?.hours ?? 0;
}

/** The hours that all plans but one ask for. */
export function hoursOfOthers(byPlan: readonly PlanHours[], plan: string): number {
  return byPlan.reduce((total, one) => total + (one.plan === plan ? 0 : one.hours), 0);
}

function hoursOf(byPlan: ReadonlyMap<string, number>): readonly PlanHours[] {
  return [...byPlan].map(([plan, some]) => ({ plan, hours: some / minutes }));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
