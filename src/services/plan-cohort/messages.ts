import type { Qualification } from '../../catalogue';
import type { CohortAims, CohortCurve, CohortLocks } from '../../cohort';
import type { Plan } from '../../plan';

/** What a cohort is planned from. */
export interface CohortQuestion {
  /** With all its pathways. */
  readonly qualification: Qualification;
  readonly plan: Plan;
  readonly locks: CohortLocks;
  readonly aims: CohortAims;
}

/** What the worker sends: the curve as it gets better, the last one at the end. */
export type FromPlanner = CohortCurve;
