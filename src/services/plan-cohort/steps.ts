import { cohortProblem, planCohort } from '../../cohort';
import type { CohortCurve } from '../../cohort';
import type { CohortQuestion } from './messages';

/** A curve is large: between those that are shown this many milliseconds pass. */
export const minGap = 250;

/** The curve of a question, step by step. */
export function* stepsOf(question: CohortQuestion): Generator<CohortCurve, CohortCurve> {
  const { qualification, plan, locks, aims } = question;
  return yield* planCohort(cohortProblem(qualification, plan, locks, aims));
}
