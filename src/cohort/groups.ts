import type { CurvePoint } from './result';

/** The groups that takers of a unit make, as even as can be, the larger ones first. */
export function groupsOf(takers: number, maxGroupSize: number | null): readonly number[] {
  if (takers === 0) return [];
  const count = maxGroupSize === null ? 1 : Math.ceil(takers / Math.max(1, maxGroupSize));
  return Array.from({ length: count }, (_, i) => Math.ceil((takers - i) / count));
}

/** Groups of all the units that a point has taught. */
export function groupCount(
  { units }: Pick<CurvePoint, 'units'>,
  maxGroupSize: number | null,
): number {
  return units.reduce((sum, { takers }) => sum + groupsOf(takers.length, maxGroupSize).length, 0);
}
