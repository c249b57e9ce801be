/**
 * plan: a combination of units for somebody. The plan's data, every change to it, its totals and
 * breakdowns, and its problems with their fixes. Knows nothing of storage, screens, wording or the
 * clock: instants and ids come in as arguments.
 */
export { applyChange } from './changes';
export type { PlanChange } from './changes';
export type { Cohort, Learner } from './cohort';
export { assessmentMethods, deliveryMethods, emptyUnitDelivery, weekdays } from './delivery';
export type {
  AssessmentMethod,
  Delivery,
  DeliveryMethod,
  Link,
  Pin,
  UnitDelivery,
  Weekday,
} from './delivery';
export { parsePlan, planFormat, toRecord } from './parse';
export type { PlanRecord, PlanResult } from './parse';
export { newPlan, placements, recognitionKinds } from './plan';
export type {
  CalendarDate,
  Confirmation,
  Instant,
  Limits,
  Placement,
  Plan,
  Recognition,
  SetUp,
} from './plan';
