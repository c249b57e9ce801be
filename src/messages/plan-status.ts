import { isOverAll, isSum } from '../catalogue';
import type { Qualification, SumRule } from '../catalogue';
import type { Finding, Report } from '../rules';
import { amount, capital, counted, listed, lowerFirst } from './amounts';
import { formatFinding } from './rule-evidence';
import { placeWords } from './places';
import { ruleName, formatRequirement } from './rules';

/** How a plan stands, in a few words: "Ready", "3 credits short in Group B", "2 credits over in Group C". */
export function formatStanding(qualification: Qualification, report: Report): string {
  return capital(standingWords(qualification, report));
}

/** The same within a sentence. */
export function standingWords(
  qualification: Qualification,
  { verdict, pathway, findings }: Report,
): string {
  if (verdict === 'complete') return 'Ready';
  const unmet = findings.filter(
    ({ binding, status }) => binding === 'required' && status === verdict,
  );
  const distances = unmet.map((finding) => formatDistance(qualification, finding));
  const isPathwayMissing = pathway === 'open' && verdict === 'short';
  return listed(isPathwayMissing ? ['choose a pathway first', ...distances] : distances);
}

/**
 * The same where it stands beside many others, as after each of several fixes: what is no sum is counted,
 * and not told over and over.
 */
export function briefStanding(qualification: Qualification, report: Report): string {
  const isLong = ({ rule: id }: Finding): boolean =>
    qualification.rules.some((rule) => rule.id === id && !isSum(rule));
  const unmet = report.findings.filter(
    ({ binding, status }) => binding === 'required' && status === report.verdict,
  );
  const long = unmet.filter(isLong);
  // No fix chooses the pathway: where it is missing, that is said beside all of them.
  const { pathway: _, ...followed } = report;
  const told = unmet.length === 0 ? report : followed;
  if (long.length === 0) return standingWords(qualification, told);
  const findings = report.findings.filter((finding) => !isLong(finding));
  const others = long.length === unmet.length ? 'rule' : 'other rule';
  const brief = standingWords(qualification, { ...told, findings });
  return [brief, `${counted(long.length, others)} not met`].filter(Boolean).join(', ');
}

/** What learners can do where the common units of a cohort lack something or have too much. */
export function formatMakingUp({ verdict }: Report): string {
  return verdict === 'over'
    ? 'These are the units that everybody takes. A learner who drops enough of them is ready.'
    : 'These are the units that everybody takes. A learner whose own units make up for it is ready.';
}

function formatDistance(qualification: Qualification, finding: Finding): string {
  const rule = qualification.rules.find(({ id }) => id === finding.rule);
  if (rule && !isSum(rule)) return lowerFirst(formatFinding(qualification, rule, finding));
  if (rule) return `${distance(rule, finding)} ${placeOf(qualification, rule)}`;
  const requirement = qualification.requires?.find(({ id }) => id === finding.rule);
  return requirement ? formatRequirement(qualification, requirement) : finding.rule;
}

function distance({ measure }: SumRule, { value, min = 0, max = 0, status }: Finding): string {
  return status === 'over'
    ? `${amount(value - max, measure)} over`
    : `${amount(min - value, measure)} short`;
}

function placeOf(qualification: Qualification, rule: SumRule): string {
  if (isOverAll(rule.over)) return 'in total';
  if (rule.over.recognised) return placeWords(qualification, rule.over);
  const isLevel = rule.over.level !== undefined && rule.over.groups === undefined;
  return `${isLevel ? 'at' : 'in'} ${ruleName(qualification, rule)}`;
}
