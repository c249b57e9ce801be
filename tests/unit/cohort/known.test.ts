import { describe, expect, it } from 'vitest';
import type { CohortCurve } from '../../../src/cohort';
import { knownCohorts, lastOf, problemOf } from './known-cohorts';

/** At most so many units taught: the best point of no more. */
function pointWithin({ points }: CohortCurve, taught: number) {
  return points.filter((point) => point.taught <= taught).at(-1);
}

describe.each(['sfj', 'proqual', 'groups'] as const)('the known cohort %s', (name) => {
  const known = knownCohorts[name];
  const curve = lastOf(problemOf(known));

  it('is proven at every point', () => {
    expect(curve.stage).toBe('done');
    expect(curve.isLeastProven).toBe(true);
    expect(curve.points.map(({ isProven, maxOff }) => [isProven, maxOff])).toEqual(
      curve.points.map(() => [true, 0]),
    );
  });

  // A cap on the size of groups is another cost: of that cohort only what follows is said.
  if (name === 'groups') return;
  it('gives the known best for every number of units', () => {
    const placing = known.front.filter(([, unplaced]) => unplaced === 0);
    const found = placing.map(([taught = 0]) => {
      const point = pointWithin(curve, taught);
      return [taught, 0, point?.points, (point?.surplus ?? 0) / 100];
    });
    expect(found).toEqual(placing);
    expect(placing.length).toBeGreaterThan(10);
    const [first] = curve.points;
    expect([0, first?.points, first?.taught, (first?.surplus ?? 0) / 100]).toEqual(
      known.fewestTaughtFirst,
    );
  });

  it('gives the known best where nobody is to lose much more than others', () => {
    const fair = lastOf(problemOf(known, true), 10_000);
    const found = known.fairest?.map(([taught = 0]) => {
      const point = pointWithin(fair, taught);
      return [taught, point?.maxLoss, point?.points, (point?.surplus ?? 0) / 100];
    });
    expect(found).toEqual(known.fairest);
  });
});
