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
    ...onPathways(flats),
  ];
}

function findingsOf(flat: Flat): readonly LintFinding[] {
  const own = flat.qualification.rules.flatMap((rule) => ruleFinding(flat, rule) ?? []);
  const faulty = own.filter(({ severity }) => severity === 'error');
  return [...own, ...wayFindings(flat, faulty)];
}

/** What is found on every pathway is said once; what only some have names each. */
function onPathways(flats: readonly Flat[]): readonly LintFinding[] {
  const found = flats.map((flat) => ({ flat, findings: findingsOf(flat) }));
  const [first] = found;
  if (!first) return [];
  const isOnAll = (finding: LintFinding): boolean =>
    found.every(({ findings }) => findings.some((other) => deepEqual(other, finding)));
  return [
    ...first.findings.filter(isOnAll),
    ...found.flatMap(({ flat: { pathway }, findings }) =>
      findings
        .filter((finding) => !isOnAll(finding))
        .map((finding) => (pathway === null ? finding : { ...finding, pathway })),
    ),
  ];
}
