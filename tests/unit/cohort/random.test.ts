import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedChange, differencesFrom } from '../../../src/cohort';
import { applyChange, learnerPlan, placedUnits } from '../../../src/plan';
import { cohortCases } from './arbitrary-cohort';
import { curvesOf, holdCurves } from './curve-property';

const later = '2026-11-22T12:00:05.000Z';

describe('the curve of random small cohorts', () => {
  // Thousands of them: `npm run proofs`.
  it('is the best of every set of taught units, with everybody’s units among their ways', () => {
    holdCurves(700, 7);
  }, 120_000);
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
