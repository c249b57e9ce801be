/** The words of Unitwise: typed data in, sentences out. */
export { counted, credits, figure, hours, listed, orNotPublished, plural, units } from './amounts';
export { formatChange } from './changes';
export { formatFix } from './fixes';
export * from './cohort';
export * from './closed-days';
export * from './dates';
export { learnerName, learnerNamed } from './learner-name';
export * from './pasted-list';
export * from './editions';
export { formatEdit } from './edits';
export * from './versions';
export * from './device';
export * from './quarantine';
export * from './restore';
export * from './calendar-files';
export * from './timetable';
export * from './copies';
export { formatUndone } from './failures';
export * from './folder';
export * from './shared-folder';
export * from './moves';
export { formatFitting, formatShownUnits } from './change-states';
export * from './plan-list';
export * from './new-intake';
export { planName, formatChanged, formatActionResult } from './plans';
export * from './pathways';
export * from './plan-status';
export {
  hoursOrigin,
  ruleLines,
  formatCeilings,
  formatGroups,
  formatLearners,
  titleWithNumber,
  unitReference,
} from './print';
export type { RuleLine } from './print';
export * from './print-people';
export { statedDate, statedEvidence } from './evidence';
export * from './guided-learning';
export { formatDone } from './history';
export { formatProblem } from './problems';
export * from './edition-names';
export * from './foreign';
export * from './made';
export * from './export-qualification';
export * from './own-qualification';
export { formatRegistrationProblem } from './registration';
export * from './qualification-size';
export * from './qualifications';
export * from './review';
export { formatLintFinding } from './lint';
export {
  levelFact,
  levelFigure,
  levelName,
  ownNumber,
  placeName,
  unitTitle,
  unitTitles,
} from './places';
export { formatFinding } from './rule-evidence';
export { ruleDemand, ruleName, formatRequirement } from './rules';
export * from './ask-employers';
export * from './request-board';
export * from './request-messages';
export * from './teaching-measures';
export * from './teaching-reasons';
export * from './what-to-teach';
export * from './wishes';
export * from './timeline';
export * from './several';
export * from './wizard';
export * from './units';
export * from './sums';
export * from './ahead';
export * from './finish';
export * from './schedule';
export * from './people';
export * from './staff';
export { sessionStateNames, spreadNames } from './session-edits';
export * from './scheme';
export * from './sessions';
export * from './blocked';
export {
  deliveryLines,
  referenceAndTitle,
  formatClosedTimes,
  formatCriteriaSource,
  formatMonth,
  formatPrepared,
  shortRecognition,
  teachingCells,
  teachingFacts,
} from './print-pack';
export type { PrintedFact } from './print-pack';
export * from './files';
export * from './late';
export * from './progress';
export * from './employer';
export * from './closed';
export * from './job-themes';
export type { Mail } from './mail';
export * from './answer';
export * from './share';
export * from './compare';
export { formatOffTheJob } from './off-the-job';
export * from './verdict';
export * from './specification';
export * from './choose-units';
export * from './employer-page';
export * from './open-plan';
export * from './app';
export * from './deleted';
export * from './edition-words';
export * from './first-visit';
export * from './home';
export * from './long-list';
export { newVersionWords } from './new-version';
export * from './not-found';
export { pageTitle } from './page-title';
export * from './plan-frame';
export * from './qualification-words';
export * from './receive';
export * from './restore-words';
export * from './set-up';
export * from './share-hours';
export * from './share-words';
export * from './labels';
export * from './learner-data';
export * from './calendar-view';
export * from './delivery';
export * from './delivery-sheets';
export * from './sample-plan';
export * from './chart-words';
export * from './learners';
export * from './review-parts';
export * from './print-documents';
export { factNames, formatAsked } from './specification';
export * from './own-bring-in';
export * from './own-draft';
export * from './own-questions';
export * from './own-units';
export * from './own-rules';
export * from './own-try';
export * from './own-findings';
