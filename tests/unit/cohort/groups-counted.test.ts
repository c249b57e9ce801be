import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCount, groupsOf } from '../../../src/cohort';
import { allocationsOf } from './allocations';
import { cohortCases } from './arbitrary-cohort';
import type { CohortCase } from './arbitrary-cohort';
import { bruteAnswer } from './brute-cohort';
import { curvesOf, risesFromPointToPoint } from './curve-property';
import { knownCohorts, lastOf, problemOf } from './known-cohorts';

/** By number of groups: the most points of any allocation. */
function bestByGroups(one: CohortCase, maxGroupSize: number): ReadonlyMap<number, number> | null {
  const allocations = allocationsOf(one);
  if (!allocations) return null;
  const { learners, stuck, anyway, open: mayRun, locked } = bruteAnswer(one);
  const open = learners.filter(({ id }) => !stuck.includes(id));
  if (open.length === 0) return null;
  const best = new Map<number, number>();
  for (const ways of allocations) {
    const takers = new Map<string, number>([...locked].map((unit) => [unit, 0]));
    ways.forEach((way, i) => {
      for (const unit of way)
        if (!open[i]!.needsNoTeaching.has(unit) && !anyway.has(unit))
          takers.set(unit, (takers.get(unit) ?? 0) + 1);
    });
    if (![...takers.keys()].every((unit) => mayRun.has(unit))) continue;
    const points = ways.reduce((sum, way, i) => sum + open[i]!.points(way), 0);
    const groups = [...takers.values()].reduce(
      (sum, count) => sum + Math.max(1, groupsOf(count, maxGroupSize).length),
      0,
    );
    best.set(groups, Math.max(points, best.get(groups) ?? -Infinity));
  }
  return best;
}

describe('the curve by groups', () => {
  it('says of every number of groups how far it can be off, which mostly is nothing', () => {
    const seen = { points: 0, best: 0, proven: 0, fewest: 0, cases: 0, severalPoints: 0 };
    fc.assert(
      fc.property(cohortCases(), fc.integer({ min: 1, max: 3 }), (any, maxGroupSize) => {
        const measure = { kind: 'groups', maxGroupSize } as const;
        const goals = ['wishes', 'teaching', 'surplus'] as const;
        const one: CohortCase = {
          ...any,
          aims: { goals, isFair: false, measure, groupSizes: null },
        };
        const best = bestByGroups(one, maxGroupSize);
        if (!best) return;
        const curves = curvesOf(one);
        const curve = curves.at(-1)!;
        expect(curves.every(risesFromPointToPoint)).toBe(true);
        expect(curve.measure).toBe('groups');
        const ways = new Map(
          bruteAnswer(one).learners.map((learner) => [learner.id, learner.ways]),
        );
        const within = (groups: number) =>
          Math.max(...[...best].filter(([count]) => count <= groups).map(([, most]) => most));
        for (const point of curve.points) {
          const taught = point.units.filter(({ why }) => why !== 'taught-anyway');
          const counted = taught.map(({ takers }) =>
            Math.max(1, groupsOf(takers.length, maxGroupSize).length),
          );
          expect(point.amount).toBe(counted.reduce((sum, count) => sum + count, 0));
          for (const { learner, units } of point.shares)
            expect(ways.get(learner)!.map((way) => [...way].sort())).toContainEqual(
              [...units].sort(),
            );
          const most = within(point.amount);
          expect(most).toBeLessThanOrEqual(point.points + (point.maxOff ?? Infinity));
          seen.points++;
          if (most === point.points) seen.best++;
          if (point.maxOff === 0) seen.proven++;
        }
        // With everything taught, and as many groups as that makes, nobody gets more.
        expect(curve.points.at(-1)?.points).toBe(Math.max(...best.values()));
        const fewest = Math.min(...best.keys());
        expect(curve.points[0]!.amount).toBeGreaterThanOrEqual(fewest);
        if (curve.isLeastProven) expect(curve.points[0]!.amount).toBe(fewest);
        if (curve.points[0]!.amount === fewest) seen.fewest++;
        if (curve.points.length > 1) seen.severalPoints++;
        seen.cases++;
      }),
      { numRuns: 100 },
    );
    expect(seen.points).toBeGreaterThan(60);
    expect(seen.severalPoints).toBeGreaterThan(10);
    expect(seen.best / seen.points).toBeGreaterThan(0.9);
    expect(seen.fewest / seen.cases).toBeGreaterThan(0.9);
    expect(seen.proven / seen.points).toBeGreaterThan(0.5);
  }, 60_000);

  it('finds the known best of six learners in groups of two to four', () => {
    const known = knownCohorts.groups;
    const measure = { kind: 'groups', maxGroupSize: 4 } as const;
    const curve = lastOf({ ...problemOf(known, false, { min: 2, max: 4 }), measure });
    for (const point of curve.points) expect(groupCount(point, 4)).toBe(point.amount);
    const found = known.front
      .filter(([, unplaced]) => unplaced === 0)
      .map(([groups = 0, , points]) => ({ groups, points }));
    expect(found.length).toBeGreaterThan(1);
    for (const { groups, points } of found)
      expect(curve.points.findLast(({ amount }) => amount <= groups)?.points).toBe(points);
    expect(curve.points[0]?.amount).toBe(known.fewestTaughtFirst[2]);
  });
});
