import { findQualification } from '../../src/catalogue';
import type { Learner, Plan, PlanChange } from '../../src/plan';
import { applyChange, newPlan } from '../../src/plan';

const at = '2026-11-20T10:00:00.000Z';
const taught = ['L/506/2150', 'Y/506/2152', 'K/506/2169', 'D/506/1942', 'T/506/2952', 'Y/506/2166'];

/** ProQual Level 3, ready, with dates and hours, for so many learners: a third of them differ. */
export function cohortPlan(count: number): Plan {
  const qualification = findQualification('proqual-l3-diploma-customer-service');
  if (!qualification) throw new Error('ProQual Level 3 is gone');
  const chosen = [...['Y/506/2166', 'K/506/2172', 'D/506/2170'], 'K/503/0418', 'T/506/1820'];
  const setUp = { startsOn: '2027-01-11', endsOn: '2027-12-17', hoursPerWeek: 9 };
  const changes: readonly PlanChange[] = [
    { type: 'place', units: chosen, as: 'chosen' },
    ...taught.map((unit): PlanChange => ({ type: 'plan-hours', unit, hours: 30 })),
    { type: 'set-up', setUp },
    { type: 'deliver', delivery: { closedWeeks: ['2027-02-15', '2027-04-05'] } },
    { type: 'add-learners', learners: Array.from({ length: count }, (_, i) => learner(i)) },
  ];
  return changes.reduce<Plan>(
    (plan, change) => applyChange(plan, change, at),
    newPlan(qualification, { id: 'cohort', name: 'Cohort', at }),
  );
}

function learner(i: number): Learner {
  const swap = { 'K/506/2172': 'undecided', 'D/506/2962': 'chosen' } as const;
  const recognised = { 'Y/506/2152': { kind: 'rpl', evidence: '', date: null } } as const;
  return {
    ...{ id: `l${i}`, name: `Learner ${i}`, employer: 'BT', reference: String(i) },
    startsOn: i % 10 === 0 ? '2027-03-01' : null,
    pathway: null,
    differs: i % 6 === 0 ? swap : {},
    recognised: i % 6 === 3 ? recognised : {},
  };
}
