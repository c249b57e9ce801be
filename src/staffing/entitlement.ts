import type { Clash } from './clash';
import { staffRoles } from './member';
import type { StaffMember, StaffRole } from './member';
import { namedUnit } from './named-people';
import type { NamedPerson } from './named-people';
import type { StaffedPlan, StaffedUnit } from './staffed-plan';

/** Where somebody both assesses and quality-assures. */
export function selfAssurancesOf(person: NamedPerson): readonly Clash[] {
  return [...assuringOwn(person), ...assuringOwnLearners(person)];
}

function assuringOwn({ name, units }: NamedPerson): readonly Clash[] {
  const both = units.assessor.filter((unit) => units.iqa.includes(unit));
  return both.length > 0 ? [{ kind: 'assures-own', name, units: both.map(namedUnit) }] : [];
}

/** Of units that are not the same: those are graver, and told apart. */
function assuringOwnLearners({ name, units }: NamedPerson): readonly Clash[] {
  const assesses = units.assessor.filter((unit) => !units.iqa.includes(unit));
  const assures = units.iqa.filter((unit) => !units.assessor.includes(unit));
  if (assesses.length === 0 || assures.length === 0) return [];
  const hasLearners = [...assesses, ...assures].some(({ learners }) => learners.length > 0);
  const learners = sharedLearners(assesses, assures);
  if (hasLearners && learners.length === 0) return [];
  const isShared = (unit: StaffedUnit): boolean =>
    !hasLearners || unit.learners.some((learner) => learners.includes(learner));
  return [
    {
      ...{ kind: 'assures-own-learners', name, learners },
      assesses: assesses.filter(isShared).map(namedUnit),
      assures: assures.filter(isShared).map(namedUnit),
    },
  ];
}

function sharedLearners(
  some: readonly StaffedUnit[],
  others: readonly StaffedUnit[],
): readonly string[] {
  const there = new Set(others.flatMap(({ learners }) => learners));
  return [...new Set(some.flatMap(({ learners }) => learners))].filter((id) => there.has(id));
}

/** Units or roles that somebody is named for and may not take. */
export function unentitledOf(
  { qualification }: StaffedPlan,
  { member, name, units }: NamedPerson,
): readonly Clash[] {
  if (member === null) return [];
  return staffRoles.flatMap((role): readonly Clash[] => {
    const asked = units[role];
    if (asked.length === 0) return [];
    if (!mayBe(member, role))
      return [{ kind: 'role-not-theirs', name, role, units: asked.map(namedUnit) }];
    const others = asked.filter(({ unit }) => !mayTake(member, { qualification, unit, role }));
    if (others.length === 0) return [];
    return [{ kind: 'unit-not-theirs', name, role, units: others.map(namedUnit) }];
  });
}

/** Whether somebody has a role, as far as roles are said. */
export function mayBe({ roles }: Pick<StaffMember, 'roles'>, role: StaffRole): boolean {
  return roles.length === 0 || roles.includes(role);
}

/** A field of a plan in which somebody is named. */
export interface NamedFor {
  /** Id of the qualification. */
  readonly qualification: string;
  readonly unit: string;
  readonly role: StaffRole;
}

/** Whether somebody may teach or assess a unit, as far as it is said; quality assurance has no units. */
export function mayTake(
  { units }: Pick<StaffMember, 'units'>,
  { qualification, role, unit }: NamedFor,
): boolean {
  const allowed = Object.hasOwn(units, qualification) ? units[qualification] : undefined;
  return role === 'iqa' || allowed === undefined || allowed.includes(unit);
}
