import type { Qualification } from '../catalogue';
import type { Edit } from './edits';
import { merge } from './merge';
import type { Plan } from './plan';
import { toEdition } from './to-edition';

/** A plan and the edition of its qualification that it is on. */
export interface PlanOnEdition {
  readonly plan: Plan;
  readonly qualification: Qualification;
}

/** The plan that two states make together, and what of `mine` is not in it (see `merge`). */
export interface MergedOnEdition extends PlanOnEdition {
  readonly overruled: readonly Edit[];
}

/**
 * Two states of a plan, together. It is on the edition that one of them moved to, and where both did,
 * on theirs; what that edition does not have is left out, as a move to it would.
 *
 * @param base the last state that both come from
 */
export function mergeOnEditions(
  base: PlanOnEdition,
  mine: PlanOnEdition,
  theirs: PlanOnEdition,
): MergedOnEdition {
  const haveTheyMoved = theirs.qualification.version !== base.qualification.version;
  const { qualification } = haveTheyMoved ? theirs : mine;
  const fitted = (plan: Plan): Plan => toEdition(plan, qualification).plan;
  return { ...merge(base.plan, mine.plan, theirs.plan, fitted), qualification };
}
