import type { CohortView } from '../../../plan';
import { employerKey } from '../../../request';

/** The employers of a cohort, each once, in the order of their names; empty where one is not named. */
export function employersOf({ standings }: CohortView): readonly string[] {
  const named = standings.map(
    ({ learner: { employer } }) => [employerKey(employer), employer.trim()] as const,
  );
  const employers = new Map(named.toReversed());
  return [...employers.values()].toSorted((one, other) => one.localeCompare(other, 'en'));
}
