import type { Qualification } from '../catalogue';
import type { Report } from '../rules';
import { evaluate } from '../rules';
import type { Plan } from './plan';
import { placedUnits } from './selection';

/** What counts in a plan, held against the rules: of its common units, learners left aside. */
export function planReport(qualification: Qualification, plan: Pick<Plan, 'units'>): Report {
  return evaluate(qualification, placedUnits(qualification, plan, 'chosen'));
}
