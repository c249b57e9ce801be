import { isHolding, isSum } from '../catalogue';
import type { Qualification, Rule, RulePart } from '../catalogue';
import type { Cause, ClashCause, PartPath } from '../completions';
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

/** The part of a rule that stands at a path; the rule itself for an empty one, or for none. */
export function partAt(rule: RulePart, path: PartPath = []): RulePart | undefined {
  return path.reduce<RulePart | undefined>(
    (part, place) => (part && isHolding(part) ? part.holding[place] : undefined),
    rule,
  );
}

/** The outermost parts of a composite rule that cannot hold beside the other causes. */
export function lostParts(rule: Rule, { parts = [] }: ClashCause): readonly RulePart[] {
  return parts.flatMap(({ part, holds }) =>
    holds || part.length !== 1 ? [] : (partAt(rule, part) ?? []),
  );
}
