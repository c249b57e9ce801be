import type { Learner } from '../plan';

/** Learners by employer, in the order of the cohort; each is alone where none is noted. */
export function byEmployer(learners: readonly Learner[]): readonly (readonly Learner[])[] {
  const groups = new Map<string, Learner[]>();
  for (const learner of learners) {
    const employer = learner.employer.trim().toLowerCase();
    const key = employer === '' ? `#${learner.id}` : `=${employer}`;
    groups.set(key, [...(groups.get(key) ?? []), learner]);
  }
  return [...groups.values()];
}
