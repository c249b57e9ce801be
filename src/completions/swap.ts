import type { Box } from './box';
import type { Point } from './search';
import type { System } from './system';

/** By family: 1 where some way takes more than the least, or less than the most, of its units. */
export interface Reached {
  readonly taken: Uint8Array;
  readonly left: Uint8Array;
}

/** Notes what a way itself shows. */
export function noteWay(reached: Reached, { low, high }: Box, point: Point): void {
  point.forEach((taken, f) => {
    if (taken > (low[f] ?? 0)) reached.taken[f] = 1;
    if (taken < (high[f] ?? 0)) reached.left[f] = 1;
  });
}

/**
 * Notes what the ways next to one show: one unit more, one unit less, or one unit exchanged for
 * another. Most units that fit at all are found here, at the price of a few additions each.
 */
export function noteNeighbours(system: System, box: Box, point: Point, reached: Reached): void {
  const sums = sumsOf(system, point);
  const families = [...point.keys()];
  const givers = [-1, ...families.filter((f) => (point[f] ?? 0) > (box.low[f] ?? 0))];
  const takers = [-1, ...families.filter((f) => (point[f] ?? 0) < (box.high[f] ?? 0))];
  for (const taker of takers) {
    for (const giver of givers) {
      const tells = reached.taken[taker] === 0 || reached.left[giver] === 0;
      if (!tells || taker === giver || !allows(system, sums, taker, giver)) continue;
      if (taker >= 0) reached.taken[taker] = 1;
      if (giver >= 0) reached.left[giver] = 1;
    }
  }
}

function sumsOf({ rows, families }: System, point: Point): readonly number[] {
  return rows.map((_, row) =>
    families.reduce((sum, { weights }, f) => sum + (weights[row] ?? 0) * (point[f] ?? 0), 0),
  );
}

/** Whether the sums still lie in their ranges with one unit of `taker` more and `giver` less. */
function allows(
  { rows, families }: System,
  sums: readonly number[],
  taker: number,
  giver: number,
): boolean {
  const more = families[taker]?.weights;
  const less = families[giver]?.weights;
  for (let row = 0; row < rows.length; row++) {
    const sum = (sums[row] ?? 0) + (more?.[row] ?? 0) - (less?.[row] ?? 0);
    const range = rows[row];
    if (range && (sum < range.min || sum > range.max)) return false;
  }
  return true;
}
