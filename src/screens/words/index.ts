/** The words of Unitwise: typed data in, sentences out. */
export { amount, counted, credits, figure, hours, listed, orNotPublished, units } from './amounts';
export { sayChange } from './changes';
export { day, moment, today } from './dates';
export {
  sayLastBackup,
  sayPersistence,
  sayRefusedBackup,
  sayRestored,
  sayUndone,
  sayUnreadable,
} from './device';
export { sayEffect, sayMove, sayPreview, sayStanding } from './moves';
export { copyName, planName, plans, sayChanged, sayVerdict } from './plans';
export { limitWords, sayProblem } from './problems';
export {
  criteriaWords,
  groupHolds,
  qualificationCredits,
  qualificationGlh,
  registrationDates,
  sayCitation,
  saySource,
  unitCounts,
} from './qualifications';
export { ruleDemand, ruleName, sayFinding, sayRequirement, unitTitle } from './rules';
export { sayFailure, sayNotice, sayRefusal, stepNames } from './wizard';
export { recognitionNames, sayHours } from './units';
export { sayWays } from './ways';
