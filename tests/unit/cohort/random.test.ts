import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedChange, cohortProblem, differencesFrom, planCohort } from '../../../src/cohort';
import type { CohortCurve } from '../../../src/cohort';
import { applyChange, learnerPlan, placedUnits } from '../../../src/plan';
import { cohortCases } from './arbitrary-cohort';
import type { CohortCase } from './arbitrary-cohort';
import { bruteAnswer } from './brute-cohort';

const later = '2026-11-22T12:00:05.000Z';

function curvesOf({ qualification, plan, locks, order }: CohortCase): readonly CohortCurve[] {
  const curves: CohortCurve[] = [];
  const planning = planCohort(cohortProblem(qualification, plan, locks, order));
  for (;;) {
    const { done, value } = planning.next();
    curves.push(value);
    if (done) return curves;
  }
}

describe('the curve of random small cohorts', () => {
  it('is the best of every set of taught units, with everybody’s units among their ways', () => {
    const seen = {
      cases: 0,
      stuck: 0,
      severalPoints: 0,
      pathways: 0,
      recognised: 0,
      locked: 0,
      anyway: 0,
      ruledOut: 0,
      ceilings: 0,
      surplusFirst: 0,
      alike: 0,
      stranded: 0,
      refused: 0,
    };
    fc.assert(
      fc.property(cohortCases(), (one) => {
        const { plan, locks, order } = one;
        const brute = bruteAnswer(one);
        const curve = curvesOf(one).at(-1)!;
        expect(curve.stuck.map(({ learner }) => learner)).toEqual(brute.stuck);
        const found = curve.points.map(({ taught, points, surplus }) => ({
          taught,
          points,
          surplus,
        }));
        expect(found).toEqual(brute.front);
        if (found.length > 0) expect(curve.isFewestProven).toBe(true);
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
          for (const { unit, stranded, why } of point.units) {
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
            expect([...stranded].sort()).toEqual(without.map(({ id }) => id).sort());
            if (stranded.length > 0) seen.stranded++;
          }
          if (point.refused > 0) seen.refused++;
        }
        seen.cases++;
        if (brute.stuck.length > 0) seen.stuck++;
        if (found.length > 1) seen.severalPoints++;
        if (found.length === 0) return;
        const { learners } = plan.cohort;
        if (new Set(learners.map(({ pathway }) => pathway)).size > 1) seen.pathways++;
        if (learners.some(({ recognised }) => Object.keys(recognised).length > 0))
          seen.recognised++;
        if (locks.learners.length + locks.teach.length > 0) seen.locked++;
        if (brute.anyway.size > 0) seen.anyway++;
        if (locks.leave.length > 0 || Object.values(plan.units).includes('excluded'))
          seen.ruledOut++;
        if (Object.keys(one.limits).length > 0) seen.ceilings++;
        if (order[0] === 'surplus') seen.surplusFirst++;
        if (
          new Set(learners.map((each) => JSON.stringify({ ...each, id: '' }))).size <
          learners.length
        )
          seen.alike++;
      }),
      { numRuns: 3000 },
    );
    console.info('cohort cases', JSON.stringify(seen));
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(40);
  }, 600_000);
});

describe('taking a point of the curve', () => {
  it('gives every learner their units as one change, and nobody else anything', () => {
    let changed = 0;
    fc.assert(
      fc.property(cohortCases(), fc.nat(), fc.option(fc.nat({ max: 3 })), (one, at, alone) => {
        const { plan, qualification } = one;
        const { points } = curvesOf(one).at(-1)!;
        const point = points[at % Math.max(1, points.length)];
        if (!point) return;
        const ids = alone === null ? null : [`l${alone}`];
        const change = acceptedChange(qualification, plan, point, ids);
        const after = change ? applyChange(plan, change, later) : plan;
        for (const learner of after.cohort.learners) {
          const share = point.shares.find((each) => each.learner === learner.id);
          const before = plan.cohort.learners.find(({ id }) => id === learner.id)!;
          if (!share || (ids && !ids.includes(learner.id))) expect(learner).toBe(before);
          else {
            const now = placedUnits(qualification, learnerPlan(after, learner), 'chosen');
            expect([...now].sort()).toEqual([...share.units].sort());
          }
        }
        expect({ ...after, cohort: plan.cohort, changedAt: plan.changedAt }).toEqual(plan);
        if (!ids) expect(differencesFrom(qualification, after, point)).toEqual([]);
        if (change) changed++;
      }),
      { numRuns: 600 },
    );
    expect(changed).toBeGreaterThan(50);
  }, 60_000);
});
