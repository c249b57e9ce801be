import type { CalendarDate } from '../dates';
import type { StaffMember, StaffRole } from './member';
import { staffRoles } from './member';
import { memberNamed, personKey } from './people';
import type { StaffedPlan } from './staffed-plan';

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

/** What plans ask of one person. */
export interface PersonLoad {
  /** As `personKey` gives it. */
  readonly key: string;
  readonly name: string;
  /** `null`: nobody of the staff on this device. */
  readonly member: StaffMember | null;
  /** What plans name them for, in the order of `staffRoles`. */
  readonly roles: readonly StaffRole[];
  /** Weeks with hours to teach, in order. */
  readonly weeks: readonly PersonWeek[];
  /** Hours to teach in all weeks, plan by plan. */
  readonly byPlan: readonly PlanHours[];
  /** Days on which they assess a unit, each once for each plan and unit, in order. */
  readonly assesses: readonly CalendarDate[];
  /** Whether some unit that they teach has no hours in any week, so that there is more than is told. */
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
  for (const plan of plans)
    for (const { people: named, ...unit } of plan.units) {
      for (const name of named.tutor) addTeaching(personOf(people, staff, name), plan.id, unit);
      for (const name of named.assessor) addAssessing(personOf(people, staff, name), unit);
      for (const name of named.iqa) personOf(people, staff, name).roles.add('iqa');
    }
  return [...people.values()].map(loadOf);
}

/** What is found of one person while plans are gone through. */
interface Gathered {
  readonly key: string;
  readonly name: string;
  readonly member: StaffMember | null;
  readonly roles: Set<StaffRole>;
  /** Minutes by plan, by week. */
  readonly weeks: Map<CalendarDate, Map<string, number>>;
  readonly assesses: CalendarDate[];
  isMore: boolean;
}

function personOf(
  people: Map<string, Gathered>,
  staff: readonly StaffMember[],
  named: string,
): Gathered {
  const member = memberNamed(staff, named);
  const name = member?.name ?? named;
  const key = personKey(name);
  const known = people.get(key);
  if (known) return known;
  const empty = { roles: new Set<StaffRole>(), weeks: new Map(), assesses: [], isMore: false };
  const person: Gathered = { key, name, member, ...empty };
  people.set(key, person);
  return person;
}

type Work = Omit<StaffedPlan['units'][number], 'people'>;

function addTeaching(person: Gathered, plan: string, { isTaught, weeks }: Work): void {
  person.roles.add('tutor');
  if (isTaught && weeks.length === 0) person.isMore = true;
  for (const { hours, week } of weeks) {
    const byPlan = person.weeks.get(week) ?? new Map<string, number>();
    byPlan.set(plan, (byPlan.get(plan) ?? 0) + Math.round(hours * minutes));
    person.weeks.set(week, byPlan);
  }
}

function addAssessing(person: Gathered, { assessmentOn }: Work): void {
  person.roles.add('assessor');
  if (assessmentOn !== null) person.assesses.push(assessmentOn);
}

function loadOf({ assesses, roles, weeks: found, ...person }: Gathered): PersonLoad {
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
    assesses: assesses.toSorted(),
  };
}

function hoursOf(byPlan: ReadonlyMap<string, number>): readonly PlanHours[] {
  return [...byPlan].map(([plan, some]) => ({ plan, hours: some / minutes }));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
