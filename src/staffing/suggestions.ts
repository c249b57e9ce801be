import type { UnitId } from '../catalogue';
import type { Plan } from '../plan';
import { unitDelivery } from '../plan';
import { mayBe, mayTake } from './entitlement';
import type { NamedFor } from './entitlement';
import type { StaffMember, StaffRole } from './member';
import { staffRoles } from './member';
import { memberNamed, personKey } from './people';

/** Whether somebody of the staff may do what is asked; `typed`: nobody of the staff, but known by name. */
export type Suitability = 'may' | 'typed' | 'other-role' | 'other-units';

export interface Suggestion {
  readonly name: string;
  readonly suitability: Suitability;
}

/**
 * Everybody who can be named, each once: who may first, then who was typed before, then those who may
 * not, with the reason.
 *
 * @param typed names that plans have
 */
export function suggestedPeople(
  staff: readonly StaffMember[],
  typed: readonly string[],
  asked: NamedFor,
): readonly Suggestion[] {
  const known = staff.map((member) => ({
    name: member.name,
    suitability: suitabilityOf(member, asked),
  }));
  const others = typed.filter((name) => memberNamed(staff, name) === null);
  const distinct = new Map(others.map((name) => [personKey(name), name]));
  const all = [
    ...known,
    ...[...distinct.values()].map((name) => ({ name, suitability: 'typed' as const })),
  ];
  const order: readonly Suitability[] = ['may', 'typed', 'other-units', 'other-role'];
  return order.flatMap((kind) => all.filter(({ suitability }) => suitability === kind));
}

function suitabilityOf(member: StaffMember, asked: NamedFor): Suitability {
  if (!mayBe(member, asked.role)) return 'other-role';
  return mayTake(member, asked) ? 'may' : 'other-units';
}

/** Somebody who can be named at once for every unit that has nobody. */
export interface FillOffer {
  readonly role: StaffRole;
  readonly name: string;
  readonly units: readonly UnitId[];
}

/**
 * For each role whom to name for the units that have nobody: whoever is named for most units already,
 * the first of them where there are several; else the only one of the staff with that role.
 *
 * @param units in teaching order
 */
export function fillOffers(
  plan: Pick<Plan, 'delivery'>,
  units: readonly UnitId[],
  staff: readonly StaffMember[],
): readonly FillOffer[] {
  const named = (unit: UnitId, role: StaffRole): string => unitDelivery(plan, unit)[role].trim();
  return staffRoles.flatMap((role) => {
    const empty = units.filter((unit) => named(unit, role) === '');
    const name = mostNamed(units.map((unit) => named(unit, role))) ?? onlyOne(staff, role);
    return empty.length === 0 || name === null ? [] : [{ role, name, units: empty }];
  });
}

function mostNamed(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

function onlyOne(staff: readonly StaffMember[], role: StaffRole): string | null {
  const able = staff.filter(({ roles }) => roles.includes(role));
  return able.length === 1 ? (able[0]?.name ?? null) : null;
}
