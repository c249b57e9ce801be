import type { Qualification, Unit } from '../catalogue';
import type { Learner } from './cohort';
import { differencesOf } from './learner-edits';
import type { Recognition } from './decisions';
import type { Plan } from './plan';

/** A unit that one learner need not be taught. */
export interface OwnRecognition {
  readonly learner: Learner;
  readonly unit: Unit;
  readonly recognition: Recognition;
}

/**
 * What is recognised for single learners, beside what is recognised for the whole plan: learner by
 * learner, in the qualification's order. What a learner does not take is left out.
 */
export function ownRecognitions(
  qualification: Qualification,
  plan: Plan,
): readonly OwnRecognition[] {
  return plan.cohort.learners
    .filter(({ recognised }) => Object.keys(recognised).length > 0)
    .flatMap((learner) =>
      differencesOf(qualification, plan, learner).recognised.flatMap((unit) => {
        const recognition = learner.recognised[unit.id];
        return recognition ? [{ learner, unit, recognition }] : [];
      }),
    );
}
