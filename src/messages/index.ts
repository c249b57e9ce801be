/** The words of Unitwise: typed data in, sentences out. */
export { counted, credits, figure, hours, listed, orNotPublished, units } from './amounts';
export { sayChange } from './changes';
export {
  learners,
  partMeanings,
  partNames,
  sayCell,
  sayCohortHours,
  sayDemand,
  sayHoursToTeach,
  sayLearnerChange,
  sayPartSet,
  sayReadyLearners,
  shortHours,
  unitWithReference,
} from './cohort';
export { pairNames, sayDatesRead, sayUnreadDates, sayWeeksClosed } from './closed-weeks';
export { checkYear, clockTime, day, endBeforeStart, moment, today, wholeDate } from './dates';
export { learnerName } from './learner-name';
export {
  columnName,
  dateOrderNames,
  roleNames,
  sayPasted,
  sayRemark,
  sayRowProblem,
} from './pasted-list';
export { sayDecided, sayEditionDifference, sayGone, sayLearnersMoved } from './editions';
export { sayEveryChange, saySteps, sayVersion } from './versions';
export { sayBackupMade, sayLastBackup, sayPersistence } from './device';
export { quarantinedName } from './quarantine';
export type { VersionStep } from './versions';
export {
  sayBackup,
  sayFileRefused,
  sayFileStatus,
  sayIntegrity,
  sayMerge,
  sayPreviewed,
  sayReplace,
  sayRestored,
  sayRestoredAt,
  sayRestoreUndone,
  sayRestoring,
  sayUnreadable,
} from './restore';
export { copyName, otherVersionName, restoredName } from './copies';
export { sayUndone } from './failures';
export { sayFolder } from './folder';
export { sayEffect, sayMove, sayPreview, sayStrictly } from './moves';
export {
  planOrderNames,
  sayBackupReminder,
  sayDaysLeft,
  sayPurged,
  sayPlansFound,
} from './plan-list';
export { planName, sayChanged, sayActionResult } from './plans';
export { sayMakingUp, sayStanding } from './plan-status';
export {
  hoursOrigin,
  ownNumber,
  ruleLines,
  sayCeilings,
  sayGroups,
  sayLearners,
  titleWithNumber,
  unitReference,
} from './print';
export type { RuleLine } from './print';
export { statedDate, statedEvidence } from './evidence';
export { sayBorrowed, sayGlhAgainstPublished } from './guided-learning';
export { sayDone } from './history';
export { sayProblem } from './problems';
export { sayRegistrationProblem } from './registration';
export {
  criteriaWords,
  groupHolds,
  groupTitle,
  qualificationCredits,
  qualificationFacts,
  qualificationGlh,
  sayCitation,
  sayHits,
  sayMatchedUnits,
  saySource,
  sizeNames,
  unitCounts,
  unitKindNames,
} from './qualifications';
export {
  reviewParts,
  sayConfirmed,
  sayCreditsByGroup,
  sayCreditsByLevel,
  sayMet,
  sayNoUnitCredits,
  sayHoursSource,
  sayPublished,
  sayRecognised,
  sayLeftToTeach,
  saySingleLearners,
  sayTimeByUnit,
  sayToDo,
  sayUnitTime,
  severityNames,
} from './review';
export type { ReviewPart } from './review';
export { sayLintFinding } from './lint';
export { levelFigure, levelName, unitTitle } from './places';
export { sayFinding } from './rule-evidence';
export { ruleDemand, ruleName, sayRequirement } from './rules';
export { sayFailure, sayNotice, sayRefusal, stepNames } from './wizard';
export { recognitionNames, sayHours } from './units';
export { againstRange, sayCreditSum, sayTotal } from './sums';
export { sayAhead, sayConflict, sayUncountedHours } from './ahead';
export {
  sayAdded,
  sayBesides,
  sayScorePart,
  sayTotalHours,
  sayUnweighedHours,
  sayTotals,
} from './finish';
export {
  assessmentNames,
  deliveryNames,
  leadToLastDay,
  noSuchWeek,
  sayIdleWeeks,
  sayLink,
  sayMovedPin,
  sayScheduleProblem,
  sayTeaching,
  weekdayNames,
} from './schedule';
export { sayBlockage, sayWayOut } from './blocked';
export {
  deliveryLines,
  referenceAndTitle,
  sayClosedWeeks,
  sayCriteriaSource,
  sayMonth,
  sayPrepared,
  shortRecognition,
  teachingCells,
  teachingFacts,
} from './print-pack';
export type { PrintedFact } from './print-pack';
export { bookFacts, bookWords, fileObstacles, sayCancelledEvent, sayEvent } from './files';
export { sayLateInShort, sayLateStart, sayLateStarts, sayLateUnit } from './late';
export { sayMaking, sayQuarter } from './progress';
export {
  askingCentre,
  sayAgreedOutcome,
  sayChosenTotal,
  sayFixed,
  sayGroupNeed,
  sayOutcome,
  sayProgramme,
  sayRemaining,
  sayUnfinished,
  sayUnitSize,
  sayWhyFixed,
  theCentre,
} from './employer';
export { sayClosed } from './closed';
export {
  sayAnsweredBy,
  sayAnsweredOn,
  sayCaution,
  sayDifference,
  sayOutOfReach,
  saySigned,
} from './answer';
export {
  sayLeftToEmployer,
  sayNoQrCode,
  sayNotMade,
  sayNotOpened,
  sayNotPasted,
  sayLeavable,
  saySent,
  sayTravels,
  unable,
} from './share';
export { sayCatalogues, sayPlace, totalLines } from './compare';
export { sayOffTheJob } from './off-the-job';
export {
  sayFixEffect,
  sayReadiness,
  sayVerdict,
  statedCombination,
  statedVerdict,
} from './verdict';
export { saySourcePlace, sayQuestion, saySpecificationRefused, sayUnread } from './specification';
