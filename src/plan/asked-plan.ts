import type { Learner } from './cohort';
import type { Plan } from './plan';

/** What a question about the way ahead needs to know of a plan. */
export type AskedPlan = Pick<
  Plan,
  'limits' | 'hours' | 'recognised' | 'units' | 'wants' | 'cohort'
>;

/** That part of a plan, to be sent to a worker: of learners only what they take goes along. */
export function askedPlan({
  limits,
  hours,
  recognised,
  units,
  wants,
  cohort,
}: AskedPlan): AskedPlan {
  const learners = cohort.learners.map(withoutFacts);
  return { limits, hours, recognised, units, wants, cohort: { ...cohort, learners } };
}

function withoutFacts({ id, differs }: Learner): Learner {
  return { id, differs, name: '', employer: '', reference: '', startsOn: null, recognised: {} };
}
