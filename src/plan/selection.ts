import type { Qualification, Unit, UnitId } from '../catalogue';
import { mandatoryUnits, optionalUnits } from '../rules';
import type { Placement } from './decisions';
import type { Plan } from './plan';

/** Where a unit stands in a plan. */
export type Standing = 'mandatory' | Placement | 'undecided';

/** Where a unit of the qualification stands in the plan. */
export function standingOf(qualification: Qualification, plan: Plan, unit: UnitId): Standing {
  if (mandatoryUnits(qualification).includes(unit)) return 'mandatory';
  return plan.units[unit] ?? 'undecided';
}

/** The optional units placed so, in the qualification's order. */
export function placedUnits(
  qualification: Qualification,
  plan: Pick<Plan, 'units'>,
  placement: Placement,
): readonly UnitId[] {
  return optionalUnits(qualification).filter((unit) => plan.units[unit] === placement);
}

/** The units that rules count: mandatory and chosen, in the qualification's order. */
export function countingUnits(
  qualification: Qualification,
  plan: Pick<Plan, 'units'>,
): readonly Unit[] {
  const ids = new Set([
    ...mandatoryUnits(qualification),
    ...placedUnits(qualification, plan, 'chosen'),
  ]);
  return qualification.units.filter(({ id }) => ids.has(id));
}

/** The units that learners take: the counting ones and the additional ones. */
export function selectedUnits(
  qualification: Qualification,
  plan: Pick<Plan, 'units'>,
): readonly Unit[] {
  const additional = new Set(placedUnits(qualification, plan, 'additional'));
  const counting = new Set(countingUnits(qualification, plan));
  return qualification.units.filter((unit) => counting.has(unit) || additional.has(unit.id));
}
