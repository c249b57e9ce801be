/** Plans and qualifications that several tests of this room use. */
import fc from 'fast-check';
import type { Qualification } from '../../../src/catalogue';
import { findQualification, qualifications } from '../../../src/catalogue';
import { applyChange, newLearner, newPlan } from '../../../src/plan';
import type { Placement, Plan, PlanChange } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import { arbitraryChange, arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { smallQualifications } from '../rules/small-qualifications';

export const noon = '2026-11-22T12:00:00.000Z';
export const later = '2026-11-22T12:00:05.000Z';
export const today = '2026-11-22';

export const proqualL3 = findQualification('proqual-l3-diploma-customer-service')!;
export const proqualL4 = findQualification('proqual-l4-nvq-diploma-customer-service')!;
export const imi = findQualification('imi-l2-diploma-customer-service')!;
export const sfj = findQualification('sfj-l2-certificate-customer-service')!;
export const pearson = findQualification('pearson-l3-certificate-customer-service-specialists')!;

/** A new plan after these changes. */
export function planOf(qualification: Qualification, ...changes: readonly PlanChange[]): Plan {
  return changes.reduce(
    (plan, change) => applyChange(plan, change, noon),
    newPlan(qualification, { id: 'p', at: noon }),
  );
}

export function place(as: Placement | 'undecided', ...units: readonly string[]): PlanChange {
  return { type: 'place', units, as };
}

/** Any change of any kind. */
export function anyChange(qualification: Qualification): fc.Arbitrary<PlanChange> {
  const units = fc.subarray(qualification.units.map(({ id }) => id));
  const wants = fc.record(
    {
      fewestSurplus: fc.boolean(),
      hours: fc.constantFrom('fewest', 'most', null),
      wanted: units,
      taught: fc.option(units),
    },
    { requiredKeys: [] },
  );
  const want = fc.record({ type: fc.constant('want' as const), wants });
  const changes = fc.array(arbitraryChange(qualification), { maxLength: 4 });
  return fc.oneof(
    { weight: 9, arbitrary: arbitraryChange(qualification) },
    { weight: 1, arbitrary: want },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('together' as const), changes }) },
  );
}

export interface Planned {
  readonly qualification: Qualification;
  readonly plan: Plan;
}

const ceiling = fc.option(fc.integer({ min: 0, max: 40 }));

/** Any plan, half of them with more decisions about units than other changes. */
function plansOf(qualification: Qualification, maxChanges: number): fc.Arbitrary<Planned> {
  const units = fc.subarray([...optionalUnits(qualification)]);
  return fc
    .tuple(arbitraryPlan(qualification, { maxChanges }), fc.boolean(), units, units, units, ceiling)
    .map(([plan, asItIs, chosen, additional, excluded, maxCredits]) => {
      if (asItIs) return { qualification, plan };
      const decisions: readonly PlanChange[] = [
        place('excluded', ...excluded),
        place('chosen', ...chosen),
        place('additional', ...additional.slice(0, 3)),
        { type: 'limit', limits: { maxCredits } },
      ];
      const decided = decisions.reduce((now, one) => applyChange(now, one, noon), plan);
      return { qualification, plan: decided };
    });
}

/** Plans of the six qualifications. */
export const shippedPlans: fc.Arbitrary<Planned> = fc
  .constantFrom(...qualifications)
  .chain((qualification) => plansOf(qualification, 20));

/** Plans of small qualifications with every kind of rule. */
export const smallPlans: fc.Arbitrary<Planned> = smallQualifications.chain((qualification) =>
  plansOf(qualification, 8),
);

export const anyPlans: fc.Arbitrary<Planned> = fc.oneof(shippedPlans, smallPlans);

/** The same plans, two in three with one to three learners, half of whom take units of their own. */
export function withCohorts(plans: fc.Arbitrary<Planned>): fc.Arbitrary<Planned> {
  return plans.chain(({ qualification, plan }) => {
    const units = [...optionalUnits(qualification)];
    const decided = fc.constantFrom('chosen', 'additional', 'undecided', 'excluded');
    const differs =
      units.length === 0
        ? fc.constant({})
        : fc.oneof(
            fc.constant({}),
            fc.dictionary(fc.constantFrom(...units), decided, { maxKeys: 2 }),
          );
    return fc.array(differs, { maxLength: 3 }).map((all) => {
      const learners = all.map((own, i) => ({
        ...newLearner({ id: `l${i}`, name: `L ${i}`, employer: '', reference: '', startsOn: null }),
        differs: own,
      }));
      return { qualification, plan: { ...plan, cohort: { ...plan.cohort, learners } } };
    });
  });
}
