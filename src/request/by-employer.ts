import type { Learner } from '../plan';

/** What is the same for one employer, however it is written; empty where none is noted. */
export function employerKey(employer: string): string {
  return employer.trim().toLowerCase();
}

/** Learners by employer, in the order of the cohort; each is alone where none is noted. */
export function byEmployer(learners: readonly Learner[]): readonly (readonly Learner[])[] {
  const groups = new Map<string, Learner[]>();
  for (const learner of learners) {
    const employer = employerKey(learner.employer);
    const key = employer === '' ? `#${learner.id}` : `=${employer}`;
    groups.set(key, [...(groups.get(key) ?? []), learner]);
  }
  return [...groups.values()];
}
