/**
 * plan: a combination of units for somebody. The plan's data, every change to it, its totals and
 * breakdowns, and its problems with their fixes. Knows nothing of storage, screens, wording or the
 * clock: instants and ids come in as arguments.
 */
export { applyChange } from './changes';
export type { PlanChange } from './changes';
export { changesBetween } from './changes-between';
export type { FieldName, FieldValue } from './editable-fields';
export { areaOf } from './edit-areas';
export { editsBetween, typedField } from './edits';
export type { Edit, EditOf } from './edits';
export { cellsOf, planOf } from './cells';
export type { Cell, Cells } from './cells';
export { afterStep, cellEdits, joinEdits, merge, putBack, withEdits } from './merge';
export type { CellEdit, CellEdits, Merged } from './merge';
export { mergeOnEditions } from './merge-on-editions';
export type { MergedOnEdition, PlanOnEdition } from './merge-on-editions';
export { parseShared } from './parse-shared';
export { joinShared, sharedEdition, withEditsHere, withoutGone } from './shared-edits';
export type { EditMade, SharedEdit, SharedEdits } from './shared-edits';
export { parseEditRecords, toEditRecords } from './shared-record';
export type { Cohort, Learner } from './cohort';
export {
  assessmentMethods,
  deliveryMethods,
  emptyDelivery,
  emptyUnitDelivery,
  isSameLink,
  unitDelivery,
  withUnitDefaults,
} from './delivery';
export type {
  AssessmentMethod,
  Delivery,
  DeliveryMethod,
  Link,
  Pin,
  UnitDelivery,
} from './delivery';
export { differentDayKinds, inTimeOrder, nextId, sessionStates, spreads } from './sessions';
export { joinSessions, sessionAfter, splitSession, withSession } from './session-edits';
export type {
  DifferentDay,
  Session,
  SessionState,
  SessionTime,
  Spread,
  WeeklySlot,
} from './sessions';
export { offTheJob } from './off-the-job';
export type { OffTheJob } from './off-the-job';
export { planFormat, readableFormat } from './plan-format';
export { parsePlan } from './parse';
export type { PlanResult } from './parse';
export { toRecord } from './record';
export type { PlanRecord } from './record';
export {
  includes,
  joinedVectors,
  lastShared,
  originSchema,
  vectorHere,
  vectorWithoutLearners,
  versionVectorSchema,
} from './version-vector';
export type { SharedState, VersionOrigin, VersionVector } from './version-vector';
export { placements, recognitionKinds, wishes } from './decisions';
export { compiledKey, copyOf, newPlan } from './plan';
export { forNewIntake, nextIntakeStart, weeksToIntake } from './new-intake';
export type { Instant } from './instant';
export type { Placement, Recognition, Wish } from './decisions';
export type { Confirmation, Limits, Plan, SetUp } from './plan';
export { creditsByGroup, creditsByLevel, rulesAcrossLevels, timeByUnit } from './breakdown';
export type { GroupCredits, LevelCredits, UnitTime } from './breakdown';
export type { EvidenceGap } from './evidence';
export { fixesOf, withFixes } from './fixes';
export type { Fix, Fixes, MendedProblems } from './fixes';
export { askedPlan } from './asked-plan';
export type { AskedPlan } from './asked-plan';
export type { AboveCeiling } from './ceilings';
export {
  choosableUnits,
  followed,
  isClosed,
  isClosedGroup,
  otherPathway,
  pathwaysOf,
} from './pathway';
export type { Combination } from './pathway';
export { pathwayChoice } from './pathway-choice';
export type { GroupMoved, PathwayChoice } from './pathway-choice';
export { planReport } from './report';
export {
  learnersNotReady,
  learnerVerdict,
  planVerdict,
  readinessOf,
  standingAfter,
  verdictFrom,
  verdictKinds,
} from './verdict';
export type { LearnerNotReady, PlanVerdict, Readiness, VerdictKind } from './verdict';
export { hoursLeft, isWithoutHours, shareHours, shareMethods } from './share-hours';
export type { HoursLeft, HoursShares, ShareMethod } from './share-hours';
export { hoursOfCredits, unitHours, unitTqt } from './hours';
export type { UnitHours } from './hours';
export { preview } from './preview';
export type { Effect, Preview } from './preview';
export { fixableProblems, problemKey, problemsOf, severityOf } from './problems';
export type { FixableProblem, Problem, Severity } from './problems';
export { countingUnits, placedUnits, selectedUnits, standingOf, unitsPlacedAs } from './selection';
export type { Standing } from './selection';
export { additionalTotals, planTotals } from './totals';
export type { AdditionalTotals } from './totals';
export { teachingTotals } from './teaching-totals';
export type { TeachingTotals } from './teaching-totals';
export type { BorrowedHours, PlanTotals, UnitTotals } from './totals';
export { glhAgainstPublished } from './published';
export type { GlhComparison } from './published';
export { toEdition } from './to-edition';
export { editionMove, touchesPlan } from './edition-move';
export type { EditionMove, LearnersMoved } from './edition-move';
export { isRecognised } from './recognition';
export { sumOf } from './sum';
export type { UnitSum } from './sum';
export { compiledFor, completionsFor, questionOf } from './look-ahead';
export { lookAhead } from './look-ahead-questions';
export type {
  LookAheadAnswer,
  LookAheadQuestion,
  PathwayWays,
  Possible,
} from './look-ahead-questions';
export { maxProblems, maxText, readWith } from './schemas';
export * as schemas from './schemas';
export { defaultWants } from './wants';
export { cohortView, learnerAlone, learnerPlan, unitsAchievedIn } from './learners';
export type { CohortView, LearnerStanding, Part, UnitDemand } from './learners';
export { swapOffers } from './swap-offers';
export type { Swap, SwapOffer } from './swap-offers';
export {
  changeForLearner,
  differencesOf,
  hasOwnCombination,
  lastRecognition,
  learnerReport,
  newLearner,
  partsOffered,
  withAchieved,
  withDecision,
  withPart,
  withRecognition,
  withWish,
} from './learner-edits';
export type { Differences } from './learner-edits';
export { filled, fillingChange } from './fill';
export type { Filled, Filling } from './fill';
export { ownRecognitions } from './own-recognitions';
export type { OwnRecognition } from './own-recognitions';
export { unitsWithoutHours, weighWants } from './weigh-wants';
export type { PlanWants } from './wants';
export { teachingHours } from './teaching';
export { wayOutChange } from './ways-out';
export { registrationProblem } from './registration';
export type { RegistrationProblem } from './registration';
export { withoutLearners } from './redacted';
export type { KeptAnswer } from './kept-answer';
export type { LearnerAnswer, LearnerRequest } from './learner-request';
