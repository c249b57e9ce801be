import type { Qualification, UnitId } from '../../catalogue';
import { completionsFor, questionOf } from '../../plan';
import type { Plan } from '../../plan';
import { optionalUnits } from '../../rules';

/** What the planner left open and what still fits: the natural choice to leave to an employer. */
export function openUnits(qualification: Qualification, plan: Plan): readonly UnitId[] {
  const { fits } = completionsFor(qualification, plan).outlook(questionOf(qualification, plan));
  return optionalUnits(qualification).filter(
    (unit) => plan.units[unit] === undefined && fits.get(unit) !== 'blocked',
  );
}
