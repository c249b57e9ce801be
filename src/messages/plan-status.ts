import type { Qualification, Rule } from '../catalogue';
import type { Finding, Report } from '../rules';
import { amount, listed } from './amounts';
import { ruleName, sayRequirement } from './rules';

/** How a plan stands, in a few words: "Ready", "3 credits short in Group B", "2 credits over in Group C". */
export function sayStanding(qualification: Qualification, { verdict, findings }: Report): string {
  if (verdict === 'complete') return 'Ready';
  const unmet = findings.filter(
    ({ binding, status }) => binding === 'required' && status === verdict,
  );
  return listed(unmet.map((finding) => sayDistance(qualification, finding)));
}

/** What the common units of a cohort lack or have too much of, and what makes up for it. */
export function sayCommonUnits(qualification: Qualification, report: Report): string {
  const standing = sayStanding(qualification, report);
  const mend =
    report.verdict === 'over'
      ? 'A learner who drops enough of them is ready.'
      : 'A learner whose own units make up for it is ready.';
  return `The units that everybody takes: ${standing}. ${mend}`;
}

function sayDistance(qualification: Qualification, finding: Finding): string {
  const rule = qualification.rules.find(({ id }) => id === finding.rule);
  if (rule) return `${distance(rule, finding)} ${placeOf(qualification, rule)}`;
  const requirement = qualification.requires?.find(({ id }) => id === finding.rule);
  return requirement ? sayRequirement(qualification, requirement) : finding.rule;
}

function distance({ measure }: Rule, { value, min = 0, max = 0, status }: Finding): string {
  return status === 'over'
    ? `${amount(value - max, measure)} over`
    : `${amount(min - value, measure)} short`;
}

function placeOf(qualification: Qualification, rule: Rule): string {
  if (Object.keys(rule.over).length === 0) return 'in total';
  const isLevel = rule.over.level !== undefined && rule.over.groups === undefined;
  return `${isLevel ? 'at' : 'in'} ${ruleName(qualification, rule)}`;
}
