import { planFormat } from './plan-format';
import type { Plan } from './plan';

/** A plan as it lies in storage or in a file: versioned, and not to be trusted until parsed. */
export interface PlanRecord {
  readonly format: number;
  readonly plan: Plan;
}

/** The record to store for a plan. */
export function toRecord(plan: Plan): PlanRecord {
  return { format: planFormat, plan };
}
