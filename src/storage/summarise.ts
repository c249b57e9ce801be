import type { Qualification } from '../catalogue';
import { readinessOf } from '../plan';
import type { Plan } from '../plan';
import type { PlanSummary } from './summary';

/**
 * What the list of plans keeps of one. Apart from reading it, so that the first screen does without the
 * rules.
 *
 * @param qualification in the edition that the plan is on
 */
export function summaryOf(plan: Plan, revision: number, qualification: Qualification): PlanSummary {
  const { id, name, createdAt, changedAt, units } = plan;
  return {
    id,
    revision,
    name,
    qualification: plan.qualification,
    edition: qualification.version,
    createdAt,
    changedAt,
    units,
    ...readinessOf(qualification, plan),
  };
}
