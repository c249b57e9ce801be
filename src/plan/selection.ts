import type { Qualification, Unit, UnitId } from '../catalogue';
import { additionalUnits, kindOfUnit, mandatoryUnits, optionalUnits } from '../rules';
import type { Placement } from './decisions';
import { followed, isClosed } from './pathway';
import type { Combination } from './pathway';

/** Where a unit stands in a plan. */
export type Standing = 'mandatory' | Placement | 'undecided';

/** Where a unit of the qualification stands in the plan. */
export function standingOf(qualification: Qualification, plan: Placing, unit: UnitId): Standing {
  const own = followed(qualification, plan);
  if (mandatoryUnits(own).includes(unit)) return 'mandatory';
  const isOpen = optionalUnits(own).includes(unit) || isTakenBesides(own, plan, unit);
  return (isOpen ? plan.units[unit] : undefined) ?? 'undecided';
}

/**
 * The optional units placed so, in the qualification's order; among the additional ones are those of
 * groups that never count. What was decided about a group that the plan's pathway closes is left out.
 */
export function placedUnits(
  qualification: Qualification,
  plan: Placing,
  placement: Placement,
): readonly UnitId[] {
  const own = followed(qualification, plan);
  const placed = optionalUnits(own).filter((unit) => plan.units[unit] === placement);
  if (placement !== 'additional') return placed;
  return [...placed, ...additionalUnits(own).filter((unit) => isTakenBesides(own, plan, unit))];
}

/** The same as units, all in the qualification's order. */
export function unitsPlacedAs(
  qualification: Qualification,
  plan: Placing,
  placement: Placement,
): readonly Unit[] {
  const ids = new Set(placedUnits(qualification, plan, placement));
  return qualification.units.filter(({ id }) => ids.has(id));
}

type Placing = Pick<Combination, 'pathway' | 'units'>;

/** Whether a unit is taken that never counts, of a group that its pathway leaves open. */
function isTakenBesides(own: Qualification, { units }: Placing, unit: UnitId): boolean {
  if (units[unit] !== 'additional') return false;
  return kindOfUnit(own, unit) === 'additional' && !isClosed(own, unit);
}

/** The units that rules count: mandatory and chosen, in the qualification's order. */
export function countingUnits(qualification: Qualification, plan: Placing): readonly Unit[] {
  const ids = new Set([
    ...mandatoryUnits(followed(qualification, plan)),
    ...placedUnits(qualification, plan, 'chosen'),
  ]);
  return qualification.units.filter(({ id }) => ids.has(id));
}

/** The units that learners take: the counting ones and the additional ones. */
export function selectedUnits(qualification: Qualification, plan: Placing): readonly Unit[] {
  const additional = new Set(placedUnits(qualification, plan, 'additional'));
  const counting = new Set(countingUnits(qualification, plan));
  return qualification.units.filter((unit) => counting.has(unit) || additional.has(unit.id));
}
