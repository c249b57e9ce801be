/**
 * cohort: WHAT to teach. Finds the optional units to teach and each learner's units, so that everybody
 * qualifies and as many wishes as possible are granted, for every number of units taught: a curve with
 * proofs or bounds. Knows nothing of screens, workers, wording or the clock.
 * docs/decisions/what-to-teach.md says how.
 */
export { acceptedChange, differencesFrom } from './accept';
export type { LearnerDifference } from './accept';
export { cohortProblem } from './from-plan';
export type { CohortLocks } from './from-plan';
export { groupCount, groupsOf } from './groups';
export { teachingOf, unitsWithoutHours } from './hours';
export { bestByGoals, eachAdds, firstUnforced, offersOf, takeOf } from './points';
export type { Offer, OfferKind, Take } from './points';
export type {
  CohortAims,
  CohortLearner,
  CohortProblem,
  Goal,
  GroupSizes,
  TeachingMeasure,
} from './problem';
export { goalOrders } from './problem';
export { planCohort } from './plan-cohort';
export type { CohortOptions } from './plan-cohort';
export type {
  CohortCurve,
  CurvePoint,
  CurveStage,
  LearnerShare,
  Mending,
  NextUnit,
  Stuck,
  UnitReason,
} from './result';
export { talkTo } from './talk-to';
