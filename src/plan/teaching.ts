import type { Qualification, UnitId } from '../catalogue';
import { unitHours } from './hours';
import { cohortView } from './learners';
import type { Plan } from './plan';
import { isRecognised } from './recognition';
import { selectedUnits } from './selection';

/**
 * The units to teach with their guided learning hours; `null` = unknown. With learners, a unit is
 * taught once to all who need it, and has 0 hours where everybody who takes it is recognised.
 */
export function teachingHours(
  qualification: Qualification,
  plan: Plan,
): ReadonlyMap<UnitId, number | null> {
  const hours = taughtUnits(qualification, plan).map(({ unit, isTaught }) => {
    const figure = isTaught ? unitHours(qualification, plan, unit).hours : 0;
    return [unit.id, figure] as const;
  });
  return new Map(hours);
}

function taughtUnits(qualification: Qualification, plan: Plan) {
  if (plan.cohort.learners.length > 0) {
    const { units } = cohortView(qualification, plan);
    return units.map(({ unit, toTeach }) => ({ unit, isTaught: toTeach > 0 }));
  }
  return selectedUnits(qualification, plan).map((unit) => ({
    unit,
    isTaught: !isRecognised(plan, unit.id),
  }));
}
