import { qualifications } from '../src/catalogue';
import type { Qualification } from '../src/catalogue';
import { samplePlan } from '../src/features/plans/sample';
import { sampleQualification } from '../src/features/plans/sample-qualification';
import type { Plan } from '../src/plan';
import { applyChange, newPlan, pathwaysOf } from '../src/plan';
import { optionalUnits } from '../src/rules';
import { healthAndSocialCare } from '../tests/fixtures/pathways';

const at = '2026-11-27T10:00:00.000Z';
export const today = '2026-11-27';

export const qualification = qualificationOf(sampleQualification);
export const plan = samplePlan(qualification, { id: 'sample', at });
export const emptyPlan = newPlan(qualification, { id: 'empty', at });

/** The plan with every optional unit chosen: some rule is over its most. */
export const crowdedPlan: Plan = applyChange(
  emptyPlan,
  { type: 'place', units: optionalUnits(qualification), as: 'chosen' },
  at,
);

/** A qualification of a centre's own, which was published with questions open. */
export const made: Qualification = {
  ...qualification,
  id: 'own',
  made: {
    by: 'A centre',
    questions: ['Is Group C optional?', 'Which level is unit 4?'],
  },
};

export const withPathways = healthAndSocialCare;
/** On its first pathway, with the first twelve optional units chosen. */
export const pathwayPlan: Plan = [
  { type: 'follow', pathway: pathwaysOf(withPathways)[0]?.id ?? null } as const,
  { type: 'place', units: optionalUnits(withPathways).slice(0, 12), as: 'chosen' } as const,
].reduce(
  (before, change) => applyChange(before, change, at),
  newPlan(withPathways, { id: 'pathway', at }),
);

export const draft = qualificationOf('sfj-l2-certificate-customer-service');

function qualificationOf(id: string): Qualification {
  const found = qualifications.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
}
