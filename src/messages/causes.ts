import { isSum } from '../catalogue';
import type { Qualification, Rule } from '../catalogue';
import type { Cause } from '../completions';
import { ruleMinimum } from './rules';

/** The rule that a cause is about; `undefined` where it is about something else. */
export function ruleOfCause(qualification: Qualification, cause: Cause): Rule | undefined {
  return cause.kind === 'rule'
    ? qualification.rules.find(({ id }) => id === cause.rule)
    : undefined;
}

/** What the causes ask for at least: "38 credits at Level 4". */
export function minimumsOf(
  qualification: Qualification,
  causes: readonly Cause[],
): readonly string[] {
  return causes.flatMap((cause) => {
    const rule = ruleOfCause(qualification, cause);
    return rule && isSum(rule) && rule.max === undefined ? [ruleMinimum(qualification, rule)] : [];
  });
}
