import { matches } from './filter';
import type { Group, Qualification, Unit, UnitFilter, UnitId } from './types';

/** Qualifications are asked at every click and never change, so each is gone through once. */
const known = new WeakMap<Qualification, ReadonlyMap<UnitId, Group>>();

/** The group of every unit; each unit of a parsed qualification stands in exactly one. */
export function groupsByUnit(qualification: Qualification): ReadonlyMap<UnitId, Group> {
  const earlier = known.get(qualification);
  if (earlier) return earlier;
  const groups = new Map(
    qualification.groups.flatMap((group) => group.units.map((id) => [id, group] as const)),
  );
  known.set(qualification, groups);
  return groups;
}

/** Those of some units that stand in a group, in the order given. */
export function unitsOfGroup(units: readonly Unit[], group: Group): readonly Unit[] {
  return units.filter(({ id }) => group.units.includes(id));
}

/** Some units under the groups that hold any of them, the groups in their order. */
export function byGroup(
  qualification: Qualification,
  units: readonly Unit[],
): readonly { readonly group: Group; readonly units: readonly Unit[] }[] {
  return qualification.groups
    .map((group) => ({ group, units: unitsOfGroup(units, group) }))
    .filter((held) => held.units.length > 0);
}

/** The units that a filter takes in, in the qualification's order, whether they count or not. */
export function unitsUnder(qualification: Qualification, over: UnitFilter): readonly Unit[] {
  const groups = groupsByUnit(qualification);
  return qualification.units.filter((unit) => matches(over, unit, groups.get(unit.id)?.id ?? ''));
}
