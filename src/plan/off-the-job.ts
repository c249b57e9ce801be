import type { Qualification } from '../catalogue';
import type { Learner } from './cohort';
import { cohortView } from './learners';
import type { Plan } from './plan';
import type { UnitSum } from './sum';
import { planTotals } from './totals';

/** Hours to teach one learner against the fewest that the planner has to keep. */
type AgainstLeast =
  | { readonly kind: 'met' }
  | { readonly kind: 'short'; readonly by: number }
  /** What is known is too little, and some units' hours are unknown. */
  | { readonly kind: 'unknown' };

export interface OffTheJob {
  /** `null` = the plan itself, which has no learners. */
  readonly learner: Learner | null;
  readonly outcome: AgainstLeast;
}

/**
 * Whether the guided learning hours that each learner is taught, recognised units left out, reach
 * the plan's least off-the-job hours; none where the plan sets no such figure.
 *
 * @param lost hours that are taught before a learner starts, by the learner's id
 */
export function offTheJob(
  qualification: Qualification,
  plan: Plan,
  lost: ReadonlyMap<string, number>,
): readonly OffTheJob[] {
  const least = plan.delivery.offTheJobHours;
  if (least === null) return [];
  if (plan.cohort.learners.length === 0) {
    return [{ learner: null, outcome: against(planTotals(qualification, plan).taught, least) }];
  }
  return cohortView(qualification, plan).standings.map(({ learner, taught }) => ({
    learner,
    outcome: against({ ...taught, known: taught.known - (lost.get(learner.id) ?? 0) }, least),
  }));
}

function against({ known, unknown }: UnitSum, least: number): AgainstLeast {
  if (known >= least) return { kind: 'met' };
  return unknown.length > 0 ? { kind: 'unknown' } : { kind: 'short', by: least - known };
}
