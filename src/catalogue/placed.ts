import { matches } from './filter';
import type { Group, GroupKind, Qualification, Unit, UnitFilter, UnitId } from './types';

/** A unit and where it stands, which is what filters ask about. */
export interface PlacedUnit {
  readonly unit: Unit;
  readonly group: string;
  readonly kind: GroupKind;
}

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

/** Every unit of a parsed qualification with its group, in printed order. */
export function placedUnits({ units, groups }: Qualification): readonly PlacedUnit[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return groups.flatMap(({ id: group, kind, units: ids }) =>
    ids.flatMap((id) => {
      const unit = unitOf.get(id);
      return unit ? [{ unit, group, kind }] : [];
    }),
  );
}

/** The units that a filter takes in, in the qualification's order, whether they count or not. */
export function unitsUnder(qualification: Qualification, over: UnitFilter): readonly Unit[] {
  const groups = groupsByUnit(qualification);
  return qualification.units.filter((unit) => matches(over, unit, groups.get(unit.id)?.id ?? ''));
}

/** The units that a rule adds up. */
export function unitsOver(placed: readonly PlacedUnit[], over: UnitFilter): readonly PlacedUnit[] {
  return placed.filter(({ unit, group }) => matches(over, unit, group));
}
