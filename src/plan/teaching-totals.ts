import type { Qualification } from '../catalogue';
import { cohortView } from './learners';
import type { Plan } from './plan';
import type { UnitSum } from './sum';
import { planTotals } from './totals';

/** Guided learning hours left to teach, by whom they are for: three figures that may all differ. */
export interface TeachingTotals {
  /** To somebody who takes the units that everybody takes. */
  readonly common: UnitSum;
  /** To the whole cohort, each unit once; `null` without learners. */
  readonly cohort: UnitSum | null;
  /** To single learners, the least and the most of what is known; `null` without learners. */
  readonly learners: { readonly least: number; readonly most: number } | null;
}

export function teachingTotals(qualification: Qualification, plan: Plan): TeachingTotals {
  const common = planTotals(qualification, plan).taught;
  if (plan.cohort.learners.length === 0) return { common, cohort: null, learners: null };
  const { standings, taught } = cohortView(qualification, plan);
  const each = standings.map((standing) => standing.taught.known);
  return {
    common,
    cohort: taught,
    learners: { least: Math.min(...each), most: Math.max(...each) },
  };
}
