import type { Finding } from '../../../authoring';
import type { DraftStepName } from '../../../wizard';

/** The step on which a finding is mended. */
export function stepOfFinding(finding: Finding): DraftStepName {
  if (finding.rules !== undefined || finding.code === 'total-missing') return 'rules';
  return finding.units === undefined ? 'facts' : 'units';
}

/** Findings about single units, by unit: those shown beside its row. */
export function findingsByUnit(
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const byUnit = new Map<string, readonly Finding[]>();
  for (const finding of findings) {
    if (stepOfFinding(finding) !== 'units' || finding.units === undefined) continue;
    const [unit, ...others] = finding.units;
    if (unit === undefined || others.length > 0) continue;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), finding]);
  }
  return byUnit;
}
