import { matches } from './filter';
import type { GroupKind, Qualification, Unit, UnitFilter } from './types';

/** A unit and where it stands, which is what filters ask about. */
export interface PlacedUnit {
  readonly unit: Unit;
  readonly group: string;
  readonly kind: GroupKind;
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

/** The units that a rule adds up. */
export function unitsOver(placed: readonly PlacedUnit[], over: UnitFilter): readonly PlacedUnit[] {
  return placed.filter(({ unit, group }) => matches(over, unit, group));
}
