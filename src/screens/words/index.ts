/** The words of Unitwise: typed data in, sentences out. */
export { amount, counted, credits, figure, hours, listed, orNotPublished, units } from './amounts';
export { sayChange } from './changes';
export { day, moment, today } from './dates';
export { limitWords, sayProblem } from './problems';
export { ruleDemand, ruleName, sayFinding, sayRequirement, unitTitle } from './rules';
export { sayFailure, sayNotice, sayRefusal, stepNames } from './wizard';
