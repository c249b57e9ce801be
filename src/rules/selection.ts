import { groupsByUnit } from '../catalogue';
import type { GroupKind, Qualification, UnitId } from '../catalogue';

/** The units that stand in every selection, in printed order. */
export function mandatoryUnits(qualification: Qualification): readonly UnitId[] {
  return unitsOf(qualification, 'mandatory');
}

/** The units that a planner chooses from, in printed order. */
export function optionalUnits(qualification: Qualification): readonly UnitId[] {
  return unitsOf(qualification, 'optional');
}

/** The units that may be taken and never count, in printed order. */
export function additionalUnits(qualification: Qualification): readonly UnitId[] {
  return unitsOf(qualification, 'additional');
}

/** How a unit stands: as its group does, unless the pathway makes it mandatory. */
export function kindOfUnit(qualification: Qualification, unit: UnitId): GroupKind | undefined {
  if (qualification.pathway?.mandatory.includes(unit)) return 'mandatory';
  return groupsByUnit(qualification).get(unit)?.kind;
}

function unitsOf(qualification: Qualification, kind: GroupKind): readonly UnitId[] {
  return qualification.groups
    .flatMap((group) => group.units)
    .filter((unit) => kindOfUnit(qualification, unit) === kind);
}
