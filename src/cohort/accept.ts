import type { Qualification, UnitId } from '../catalogue';
import { followed, learnerPlan, placedUnits, withDecision } from '../plan';
import type { Learner, Plan, PlanChange } from '../plan';
import { optionalUnits } from '../rules';
import type { CurvePoint } from './result';

/** What a learner would take and leave that is not so now. */
export interface LearnerDifference {
  readonly learner: string;
  readonly takes: readonly UnitId[];
  readonly leaves: readonly UnitId[];
}

/** Where a point differs from what learners take now; learners without a difference are left out. */
export function differencesFrom(
  qualification: Qualification,
  plan: Plan,
  { shares }: CurvePoint,
): readonly LearnerDifference[] {
  const known = new Map(plan.cohort.learners.map((learner) => [learner.id, learner]));
  return shares.flatMap(({ learner: id, units }) => {
    const learner = known.get(id);
    if (!learner) return [];
    const now = placedUnits(qualification, learnerPlan(plan, learner), 'chosen');
    const takes = units.filter((unit) => !now.includes(unit));
    const leaves = now.filter((unit) => !units.includes(unit));
    return takes.length + leaves.length === 0 ? [] : [{ learner: id, takes, leaves }];
  });
}

/**
 * What makes learners take what a point of the curve gives them, as one change; `null` where they do
 * already. The plan's common units stay as they are: each learner has the difference.
 *
 * @param ids of the learners who take it; `null` = all
 */
export function acceptedChange(
  qualification: Qualification,
  plan: Plan,
  point: CurvePoint,
  ids: readonly string[] | null,
): PlanChange | null {
  const shares = new Map(point.shares.map((share) => [share.learner, share.units]));
  const changes = differencesFrom(qualification, plan, point)
    .filter(({ learner }) => ids === null || ids.includes(learner))
    .flatMap(({ learner: id }): readonly PlanChange[] => {
      const learner = plan.cohort.learners.find((one) => one.id === id);
      const units = shares.get(id);
      if (!learner || !units) return [];
      return [{ type: 'change-learner', learner: taking(qualification, plan, learner, units) }];
    });
  const [only, ...others] = changes;
  if (!only) return null;
  return others.length === 0 ? only : { type: 'together', changes };
}

function taking(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  units: readonly UnitId[],
): Learner {
  const own = learnerPlan(plan, learner);
  const taken = new Set(units);
  return optionalUnits(followed(qualification, own)).reduce((held, unit) => {
    if (taken.has(unit)) return withDecision(plan, held, unit, 'chosen');
    const isLeft = own.units[unit] === 'chosen';
    return isLeft ? withDecision(plan, held, unit, 'undecided') : held;
  }, learner);
}
