/** The groups that takers of a unit make, as even as can be, the larger ones first. */
export function groupsOf(takers: number, maxGroupSize: number | null): readonly number[] {
  if (takers === 0) return [];
  const count = maxGroupSize === null ? 1 : Math.ceil(takers / Math.max(1, maxGroupSize));
  return Array.from({ length: count }, (_, i) => Math.ceil((takers - i) / count));
}
