import { absencesOf } from './away';
import type { Clash } from './clash';
import { selfAssurancesOf, unentitledOf } from './entitlement';
import type { PersonLoad } from './load';
import type { StaffMember, StaffRole } from './member';
import { staffRoles } from './member';
import { namedPeople, namedUnit } from './named-people';
import { overloadsOf } from './overload';
import type { StaffedPlan, StaffedUnit } from './staffed-plan';

/**
 * What clashes in a plan, the gravest first.
 *
 * @param loads what all plans together ask of people
 */
export function clashesIn(
  plan: StaffedPlan,
  loads: readonly PersonLoad[],
  staff: readonly StaffMember[],
): readonly Clash[] {
  const people = namedPeople(plan, staff);
  return [
    ...loads.flatMap((load) => overloadsOf(plan.id, load)),
    ...people.flatMap((person) => absencesOf(plan, person)),
    ...people.flatMap(selfAssurancesOf),
    ...people.flatMap((person) => unentitledOf(plan, person)),
    ...staffRoles.flatMap((role) => nobodyAs(plan, role)),
  ];
}

function nobodyAs({ units }: StaffedPlan, role: StaffRole): readonly Clash[] {
  const without = units.filter((unit) => unit.isTaught && isNobody(unit, role));
  return without.length > 0 ? [{ kind: 'nobody', role, units: without.map(namedUnit) }] : [];
}

/** A unit that names no tutor has one all the same where each of its sessions does. */
function isNobody({ people, teaching }: StaffedUnit, role: StaffRole): boolean {
  if (people[role].length > 0) return false;
  const isOpen = teaching.length === 0 || teaching.some(({ tutors }) => tutors.length === 0);
  return role !== 'tutor' || isOpen;
}
