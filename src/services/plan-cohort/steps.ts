import { cohortProblem, planCohort } from '../../cohort';
import type { CohortCurve } from '../../cohort';
import type { CohortQuestion } from './messages';

/** A curve is large: between those that are shown this many milliseconds pass. */
const minGap = 250;

/** The curve of a question, step by step, the last one at the end; `null` = a step not to be shown. */
export function* stepsOf(question: CohortQuestion): Generator<CohortCurve | null, CohortCurve> {
  const { qualification, plan, locks, aims } = question;
  const steps = planCohort(cohortProblem(qualification, plan, locks, aims));
  let told = -Infinity;
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const now = performance.now();
    const isDue = now - told >= minGap;
    if (isDue) told = now;
    yield isDue ? step.value : null;
  }
  return step.value;
}
