import type { Qualification } from '../../catalogue';
import { deepEqual } from '../../catalogue';
import type { LintFinding } from './finding';
import { flatOnes } from './flat';
import type { Flat } from './flat';
import { referenceFindings } from './references';
import { ruleFinding, unpublishedFindings } from './rule-findings';
import { timeFindings } from './times';
import { titleFindings } from './titles';
import { wayFindings } from './way-findings';

/**
 * Looks over a qualification, ours or a centre's own, for what its shape cannot show: misprinted
 * references, sums that do not agree, times that cannot be, rules that nobody can meet. One fact is
 * one finding, and what follows from another finding is none. Never throws on what
 * `parseQualification` accepts; a range that it refuses is found too.
 */
export function lintQualification(qualification: Qualification): readonly LintFinding[] {
  const flats = flatOnes(qualification);
  return [
    ...referenceFindings(qualification),
    ...titleFindings(qualification),
    ...timeFindings(qualification),
    ...unpublishedFindings(flats),
    ...onPathways(qualification, flats),
  ];
}

function findingsOf(flat: Flat): readonly LintFinding[] {
  const own = flat.qualification.rules.flatMap((rule) => ruleFinding(flat, rule) ?? []);
  const faulty = own.filter(({ severity }) => severity === 'error');
  return [...own, ...wayFindings(flat, faulty)];
}

/** What is found on every pathway is said once, what only some have once with their names. */
function onPathways(whole: Qualification, flats: readonly Flat[]): readonly LintFinding[] {
  const all = flats.map((flat) => ({ flat, findings: findingsOf(flat) }));
  const common = new Set(whole.rules.map(({ id }) => id));
  const idle = all.map(({ findings }) => new Set(findings.filter(isOfIdleRule).flatMap(ruleOf)));
  /** A common rule that asks nothing of some pathways is there for the others. */
  const isForOthers = (finding: LintFinding): boolean =>
    isOfIdleRule(finding) &&
    ruleOf(finding).some((id) => common.has(id) && !idle.every((ids) => ids.has(id)));
  const found = all.map(({ flat, findings }) => ({
    flat,
    findings: findings.filter((finding) => !isForOthers(finding)),
  }));
  const [first] = found;
  if (!first) return [];
  const isOnAll = (finding: LintFinding): boolean =>
    found.every(({ findings }) => findings.some((other) => deepEqual(other, finding)));
  const some = found.flatMap(({ findings }) => findings.filter((one) => !isOnAll(one)));
  return [
    ...first.findings.filter(isOnAll),
    ...distinct(some).map((finding) => ({ ...finding, pathways: pathwaysOf(finding, found) })),
  ];
}

function distinct(findings: readonly LintFinding[]): readonly LintFinding[] {
  return findings.filter((one, i) => findings.findIndex((other) => deepEqual(one, other)) === i);
}

function pathwaysOf(
  finding: LintFinding,
  found: readonly { readonly flat: Flat; readonly findings: readonly LintFinding[] }[],
): readonly string[] {
  return found.flatMap(({ flat: { pathway }, findings }) =>
    pathway !== null && findings.some((other) => deepEqual(other, finding)) ? [pathway] : [],
  );
}

function isOfIdleRule({ code, severity }: LintFinding): boolean {
  return severity === 'warning' && (code === 'rule-adds-nothing' || code === 'rule-never-bites');
}

function ruleOf({ rules = [] }: LintFinding): readonly string[] {
  return rules;
}
