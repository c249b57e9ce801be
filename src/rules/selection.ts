import type { Group, Qualification, UnitId } from '../catalogue';

/** The units that stand in every selection, in printed order. */
export function mandatoryUnits(qualification: Qualification): readonly UnitId[] {
  return unitsOf(qualification, 'mandatory');
}

/** The units that a planner chooses from, in printed order. */
export function optionalUnits(qualification: Qualification): readonly UnitId[] {
  return unitsOf(qualification, 'optional');
}

function unitsOf(qualification: Qualification, kind: Group['kind']): readonly UnitId[] {
  return qualification.groups
    .filter((group) => group.kind === kind)
    .flatMap((group) => group.units);
}
