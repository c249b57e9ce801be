import type { Qualification } from '../catalogue';
import { readinessOf } from '../plan';
import type { Plan } from '../plan';
import { peopleIn } from '../staffing';
import type { PlanSummary } from './summary';

/**
 * What the list of plans keeps of one. Apart from reading it, so that the first screen does without the
 * rules.
 *
 * @param qualification in the edition that the plan is on
 */
export function summaryOf(plan: Plan, revision: number, qualification: Qualification): PlanSummary {
  const { id, name, createdAt, changedAt, pathway, units } = plan;
  const kinds = Object.entries(plan.recognised).map(([unit, { kind }]) => [unit, kind] as const);
  return {
    id,
    revision,
    name,
    qualification: plan.qualification,
    edition: qualification.version,
    createdAt,
    changedAt,
    pathway,
    units,
    recognised: Object.fromEntries(kinds),
    people: peopleIn(plan),
    ...readinessOf(qualification, plan),
  };
}
