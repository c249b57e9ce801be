/**
 * What `fast-check` is in a mutation run (vite.mutation.config.ts): the first cases of every property
 * and no search for a smaller one, so that a changed line is judged within seconds. The cases are the
 * first of those that every other run tries, so whatever fails here fails there as well.
 */
import fc from '../../node_modules/fast-check/lib/fast-check.js';

type Assert = typeof fc.assert;

/** A tenth of the cases, and not fewer than ten. `MUTATION_CASES=all` tries as many as any run. */
function fewer(numRuns: number): number {
  if (process.env.MUTATION_CASES === 'all') return numRuns;
  return Math.min(numRuns, Math.max(10, Math.ceil(numRuns / 10)));
}

export const assert = ((property, parameters) => {
  const numRuns = fewer(parameters?.numRuns ?? 100);
  return fc.assert(property, { ...parameters, numRuns, endOnFailure: true });
}) as Assert;

export * from '../../node_modules/fast-check/lib/fast-check.js';
export default { ...fc, assert };
