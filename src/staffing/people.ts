import type { Plan } from '../plan';
import { fold, foldName } from '../text';
import type { StaffMember } from './member';
import { staffRoles } from './member';

/** What names of one person have in common, whatever their capitals, accents and order. */
export function personKey(name: string): string {
  return foldName(name) || name.trim();
}

/** What stands between two people in one field of a plan. A comma may stand within a name. */
const between = /\s*[;/&+\n]\s*|\s+and\s+/iu;

/** The people whom a field of a plan names, each once. */
export function namesIn(field: string): readonly string[] {
  const names = field
    .split(between)
    .map((name) => name.trim())
    .filter(Boolean);
  return distinctNames(names);
}

/** Each person once, as first written. */
function distinctNames(names: readonly string[]): readonly string[] {
  const people = new Map<string, string>();
  for (const name of names) if (!people.has(personKey(name))) people.set(personKey(name), name);
  return [...people.values()];
}

/** Everybody whom a plan names as tutor, as first written there. */
export function tutorsIn(plan: Pick<Plan, 'delivery'>): readonly string[] {
  const { pattern, sessions, units } = plan.delivery;
  const all = [...Object.values(units), ...sessions, ...pattern];
  return distinctNames(all.flatMap(({ tutor }) => namesIn(tutor)));
}

/** Everybody whom a plan names as tutor, assessor or quality assurer, as first written there. */
export function peopleIn(plan: Pick<Plan, 'delivery'>): readonly string[] {
  const { pattern, sessions, units } = plan.delivery;
  const fields = [
    ...Object.values(units).flatMap((unit) => staffRoles.map((role) => unit[role])),
    ...[...sessions, ...pattern].map(({ tutor }) => tutor),
  ];
  return distinctNames(fields.flatMap(namesIn));
}

/**
 * The member of staff whom a plan names: by name, else by initials that only one of them has; `null`
 * where it is nobody of them. Of two of one name the first is meant.
 */
export function memberNamed(staff: readonly StaffMember[], name: string): StaffMember | null {
  const key = personKey(name);
  const byName = staff.find((member) => personKey(member.name) === key);
  if (byName) return byName;
  const initials = fold(name);
  const byInitials = staff.filter(
    (member) => initials !== '' && fold(member.initials) === initials,
  );
  return byInitials.length === 1 ? (byInitials[0] ?? null) : null;
}

/** Somebody whom plans name, by name or by initials. */
export interface Person {
  /** As `personKey` gives it of the name. */
  readonly key: string;
  /** As the staff list has it; of somebody who is not on it, as written. */
  readonly name: string;
  /** `null`: nobody of the staff on this device. */
  readonly member: StaffMember | null;
}

/** Says whom a name means. Plans write one name many times: each is looked up once. */
export function personFinder(staff: readonly StaffMember[]): (named: string) => Person {
  const known = new Map<string, Person>();
  return (named) => {
    const person = known.get(named) ?? personMeant(staff, named);
    known.set(named, person);
    return person;
  };
}

function personMeant(staff: readonly StaffMember[], named: string): Person {
  const member = memberNamed(staff, named);
  const name = member?.name ?? named;
  return { key: personKey(name), name, member };
}
