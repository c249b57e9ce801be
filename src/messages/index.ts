/** The words of Unitwise: typed data in, sentences out. */
export { counted, credits, figure, hours, listed, orNotPublished, plural, units } from './amounts';
export { formatChange } from './changes';
export {
  learners,
  partMeanings,
  partNames,
  formatCell,
  formatCohortHours,
  formatDemand,
  formatHoursToTeach,
  formatLearnerChange,
  formatPartSet,
  formatReadyLearners,
  shortHours,
  unitWithReference,
} from './cohort';
export { pairNames, formatDatesRead, formatUnreadDates, formatWeeksClosed } from './closed-weeks';
export {
  checkYear,
  clockTime,
  day,
  endBeforeStart,
  moment,
  today,
  wholeDate,
  formatPrinted,
} from './dates';
export { learnerName } from './learner-name';
export {
  columnName,
  dateOrderNames,
  roleNames,
  formatPasted,
  formatRemark,
  formatRowProblem,
} from './pasted-list';
export {
  formatDecided,
  formatEditionDifference,
  formatGone,
  formatLearnersMoved,
} from './editions';
export { formatEveryChange, formatSteps, formatVersion } from './versions';
export { formatBackupMade, formatLastBackup, formatPersistence } from './device';
export { quarantinedName } from './quarantine';
export type { VersionStep } from './versions';
export {
  formatBackup,
  formatFileRefused,
  formatFileStatus,
  formatIntegrity,
  formatMerge,
  formatPreviewed,
  formatReplace,
  formatRestored,
  formatRestoredAt,
  formatRestoreUndone,
  formatRestoring,
  formatUnreadable,
} from './restore';
export { copyName, handedOverName, otherVersionName, restoredName } from './copies';
export { formatUndone } from './failures';
export { formatFolder } from './folder';
export { formatEffect, formatMove, formatPreview, formatStrictly } from './moves';
export {
  planOrderNames,
  formatBackupReminder,
  formatDaysLeft,
  formatPurged,
  formatPlansFound,
} from './plan-list';
export { planName, formatChanged, formatActionResult } from './plans';
export {
  factsHeading,
  formatDropped,
  formatLostPathways,
  formatOtherPathways,
  formatPathwayChoice,
  formatPathwayDemand,
  formatPathwayFact,
  formatPathwayWays,
  pathwayName,
  pathwayWords,
  titleWithPathway,
} from './pathways';
export { formatMakingUp, formatStanding } from './plan-status';
export {
  hoursOrigin,
  ownNumber,
  ruleLines,
  formatCeilings,
  formatGroups,
  formatLearners,
  titleWithNumber,
  unitReference,
} from './print';
export type { RuleLine } from './print';
export { statedDate, statedEvidence } from './evidence';
export { formatBorrowed, formatGlhAgainstPublished } from './guided-learning';
export { formatDone } from './history';
export { formatProblem } from './problems';
export { editionInMargin, editionName, editionOf } from './edition-names';
export { formatMade, formatNoticed, formatOpenQuestions } from './made';
export { formatRegistrationProblem } from './registration';
export {
  creditsInShort,
  criteriaWords,
  formatDerivedCredits,
  groupHolds,
  groupTitle,
  qualificationCredits,
  qualificationFacts,
  qualificationGlh,
  formatCitation,
  formatHits,
  formatMatchedUnits,
  formatSource,
  sizeNames,
  unitCounts,
  unitKindNames,
} from './qualifications';
export {
  reviewParts,
  formatConfirmed,
  formatCreditsByGroup,
  formatCreditsByLevel,
  formatMet,
  formatNoUnitCredits,
  formatHoursSource,
  formatPublished,
  formatRecognised,
  formatLeftToTeach,
  formatSingleLearners,
  formatTimeByUnit,
  formatToDo,
  formatUnitTime,
  severityNames,
} from './review';
export type { ReviewPart } from './review';
export { formatLintFinding } from './lint';
export { levelFigure, levelName, unitTitle } from './places';
export { formatFinding } from './rule-evidence';
export { ruleDemand, ruleName, formatRequirement } from './rules';
export { formatFailure, formatNotice, formatRefusal, stepNames } from './wizard';
export { recognitionNames, formatHours, recognitionWords } from './units';
export { againstRange, formatCreditSum, formatTotal, totalsWords, ceilingWords } from './sums';
export { formatAhead, formatConflict, formatUncountedHours } from './ahead';
export {
  formatAdded,
  formatBesides,
  formatScorePart,
  formatTotalHours,
  formatUnweighedHours,
  formatTotals,
  finishWords,
  wayName,
  formatLevelWant,
  formatMarked,
} from './finish';
export {
  assessmentNames,
  deliveryNames,
  leadToLastDay,
  noSuchWeek,
  formatIdleWeeks,
  formatLink,
  formatMovedPin,
  formatScheduleProblem,
  formatTeaching,
  weekdayNames,
} from './schedule';
export { formatBlockage, formatWayOut } from './blocked';
export {
  deliveryLines,
  referenceAndTitle,
  formatClosedWeeks,
  formatCriteriaSource,
  formatMonth,
  formatPrepared,
  shortRecognition,
  teachingCells,
  teachingFacts,
} from './print-pack';
export type { PrintedFact } from './print-pack';
export { bookFacts, bookWords, fileObstacles, formatCancelledEvent, formatEvent } from './files';
export { formatLateInShort, formatLateStart, formatLateStarts, formatLateUnit } from './late';
export { formatMaking, formatQuarter } from './progress';
export {
  askingCentre,
  formatAgreedOutcome,
  formatChosenTotal,
  formatFixed,
  formatGroupNeed,
  formatOutcome,
  formatProgramme,
  formatRemaining,
  formatUnfinished,
  formatUnitSize,
  formatWhyFixed,
  theCentre,
} from './employer';
export { formatClosed } from './closed';
export {
  formatAnsweredBy,
  formatAnsweredOn,
  formatCaution,
  formatDifference,
  formatOutOfReach,
  formatSigned,
  answerWords,
  formatAnswered,
  formatTheirNote,
} from './answer';
export {
  formatLeftToEmployer,
  formatNoQrCode,
  formatNotMade,
  formatNotOpened,
  formatNotPasted,
  formatLeavable,
  formatSent,
  formatTravels,
  unable,
} from './share';
export {
  formatCatalogues,
  formatPlace,
  totalLines,
  compareWords,
  formatPlanAbout,
  formatShownPlans,
  formatMissingPlans,
  formatLeftOut,
  formatSizeHere,
  formatComparedRule,
} from './compare';
export { formatOffTheJob } from './off-the-job';
export {
  formatFixEffect,
  formatReadiness,
  formatVerdict,
  statedCombination,
  statedVerdict,
} from './verdict';
export {
  formatSourcePlace,
  formatQuestion,
  formatSpecificationRefused,
  formatUnread,
} from './specification';
export {
  chooseWords,
  unitFilterWords,
  unitColumns,
  unitWords,
  unitMarks,
  formatBlockedMark,
  formatAboutUnit,
  formatUnitNumber,
  creditsWord,
  formatUnitContent,
  formatRecognitionForAll,
  groupName,
  formatGroupDemand,
  formatNotDrawn,
  formatRuler,
  formatWaysOutLead,
  formatOtherWaysOut,
} from './choose-units';
export {
  employerWords,
  signWords,
  agreedWords,
  draftWords,
  formatAsksYou,
  formatAnswerMade,
  formatOfUnit,
  formatYourNote,
  formatNote,
  formatWish,
  formatNoteOn,
  formatAgreement,
  formatLastStep,
  formatHowItTravels,
  formatSavedAs,
  formatAttach,
} from './employer-page';
export {
  openPlanWords,
  absentPlanWords,
  unopenedPlanWords,
  formatUndoneChange,
  formatRedoneChange,
  formatIsBack,
  formatIsDeleted,
} from './open-plan';
export { appWords, formatFooter, notFoundWords, themeNames } from './app';
export {
  deletedWords,
  formatDeletedAt,
  formatDeletedCount,
  formatPresentAlready,
  formatPurgeOf,
  formatPurgeQuestion,
} from './deleted';
export { deviceWords, reminderWords } from './device';
export {
  editionWords,
  formatAgreed,
  formatEditions,
  formatKeptAsAgreed,
  formatMandatoryNow,
  formatMoved,
  formatMovedNotice,
  formatOnNewest,
  formatUntouched,
} from './edition-words';
export { firstVisitWords, formatSample, formatSizes } from './first-visit';
export { folderWords, formatAllowFolder } from './folder';
export { homeWords, planListFailureWords, planListWords, unsavedWords } from './home';
export { formatForGood, formatMore, formatShowMore, formatShown } from './long-list';
export { newVersionWords } from './new-version';
export { pageTitle } from './page-title';
export {
  formatAllMandatory,
  formatPoint,
  formatUnreadVersions,
  formatWentBack,
  historyWords,
  planFrameWords,
} from './plan-frame';
export {
  factHeads,
  formatAwarded,
  formatNoHits,
  formatNoQualification,
  qualificationWords,
  searchWords,
  unitHeads,
  unknownQualificationWords,
} from './qualification-words';
export {
  formatLostEdition,
  formatQuarantined,
  formatReadOnToday,
  formatRemoveRecord,
  formatRemoveRecords,
  quarantineWords,
  whyUnreadNames,
} from './quarantine';
export {
  answerReviewWords,
  formatAccept,
  formatAccepted,
  formatDiffering,
  formatHolds,
  formatMovedSince,
  formatPresentPlan,
  formatReachAgain,
  formatUnknownQualification,
  handedOverWords,
  openWords,
  passphraseWords,
  refusalWords,
} from './receive';
export { restoredWords, restoreWords } from './restore-words';
export {
  formatLearnerBack,
  formatMoreLearners,
  formatRemoved,
  setUpFactWords,
  setUpLearnerWords,
  setUpWords,
} from './set-up';
export {
  formatLeaveGroup,
  formatQrTitle,
  formatSaved,
  formatWithLearners,
  madeWords,
  permissionWords,
  protectionWords,
  qrWords,
  recipientWords,
  shareWords,
} from './share-words';
export * from './labels';
export * from './delivery';
export * from './learners';
export * from './review-parts';
export * from './print-documents';
