import type { Finding, Report } from '../rules';

/** How far a sum lies outside its range, in its measure; 0 where the rule is met. */
export function distanceOf({ value, min = value, max = value }: Finding): number {
  return Math.max(min - value, value - max, 0);
}

/** How far all required rules together are from being met; for comparing, as measures differ. */
export function restOf({ findings }: Pick<Report, 'findings'>): number {
  return findings
    .filter(({ binding }) => binding === 'required')
    .reduce((sum, finding) => sum + distanceOf(finding), 0);
}
