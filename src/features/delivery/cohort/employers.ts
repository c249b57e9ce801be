import type { CohortView } from '../../../plan';

/** What is the same for one employer, however it is written. */
export function employerKey({ employer }: { readonly employer: string }): string {
  return employer.trim().toLowerCase();
}

/** The employers of a cohort, each once, in the order of their names; empty where one is not named. */
export function employersOf({ standings }: CohortView): readonly string[] {
  const named = standings.map(
    ({ learner }) => [employerKey(learner), learner.employer.trim()] as const,
  );
  const employers = new Map(named.toReversed());
  return [...employers.values()].toSorted((one, other) => one.localeCompare(other, 'en'));
}
