import type { Recognition, Plan } from './plan';
import { emptyDelivery } from './delivery';
import { defaultWants } from './wants';

/**
 * The plan without its learners, and without the planner's words on recognised evidence: whose
 * certificate was seen is about a learner too.
 */
export function withoutLearners(plan: Plan): Plan {
  return {
    ...plan,
    cohort: { ...plan.cohort, learners: [] },
    recognised: mapped(plan.recognised, (recognition): Recognition => ({
      ...recognition,
      evidence: '',
    })),
  };
}

/** What an employer needs to choose units: no learners, staff, wishes, notes or dates of teaching. */
export function forEmployer(plan: Plan): Plan {
  return {
    ...withoutLearners(plan),
    confirmed: mapped(plan.confirmed, () => ({ note: '' })),
    wants: defaultWants,
    delivery: emptyDelivery,
  };
}

function mapped<Value>(
  entries: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value)]));
}
