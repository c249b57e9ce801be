/**
 * rules: IS it allowed? Turns a qualification and a selection into evidence, rule by rule.
 * Knows nothing of plans, of what is still possible, or of wording.
 */
export { evaluate } from './evaluate';
export type { Circumstances, PathwayState, Report, Verdict } from './evaluate';
export type { Finding, FindingStatus, PartFinding } from './finding';
export { isUnmet, ruleFindings } from './rule-findings';
export type { RuleFinding } from './rule-findings';
export { additionalUnits, kindOfUnit, mandatoryUnits, optionalUnits } from './selection';
export { UnknownUnitError } from './unknown-unit';
