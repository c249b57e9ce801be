/** Every way to give each learner units, one by one: what group sizes are held against. */
import type { CohortCase } from './arbitrary-cohort';
import { bruteAnswer } from './brute-cohort';

/** Every choice of a way for each learner; `null` where these are too many to be walked through. */
export function allocationsOf(one: CohortCase): readonly (readonly ReadonlySet<string>[])[] | null {
  const { learners, stuck } = bruteAnswer(one);
  const open = learners.filter(({ id }) => !stuck.includes(id));
  if (open.reduce((product, { ways }) => product * ways.length, 1) > 4_000) return null;
  return open.reduce<readonly (readonly ReadonlySet<string>[])[]>(
    (all, { ways }) => all.flatMap((some) => ways.map((way) => [...some, way])),
    [[]],
  );
}
