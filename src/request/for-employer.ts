import { defaultWants, emptyDelivery, withoutLearners } from '../plan';
import type { Confirmation, Plan } from '../plan';

/** What an employer needs to choose units: no learners, staff, earlier answer, wishes, notes or dates of teaching. */
export function forEmployer(plan: Plan): Plan {
  const confirmed = Object.keys(plan.confirmed).map((condition): [string, Confirmation] => [
    condition,
    { note: '' },
  ]);
  return {
    ...withoutLearners(plan),
    answer: null,
    confirmed: Object.fromEntries(confirmed),
    wants: defaultWants,
    delivery: emptyDelivery,
  };
}
