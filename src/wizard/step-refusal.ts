import type { PlanOnEdition } from '../plan';
import { followed, planReport } from '../plan';
import type { Verdict } from '../rules';
import { optionalUnits } from '../rules';
import type { Step } from './steps';
import { steps } from './steps';

/** Why a step cannot be entered; the screen words it. */
export type StepRefusal =
  | { readonly step: Step; readonly reason: 'no-qualification' }
  /** Every unit is mandatory: there is nothing to choose. */
  | { readonly step: 'units'; readonly reason: 'no-options' }
  /** A delivery plan of a combination that would be refused helps nobody, unless learners differ. */
  | {
      readonly step: 'delivery';
      readonly reason: 'not-complete';
      readonly verdict: Exclude<Verdict, 'complete'>;
    };

/** Why the step cannot be entered now, or `null` where it can. */
export function stepRefusal(step: Step, open: PlanOnEdition | null): StepRefusal | null {
  if (!open) return { step, reason: 'no-qualification' };
  const { qualification, plan } = open;
  switch (step) {
    case 'set-up':
    case 'review':
      return null;
    case 'units':
      return optionalUnits(followed(qualification, plan)).length === 0
        ? { step, reason: 'no-options' }
        : null;
    case 'delivery': {
      // Learners have combinations of their own, and may take what the common units lack.
      if (plan.cohort.learners.length > 0) return null;
      const { verdict } = planReport(qualification, plan);
      return verdict === 'complete' ? null : { step, reason: 'not-complete', verdict };
    }
  }
}

/** The nearest step after (+1) or before (-1) this one that has something to do. */
export function neighbour(step: Step, direction: 1 | -1, open: PlanOnEdition): Step | null {
  const next = steps[steps.indexOf(step) + direction];
  if (next === undefined) return null;
  return stepRefusal(next, open)?.reason === 'no-options' ? neighbour(next, direction, open) : next;
}
