/** Random small cohorts: rule sets of every kind, pathways, recognition, wishes, ceilings and locks. */
import fc from 'fast-check';
import type { CohortAims, CohortLocks } from '../../../src/cohort';
import type { Learner, Placement, Plan, Wish } from '../../../src/plan';
import { goalOrders } from '../../../src/cohort';
import { newPlan } from '../../../src/plan';
import { cases } from '../completions/arbitrary';
import type { Case } from '../completions/arbitrary';

export interface CohortCase extends Pick<Case, 'qualification' | 'limits'> {
  readonly plan: Plan;
  readonly locks: CohortLocks;
  readonly aims: CohortAims;
}

const at = '2026-11-22T12:00:00.000Z';
const recognition = { kind: 'rpl', evidence: '', date: null } as const;

/** Up to four learners on a qualification of up to six optional units. */
export function cohortCases(): fc.Arbitrary<CohortCase> {
  return cases(6).chain((one) => {
    const ids = one.qualification.units.map(({ id }) => id);
    const learners = fc.array(learnerOf(one, ids), { minLength: 1, maxLength: 4 });
    return fc
      .record({
        learners: learners.map((all) => all.map((learner, i) => ({ ...learner, id: `l${i}` }))),
        common: entriesOf<Placement>(ids, ['chosen', 'excluded'], 5),
        taught: fc.option(fc.subarray(ids, { maxLength: Math.min(2, ids.length) })),
        teach: fc.oneof(
          ...[
            fc.constant([]),
            fc.constant([]),
            fc.subarray(ids, { maxLength: Math.min(1, ids.length) }),
          ],
        ),
        leave: fc.oneof(
          ...[
            fc.constant([]),
            fc.constant([]),
            fc.subarray(ids, { maxLength: Math.min(2, ids.length) }),
          ],
        ),
        isLocked: fc.integer({ min: 0, max: 7 }),
        goals: fc.constantFrom(...goalOrders),
        isFair: fc.boolean(),
        measure: fc.constantFrom({ kind: 'units' } as const, { kind: 'hours' } as const),
      })
      .map(({ learners: all, common, taught, teach, leave, isLocked, goals, isFair, measure }) => ({
        qualification: one.qualification,
        limits: one.limits,
        locks: { teach, leave, learners: all[isLocked] ? [`l${isLocked}`] : [] },
        aims: { goals, isFair, measure, groupSizes: null },
        plan: planOf(one, { learners: all, common, taught }),
      }));
  });
}

function planOf(
  one: Case,
  parts: {
    readonly learners: readonly Learner[];
    readonly common: Plan['units'];
    readonly taught: readonly string[] | null;
  },
): Plan {
  const plan = newPlan(one.qualification, { id: 'p', at });
  return {
    ...plan,
    pathway: one.pathway,
    limits: { maxCredits: null, maxUnits: null, maxGlh: null, ...one.limits },
    units: parts.common,
    hours: Object.fromEntries(one.hours),
    wants: { ...plan.wants, taught: parts.taught },
    cohort: { learners: parts.learners, minGroupSize: null },
  };
}

function learnerOf(one: Case, ids: readonly string[]): fc.Arbitrary<Learner> {
  const paths = (one.qualification.pathways ?? []).map(({ id }) => id);
  return fc
    .record({
      pathway: fc.constantFrom(null, ...paths),
      differs: entriesOf<Placement | 'undecided'>(ids, ['chosen', 'additional', 'undecided'], 6),
      recognised: fc.oneof(
        fc.constant<string[]>([]),
        fc.subarray([...ids], { maxLength: Math.min(2, ids.length) }),
      ),
      wishes: fc.oneof(
        { weight: 1, arbitrary: fc.constant({}) },
        { weight: 5, arbitrary: entriesOf<Wish>(ids, ['wanted', 'wanted', 'take', 'not'], 1) },
      ),
    })
    .map(({ recognised, wishes, ...rest }) => ({
      ...rest,
      ...{ id: '', name: '', employer: '', reference: '', startsOn: null },
      recognised: Object.fromEntries(recognised.map((id) => [id, recognition] as const)),
      ...(Object.keys(wishes).length > 0 && { wishes }),
    }));
}

/** @param gaps how many times likelier than any of the values nothing is */
function entriesOf<Value>(
  ids: readonly string[],
  values: readonly Value[],
  gaps: number,
): fc.Arbitrary<Readonly<Record<string, Value>>> {
  const none = Array.from({ length: gaps }, () => null);
  return fc
    .tuple(...ids.map(() => fc.constantFrom(...values, ...none)))
    .map((all) => Object.fromEntries(all.flatMap((value, i) => (value ? [[ids[i]!, value]] : []))));
}
