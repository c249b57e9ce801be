import type { Qualification } from '../../catalogue';
import { localDay } from '../../dates';
import type { Instant, Learner, Plan, PlanChange } from '../../plan';
import { sampleWords } from '../../messages';
import { applyChange, newPlan } from '../../plan';

/**
 * A plan as a centre might have left it on a Friday: Group C is full at its 9 credits, and 3 credits
 * from Group B would make it ready.
 *
 * @param qualification the one of `sample-qualification.ts`
 * @param at the instant of its making; teaching starts on that day
 */
export function samplePlan(
  qualification: Qualification,
  { id, at }: { readonly id: string; readonly at: Instant },
): Plan {
  const empty = newPlan(qualification, { id, name: sampleWords.name, at });
  return changesOf(at).reduce((plan, change) => applyChange(plan, change, at), empty);
}

const resolveComplaints = 'R/506/2151';
const interpretFeedback = 'D/506/2170';
const servicePartnerships = 'D/506/2167';
const negotiate = 'H/506/1912';
const equality = 'T/506/1820';
const diaries = 'L/506/1807';

function changesOf(at: Instant): readonly PlanChange[] {
  const startsOn = localDay(new Date(at));
  return [
    { type: 'set-up', setUp: { centre: sampleWords.centre, startsOn, hoursPerWeek: 12 } },
    { type: 'add-learners', learners: sampleWords.learners.map(learner) },
    { type: 'deliver', delivery: { bankHolidays: 'england-and-wales' } },
    {
      type: 'place',
      units: [resolveComplaints, interpretFeedback, servicePartnerships],
      as: 'chosen',
    },
    { type: 'place', units: [negotiate, equality, diaries], as: 'chosen' },
    {
      type: 'recognise',
      unit: equality,
      recognition: { kind: 'rpl', evidence: sampleWords.evidence, date: startsOn },
    },
    { type: 'confirm', condition: 'centre-approval', confirmation: { note: '' } },
  ];
}

function learner(name: string, index: number): Learner {
  return {
    id: `sample-learner-${index + 1}`,
    name,
    employer: sampleWords.employer,
    reference: '',
    startsOn: null,
    pathway: null,
    differs: {},
    recognised: {},
  };
}
