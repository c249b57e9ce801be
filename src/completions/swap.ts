import type { Box } from './box';
import { areMet, sumsOf, type SearchPoint } from './search';
import type { System } from './system';

/** By family: 1 where some way takes more than the least, or less than the most, of its units. */
export interface Reached {
  readonly taken: Uint8Array;
  readonly left: Uint8Array;
}

/** Notes what a way itself shows. */
export function noteWay(reached: Reached, { low, high }: Box, point: SearchPoint): void {
  point.forEach((taken, f) => {
    if (taken > (low[f] ?? 0)) reached.taken[f] = 1;
    if (taken < (high[f] ?? 0)) reached.left[f] = 1;
  });
}

/**
 * Notes what the ways next to one show: one unit more, one unit less, or one unit exchanged for
 * another. Most units that fit at all are found here, at the price of a few additions each.
 */
export function noteNeighbours(
  system: System,
  box: Box,
  point: SearchPoint,
  reached: Reached,
): void {
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

/** Whether the rules are still met with one unit of `taker` more and one of `giver` less. */
function allows(system: System, sums: Float64Array, taker: number, giver: number): boolean {
  const { rows, families, composites } = system;
  const more = families[taker]?.weights;
  const less = families[giver]?.weights;
  for (let row = 0; row < rows.length; row++) {
    const sum = (sums[row] ?? 0) + (more?.[row] ?? 0) - (less?.[row] ?? 0);
    const range = rows[row];
    if (range?.isRequired && (sum < range.min || sum > range.max)) return false;
  }
  if (composites.length === 0) return true;
  return areMet(
    system,
    sums.map((sum, row) => sum + (more?.[row] ?? 0) - (less?.[row] ?? 0)),
  );
}

/** A way to which no single step (one unit more, less or exchanged) adds a cheaper one. */
export function descended(
  system: System,
  box: Box,
  point: SearchPoint,
  costs: Float64Array,
): SearchPoint {
  let best = point;
  for (let step = 0; step < 100; step++) {
    const [next] = neighbours(system, box, best, costs, 1);
    if (!next || costOf(next, costs) >= costOf(best, costs)) break;
    best = next;
  }
  return best;
}

/** The `count` cheapest ways that one unit more, less or exchanged makes of a way. */
export function neighbours(
  system: System,
  box: Box,
  point: SearchPoint,
  costs: Float64Array,
  count: number,
): readonly SearchPoint[] {
  const sums = sumsOf(system, point);
  const steps: { readonly taker: number; readonly giver: number; readonly cost: number }[] = [];
  const families = [-1, ...point.keys()];
  for (const taker of families) {
    if (taker >= 0 && (point[taker] ?? 0) >= (box.high[taker] ?? 0)) continue;
    for (const giver of families) {
      if (taker === giver || (giver >= 0 && (point[giver] ?? 0) <= (box.low[giver] ?? 0))) continue;
      const cost = (costs[taker] ?? 0) - (costs[giver] ?? 0);
      const last = steps.at(-1);
      if (steps.length === count && last && cost >= last.cost) continue;
      if (!allows(system, sums, taker, giver)) continue;
      steps.push({ taker, giver, cost });
      steps.sort((a, b) => a.cost - b.cost);
      if (steps.length > count) steps.pop();
    }
  }
  return steps.map(({ taker, giver }) => {
    const next = point.slice();
    if (taker >= 0) next[taker] = (next[taker] ?? 0) + 1;
    if (giver >= 0) next[giver] = (next[giver] ?? 0) - 1;
    return next;
  });
}

function costOf(point: SearchPoint, costs: Float64Array): number {
  return point.reduce((sum, taken, f) => sum + taken * (costs[f] ?? 0), 0);
}
