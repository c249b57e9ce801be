import fc from 'fast-check';
import { expect } from 'vitest';
import { bestByGoals, cohortProblem, offersOf, planCohort } from '../../../src/cohort';
import type { CohortCurve } from '../../../src/cohort';
import { cohortCases } from './arbitrary-cohort';
import type { CohortCase } from './arbitrary-cohort';
import { bruteAnswer } from './brute-cohort';

/** Every curve on the way to the last, which is the answer. */
export function curvesOf({ qualification, plan, locks, aims }: CohortCase): readonly CohortCurve[] {
  const curves: CohortCurve[] = [];
  const planning = planCohort(cohortProblem(qualification, plan, locks, aims));
  for (;;) {
    const { done, value } = planning.next();
    curves.push(value);
    if (done) return curves;
  }
}

/** Whether each point teaches more than the one before: no two are told apart by their amount else. */
export function risesFromPointToPoint({ points }: CohortCurve): boolean {
  return points.every(({ amount }, at) => amount > (points[at - 1]?.amount ?? -Infinity));
}

/**
 * Holds curves against the best of every set of taught units.
 *
 * @param least how many cases of each kind there have to be
 */
export function holdCurves(numRuns: number, least: number): void {
  const seen: Record<string, number> = {
    cases: 0,
    stuck: 0,
    severalPoints: 0,
    pathways: 0,
    recognised: 0,
    locked: 0,
    anyway: 0,
    ruledOut: 0,
    ceilings: 0,
    fair: 0,
    byHours: 0,
    moreHours: 0,
    mended: 0,
    alike: 0,
    unqualified: 0,
    refused: 0,
  };
  fc.assert(
    fc.property(cohortCases(), (one) => {
      const { plan, locks, aims } = one;
      const brute = bruteAnswer(one);
      const curves = curvesOf(one);
      const curve = curves.at(-1)!;
      // Also of the curves on the way, which are shown as well.
      expect(curves.every(risesFromPointToPoint)).toBe(true);
      expect(curve.stuck.map(({ learner }) => learner)).toEqual(brute.stuck);
      const found = curve.points.map(({ amount, points, surplus, maxLoss }) => ({
        amount,
        points,
        surplus,
        maxLoss: aims.isFair ? maxLoss : 0,
      }));
      expect(curve.measure).toBe(brute.isByHours ? 'hours' : 'units');
      // Of very many different amounts, only some are looked at.
      const isWhole = brute.amounts <= 40;
      if (isWhole) expect(found).toEqual(brute.front);
      else {
        expect(found[0]?.amount).toBe(brute.front[0]?.amount);
        expect(brute.front).toEqual(expect.arrayContaining(found));
      }
      if (brute.isByHours) seen.byHours!++;
      if (brute.isByHours && found.length > 2) seen.moreHours!++;
      if (found.length > 0) expect(curve.isLeastProven).toBe(true);
      const chosen = bestByGoals(curve, aims.goals);
      if (!aims.isFair && isWhole) {
        const { points, amount, surplus } = chosen ?? {};
        expect(chosen ? { points, amount, surplus, maxLoss: 0 } : null).toEqual(brute.best);
        seen[aims.goals.join(' ')] = (seen[aims.goals.join(' ')] ?? 0) + 1;
      } else seen.fair!++;
      if (chosen) {
        const offers = offersOf(curve, aims.goals);
        expect(offers.flatMap(({ kinds }) => kinds)).toContain('by-goals');
        expect(offers.length).toBeLessThanOrEqual(4);
      }
      expect(curve.mending?.units.length ?? null).toBe(brute.mending);
      if (brute.mending) seen.mended!++;
      for (const point of curve.points) {
        expect([point.isProven, point.maxOff]).toEqual([true, 0]);
        const taught = new Set(point.units.map(({ unit }) => unit));
        for (const share of point.shares) {
          const learner = brute.learners.find(({ id }) => id === share.learner)!;
          const own = new Set(share.units);
          expect(learner.ways.map((way) => [...way].sort())).toContainEqual([...own].sort());
          expect(learner.points(own)).toBe(share.points);
          for (const unit of own)
            expect(learner.needsNoTeaching.has(unit) || taught.has(unit)).toBe(true);
        }
        for (const { unit, unqualified, why } of point.units) {
          if (why !== 'chosen') continue;
          const left = new Set([...taught, ...brute.anyway].filter((id) => id !== unit));
          const without = point.shares
            .map(({ learner }) => brute.learners.find(({ id }) => id === learner)!)
            .filter(
              ({ ways, needsNoTeaching }) =>
                !ways.some((way) =>
                  [...way].every((id) => needsNoTeaching.has(id) || left.has(id)),
                ),
            );
          expect([...unqualified].sort()).toEqual(without.map(({ id }) => id).sort());
          if (unqualified.length > 0) seen.unqualified!++;
        }
        if (point.refused > 0) seen.refused!++;
      }
      seen.cases!++;
      if (brute.stuck.length > 0) seen.stuck!++;
      if (found.length > 1) seen.severalPoints!++;
      if (found.length === 0) return;
      const { learners } = plan.cohort;
      if (new Set(learners.map(({ pathway }) => pathway)).size > 1) seen.pathways!++;
      if (learners.some(({ recognised }) => Object.keys(recognised).length > 0)) seen.recognised!++;
      if (locks.learners.length + locks.teach.length > 0) seen.locked!++;
      if (brute.anyway.size > 0) seen.anyway!++;
      if (locks.leave.length > 0 || Object.values(plan.units).includes('excluded'))
        seen.ruledOut!++;
      if (Object.keys(one.limits).length > 0) seen.ceilings!++;
      if (
        new Set(learners.map((each) => JSON.stringify({ ...each, id: '' }))).size < learners.length
      )
        seen.alike!++;
    }),
    { numRuns },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThanOrEqual(least);
}
