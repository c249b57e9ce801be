/**
 * request: asking an employer. Which units may be left to them, what they can choose and what is
 * still missing, what a job involves and which units fit it, what they answer, and in what that differs
 * from the plan. Knows nothing of screens, wording, storage, links or the clock: days and instants come
 * in as arguments.
 */
export { askingChange, labelOf, namedIn, namings, requestAbout } from './about-learner';
export type { AboutLearner, LearnerAsked, Naming, RequestTerms } from './about-learner';
export { acceptingChange, decliningChange, movingChange } from './accept-answers';
export type { AcceptAs } from './accept-answers';
export { acceptedChanges } from './accepted-changes';
export { askedAbout, toKeep } from './answer';
export type { Answer, Asked } from './answer';
export { boardOf, requestState } from './board';
export { byEmployer, employerKey } from './by-employer';
export type { BoardRow, LearnerBrings, RequestState } from './board';
export { choosingOf, knownOf, withExchanges } from './choosing';
export type { Choosing, Closed, FixedUnit, Known, OfferedGroup, OfferedUnit } from './choosing';
export { differenceKey, differences, isAcceptable, isProposed } from './differences';
export type { Comparison, Difference } from './differences';
export { answerOf, firstDraft, fittedTo, requestKey, withChoices } from './draft';
export type { AnswerDraft, AnswerMade } from './draft';
export type { Exchanges } from './exchanges';
export { forEmployer } from './for-employer';
export { missingOf } from './gaps';
export { groupWithGap } from './group-with-gap';
export { fittingJob, jobThemes, themesAmong, themesOf, themesOfGroup } from './job-themes';
export type { JobTheme } from './job-themes';
export { lookAheadOfRequest } from './look-ahead';
export type { Outcome, RequestAhead, RequestAnswer, RequestQuestion, Stuck } from './look-ahead';
export {
  isComplete,
  isLeavable,
  lacksPathway,
  learnerNamed,
  leavableUnits,
  openUnits,
  optionalInCohort,
  withoutPathway,
} from './may-choose';
export { paperChange, paperCode, remindingChange } from './on-paper';
export type { PaperAnswer } from './on-paper';
export type { OutOfReach } from './out-of-reach';
export { aboutLearner, parseAnswer } from './parse-answer';
export type { AnswerResult } from './parse-answer';
export { receiveAnswers } from './receive-answers';
export type { Arrived, Receipt, Received } from './receive-answers';
export { withinReach } from './within-reach';
