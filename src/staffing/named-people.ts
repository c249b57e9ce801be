import type { NamedUnit } from './clash';
import type { StaffMember, StaffRole } from './member';
import { staffRoles } from './member';
import { personFinder, personKey } from './people';
import type { Person } from './people';
import type { StaffedPlan, StaffedUnit } from './staffed-plan';

/** Somebody with the units that one plan names them for. */
export interface NamedPerson extends Person {
  /** The name or initials as the plan has them, each by its `personKey`. */
  readonly keys: ReadonlySet<string>;
  readonly units: Readonly<Record<StaffRole, readonly StaffedUnit[]>>;
}

/** Everybody whom a plan names, in the order in which it first does. */
export function namedPeople(
  plan: StaffedPlan,
  staff: readonly StaffMember[],
): readonly NamedPerson[] {
  const people = new Map<string, Gathered>();
  const personNamed = personFinder(staff);
  for (const unit of plan.units)
    for (const role of staffRoles)
      for (const named of namedAs(unit, role)) {
        const person = gatheredOf(people, personNamed(named));
        person.keys.add(personKey(named));
        person.units[role].add(unit);
      }
  return [...people.values()].map(({ units: { tutor, assessor, iqa }, ...person }) => ({
    ...person,
    units: { tutor: [...tutor], assessor: [...assessor], iqa: [...iqa] },
  }));
}

interface Gathered extends Person {
  readonly keys: Set<string>;
  readonly units: Readonly<Record<StaffRole, Set<StaffedUnit>>>;
}

function gatheredOf(people: Map<string, Gathered>, named: Person): Gathered {
  const known = people.get(named.key);
  if (known) return known;
  const units = { tutor: new Set<StaffedUnit>(), assessor: new Set<StaffedUnit>() };
  const person: Gathered = {
    ...{ ...named, keys: new Set<string>() },
    units: { ...units, iqa: new Set<StaffedUnit>() },
  };
  people.set(named.key, person);
  return person;
}

/** Whom a plan names for a unit, also more than once; as tutors also those of single sessions. */
export function namedAs({ people, teaching }: StaffedUnit, role: StaffRole): readonly string[] {
  if (role !== 'tutor') return people[role];
  return [...people.tutor, ...teaching.flatMap(({ tutors }) => tutors)];
}

export function namedUnit({ title, unit }: StaffedUnit): NamedUnit {
  return { unit, title };
}
