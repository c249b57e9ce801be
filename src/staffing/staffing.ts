import type { Clash } from './clash';
import { clashesIn } from './clashes';
import { loadsOf } from './load';
import type { PersonLoad } from './load';
import type { StaffMember } from './member';
import { namedPeople } from './named-people';
import { personFinder } from './people';
import type { StaffedPlan } from './staffed-plan';

/** The people of one plan with what all plans ask of them, and what clashes. */
export interface Staffing {
  readonly people: readonly PersonLoad[];
  readonly clashes: readonly Clash[];
}

/** @param others every other plan that names one of the people, at least */
export function staffingOf(
  here: StaffedPlan,
  others: readonly StaffedPlan[],
  staff: readonly StaffMember[],
): Staffing {
  const named = new Set(namedPeople(here, staff).map(({ key }) => key));
  const people = loadsOf([here, ...others], staff).filter(({ key }) => named.has(key));
  return { people, clashes: clashesIn(here, people, staff) };
}

/** Members of the staff of whom every plan that may name them was read. */
export function staffWhollyRead(
  staff: readonly StaffMember[],
  others: readonly { readonly plan: string; readonly people: readonly string[] | null }[],
  read: readonly StaffedPlan[],
): readonly StaffMember[] {
  const ids = new Set(read.map(({ id }) => id));
  return staff.filter((member) =>
    plansSharing([member.name], others, staff).every(({ plan }) => ids.has(plan)),
  );
}

/** The plans of others that may name somebody of this one: whom a plan names may not be known yet. */
export function plansSharing<Named extends { readonly people: readonly string[] | null }>(
  here: readonly string[],
  others: readonly Named[],
  staff: readonly StaffMember[],
): readonly Named[] {
  const personNamed = personFinder(staff);
  const wanted = new Set(here.map((name) => personNamed(name).key));
  return others.filter(
    ({ people }) => people === null || people.some((name) => wanted.has(personNamed(name).key)),
  );
}
