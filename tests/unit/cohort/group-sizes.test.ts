import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCount, groupsOf } from '../../../src/cohort';
import type { CohortCurve, CurvePoint, GroupSizes } from '../../../src/cohort';
import { cohortCases } from './arbitrary-cohort';
import { allocationsOf } from './allocations';
import type { CohortCase } from './arbitrary-cohort';
import { bruteAnswer } from './brute-cohort';
import { curvesOf } from './curve-property';
import { knownCohorts, lastOf, problemOf } from './known-cohorts';

const sizes: readonly GroupSizes[] = [
  { min: 2, max: null },
  { min: 2, max: 3 },
  { min: 3, max: null },
];

/** Units whose groups are too small, among those that are not taught anyway and not locked. */
function tooSmall({ units }: CurvePoint, { min, max }: GroupSizes): readonly string[] {
  return units
    .filter(({ why }) => why === 'chosen')
    .filter(({ takers }) => groupsOf(takers.length, max).some((size) => size < min))
    .map(({ unit }) => unit);
}

/** By number of units: the most points of any allocation with groups that are large enough. */
function bestBySize(one: CohortCase, sizesAsked: GroupSizes): ReadonlyMap<number, number> | null {
  const allocations = allocationsOf(one);
  if (!allocations) return null;
  const { learners, stuck, anyway, open: mayRun, locked } = bruteAnswer(one);
  const open = learners.filter(({ id }) => !stuck.includes(id));
  const best = new Map<number, number>();
  for (const ways of allocations) {
    const takers = new Map<string, number>();
    ways.forEach((way, i) => {
      for (const unit of way)
        if (!open[i]!.needsNoTeaching.has(unit) && !anyway.has(unit))
          takers.set(unit, (takers.get(unit) ?? 0) + 1);
    });
    const isOpen = [...takers.keys()].every((unit) => mayRun.has(unit));
    const isLarge = [...takers].every(
      ([unit, count]) =>
        locked.has(unit) || groupsOf(count, sizesAsked.max).every((size) => size >= sizesAsked.min),
    );
    if (!isOpen || !isLarge) continue;
    const points = ways.reduce((sum, way, i) => sum + open[i]!.points(way), 0);
    const { size } = new Set([...takers.keys(), ...locked]);
    best.set(size, Math.max(points, best.get(size) ?? -Infinity));
  }
  return best;
}

describe('strict group sizes', () => {
  it('are held by every point, whose distance from the best is what it says at most', () => {
    const seen = { points: 0, repaired: 0, best: 0, compared: 0, leftOut: 0 };
    fc.assert(
      fc.property(cohortCases(), fc.constantFrom(...sizes), (any, groupSizes) => {
        const aims = {
          goals: any.aims.goals,
          isFair: false,
          measure: { kind: 'units' } as const,
          groupSizes,
        };
        const one: CohortCase = { ...any, aims };
        const free = curvesOf({ ...one, aims: { ...aims, groupSizes: null } }).at(-1)!;
        const curve: CohortCurve = curvesOf(one).at(-1)!;
        const brute = bruteAnswer(one);
        const byId = new Map(brute.learners.map((learner) => [learner.id, learner]));
        for (const point of curve.points) {
          seen.points++;
          expect(tooSmall(point, groupSizes)).toEqual([]);
          for (const share of point.shares) {
            const ways = byId.get(share.learner)!.ways.map((way) => [...way].sort());
            expect(ways).toContainEqual([...share.units].sort());
          }
        }
        if (free.points.some((point) => tooSmall(point, groupSizes).length > 0)) seen.repaired++;
        if (curve.points.length === 0 && free.points.length > 0) {
          expect(curve.leftOut).not.toEqual([]);
          seen.leftOut++;
        }
        const isWishesFirst = aims.goals.indexOf('wishes') < aims.goals.indexOf('surplus');
        const best = isWishesFirst ? bestBySize(one, groupSizes) : null;
        for (const { taught, points, maxOff } of best ? curve.points : []) {
          if (maxOff === null) continue;
          const within = [...best!].filter(([size]) => size <= taught).map(([, most]) => most);
          expect(Math.max(...within)).toBeLessThanOrEqual(points + maxOff);
          seen.compared++;
          if (Math.max(...within) === points) seen.best++;
        }
      }),
      { numRuns: 250 },
    );
    expect(seen.points).toBeGreaterThan(100);
    expect(seen.repaired).toBeGreaterThan(20);
    expect(seen.leftOut).toBeGreaterThan(2);
    expect(seen.compared).toBeGreaterThan(50);
    // What is found need not be the best, and mostly is.
    expect(seen.best / seen.compared).toBeGreaterThan(0.9);
  }, 60_000);

  it('find the known best of six learners in groups of two to four', () => {
    const known = knownCohorts.groups;
    const curve = lastOf(problemOf(known, false, { min: 2, max: 4 }));
    const [, points, groups = 0] = known.wishesFirst;
    const best = curve.points.find((point) => point.points === points)!;
    // Wishes come first: of groups there may be one more than the fewest.
    expect([groups, groups + 1]).toContain(groupCount(best, 4));
    expect(curve.points.every((point) => point.points <= points!)).toBe(true);
  });
});
