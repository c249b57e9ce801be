import type { Recognition } from './decisions';
import type { Plan } from './plan';

/**
 * The plan without its learners, and without the planner's words on recognised evidence: whose
 * certificate was seen is about a learner too.
 */
export function withoutLearners(plan: Plan): Plan {
  const recognised = Object.entries(plan.recognised).map(
    ([unit, recognition]): readonly [string, Recognition] => [
      unit,
      { ...recognition, evidence: '' },
    ],
  );
  return {
    ...plan,
    cohort: { ...plan.cohort, learners: [] },
    recognised: Object.fromEntries(recognised),
  };
}
