import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { learnerPlan, offTheJob, planTotals } from '../../../src/plan';
import { anyPlans, pearson, planOf } from './samples';

const least = (offTheJobHours: number | null) =>
  ({ type: 'deliver', delivery: { offTheJobHours } }) as const;

describe('the least off-the-job hours', () => {
  it('are held against the hours to teach each learner, recognised units left out', () => {
    const counted = { met: 0, short: 0, unknown: 0, late: 0 };
    const anyLeast = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        anyPlans,
        anyLeast,
        fc.nat(60),
        ({ qualification, plan: any }, offTheJobHours, late) => {
          const plan = { ...any, delivery: { ...any.delivery, offTheJobHours } };
          const { learners } = plan.cohort;
          const own =
            learners.length === 0 ? [plan] : learners.map((one) => learnerPlan(plan, one));
          // The first one comes late.
          const lost = new Map(learners.slice(0, 1).map(({ id }) => [id, late]));
          const results = offTheJob(qualification, plan, lost);
          expect(results.map(({ learner }) => learner)).toEqual(
            learners.length === 0 ? [null] : learners,
          );
          results.forEach(({ outcome }, at) => {
            const { known, unknown } = planTotals(qualification, own[at]!).taught;
            const missed = at === 0 && learners.length > 0 ? late : 0;
            const lacking = offTheJobHours - known + missed;
            counted.late += Number(missed > 0);
            counted[outcome.kind] += 1;
            if (lacking <= 0) expect(outcome).toEqual({ kind: 'met' });
            else if (unknown.length > 0) expect(outcome).toEqual({ kind: 'unknown' });
            else expect(outcome).toEqual({ kind: 'short', by: lacking });
          });
        },
      ),
      { numRuns: 150 },
    );
    for (const count of Object.values(counted)) expect(count).toBeGreaterThan(5);
  });

  it('say nothing where the plan sets none', () => {
    expect(offTheJob(pearson, planOf(pearson), new Map())).toEqual([]);
    expect(offTheJob(pearson, planOf(pearson, least(100), least(null)), new Map())).toEqual([]);
  });
});
