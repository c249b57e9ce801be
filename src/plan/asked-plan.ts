import type { Learner } from './cohort';
import type { Plan } from './plan';

/** What a question about the way ahead needs to know of a plan. */
export type AskedPlan = Pick<
  Plan,
  'pathway' | 'limits' | 'hours' | 'recognised' | 'units' | 'wants' | 'cohort'
>;

/** That part of a plan, to be sent to a worker: of learners only what they take goes along. */
export function askedPlan({
  pathway,
  limits,
  hours,
  recognised,
  units,
  wants,
  cohort,
}: AskedPlan): AskedPlan {
  const learners = cohort.learners.map(withoutFacts);
  return { pathway, limits, hours, recognised, units, wants, cohort: { ...cohort, learners } };
}

/** Which units are recognised matters, and not what is noted of it. */
function withoutFacts({ id, pathway, differs, recognised }: Learner): Learner {
  const unnoted = Object.entries(recognised).map(
    ([unit, { kind }]) => [unit, { kind, evidence: '', date: null }] as const,
  );
  return {
    ...{ id, pathway, differs, recognised: Object.fromEntries(unnoted) },
    ...{ name: '', employer: '', reference: '', startsOn: null },
  };
}
