import type { Qualification, Rule } from '../../catalogue';
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

/** A finding with the rules that it names: two pathways may have different ones under one id. */
interface Found {
  readonly finding: LintFinding;
  readonly named: readonly Rule[];
}

interface FoundOn {
  readonly pathway: string | null;
  readonly all: readonly Found[];
}

/** What is found on every pathway is said once, what only some have once with their names. */
function onPathways(whole: Qualification, flats: readonly Flat[]): readonly LintFinding[] {
  const looked = flats.map((flat) => ({ flat, findings: findingsOf(flat) }));
  const common = new Set(whole.rules.map(({ id }) => id));
  const idle = looked.map(({ findings }) => new Set(findings.filter(isOfIdleRule).flatMap(ruleOf)));
  /** A common rule that asks nothing of some pathways is there for the others. */
  const isForOthers = (finding: LintFinding): boolean =>
    isOfIdleRule(finding) &&
    ruleOf(finding).some((id) => common.has(id) && !idle.every((ids) => ids.has(id)));
  const found = looked.map(({ flat, findings }): FoundOn => ({
    pathway: flat.pathway,
    all: findings
      .filter((finding) => !isForOthers(finding))
      .map((finding) => ({ finding, named: rulesNamed(flat, finding) })),
  }));
  const isOnAll = (one: Found): boolean => found.every(({ all }) => holds(all, one));
  const onAll = found[0]?.all.filter(isOnAll) ?? [];
  const some = distinct(found.flatMap(({ all }) => all.filter((one) => !isOnAll(one))));
  return [
    ...onAll.map(({ finding }) => finding),
    ...some.map((one) => ({ ...one.finding, pathways: pathwaysOf(one, found) })),
  ];
}

function rulesNamed({ qualification }: Flat, finding: LintFinding): readonly Rule[] {
  return qualification.rules.filter(({ id }) => ruleOf(finding).includes(id));
}

function holds(all: readonly Found[], one: Found): boolean {
  return all.some((other) => deepEqual(other, one));
}

function distinct(all: readonly Found[]): readonly Found[] {
  return all.filter((one, i) => all.findIndex((other) => deepEqual(one, other)) === i);
}

function pathwaysOf(one: Found, found: readonly FoundOn[]): readonly string[] {
  return found.flatMap(({ pathway, all }) =>
    pathway !== null && holds(all, one) ? [pathway] : [],
  );
}

function isOfIdleRule({ code, severity }: LintFinding): boolean {
  return severity === 'warning' && (code === 'rule-adds-nothing' || code === 'rule-never-bites');
}

function ruleOf({ rules = [] }: LintFinding): readonly string[] {
  return rules;
}
