/**
 * request: asking an employer. Which units may be left to them, what they can choose and what is
 * still missing, what they answer, and in what that differs from the plan. Knows nothing of screens,
 * wording, storage, links or the clock: days and instants come in as arguments.
 */
export { acceptedChanges } from './accepted-changes';
export { askedAbout, toKeep } from './answer';
export type { Answer, Asked } from './answer';
export { choosingOf } from './choosing';
export type { Choosing, FixedUnit, OfferedGroup, OfferedUnit, Outcome } from './choosing';
export type { Closed } from './closed';
export { differenceKey, differences, isAcceptable, isProposed } from './differences';
export type { Comparison, Difference } from './differences';
export { answerOf, firstDraft, fittedTo, requestKey, withChoices } from './draft';
export type { Draft, Made } from './draft';
export { forEmployer } from './for-employer';
export { missingOf } from './gaps';
export { isComplete, isLeavable, leavableUnits, openUnits } from './may-choose';
export type { OutOfReach } from './out-of-reach';
export { parseAnswer } from './parse-answer';
export type { AnswerResult } from './parse-answer';
