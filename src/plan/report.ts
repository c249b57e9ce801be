import type { Qualification } from '../catalogue';
import type { Report } from '../rules';
import { evaluate } from '../rules';
import { followed } from './pathway';
import type { Combination } from './pathway';
import { placedUnits } from './selection';

/** What counts in a plan, held against the rules: of its common units, learners left aside. */
export function planReport(qualification: Qualification, plan: Combination): Report {
  const recognised = Object.keys(plan.recognised);
  const chosen = placedUnits(qualification, plan, 'chosen');
  return evaluate(followed(qualification, plan), chosen, { recognised });
}
