import type { LintFinding } from '../../../authoring';
import type { DraftStepName } from '../../../wizard';

/** The step on which a finding is mended. */
export function stepOfFinding(finding: LintFinding): DraftStepName {
  if (finding.rules !== undefined || finding.code === 'total-missing') return 'rules';
  return finding.units === undefined ? 'facts' : 'units';
}

/** Findings about single units, by unit: those shown beside its row. */
export function findingsByUnit(
  findings: readonly LintFinding[],
): ReadonlyMap<string, readonly LintFinding[]> {
  const byUnit = new Map<string, readonly LintFinding[]>();
  for (const finding of findings) {
    if (stepOfFinding(finding) !== 'units' || finding.units === undefined) continue;
    const [unit, ...others] = finding.units;
    if (unit === undefined || others.length > 0) continue;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), finding]);
  }
  return byUnit;
}
