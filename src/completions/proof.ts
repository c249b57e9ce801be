import type { Box } from './box';
import type { System } from './system';

/**
 * Whole-number multipliers y of the rows. Whatever they are, every way n with row sums s = W·n has
 * c·n = Σ (c − y·W)·n + y·s, and within a box of n and s the right side has a least value that is
 * plain to see. So rounding can weaken a proof but never falsify it.
 */
export interface Proof {
  /** Multipliers are whole numbers of 1/`parts`. */
  readonly parts: number;
  /** By family −y·W, and then by row y: what one unit of each, and one of each sum, adds. */
  readonly duals: Float64Array;
}

/** Sums beyond this may no longer be exact, so they prove nothing. */
const maxExact = Number.MAX_SAFE_INTEGER;

/** As fine as can be while every sum with these costs stays a whole number that is exact. */
export function partsFor({ families }: System, costs: Float64Array | null): number {
  const most = families.reduce(
    (sum, { members }, f) => sum + members.length * Math.abs(costs?.[f] ?? 0),
    1,
  );
  return 2 ** Math.max(0, Math.min(20, 44 - Math.ceil(Math.log2(most))));
}

/** Rounds multipliers to a proof; those with which a product might not be exact are dropped. */
export function proofOf(
  { rows, families }: System,
  multipliers: Float64Array,
  parts: number,
): Proof {
  const whole = rows.map((_, row) => {
    const y = Math.round((multipliers[row] ?? 0) * parts);
    const most = families.reduce((w, { weights }) => Math.max(w, Math.abs(weights[row] ?? 0)), 0);
    return Math.abs(y) * most * rows.length > maxExact ? 0 : y;
  });
  const duals = families.map(
    ({ weights }) => -whole.reduce((sum, y, row) => sum + y * (weights[row] ?? 0), 0),
  );
  return { parts, duals: Float64Array.from([...duals, ...whole]) };
}

/** Whether a proof shows that the box holds no way: 0 would have to be above 0. */
export function refutes({ duals }: Proof, { low, high }: Box): boolean {
  let least = 0;
  let size = 0;
  for (let at = 0; at < duals.length; at++) {
    const dual = duals[at] ?? 0;
    const part = dual * ((dual > 0 ? low[at] : high[at]) ?? 0);
    least += part;
    size += Math.abs(part);
  }
  return least > 0 && size <= maxExact;
}

/** No way in the box costs less than this whole number; `-Infinity` where the proof shows nothing. */
export function boundOf({ parts, duals }: Proof, costs: Float64Array, { low, high }: Box): number {
  let least = 0;
  let size = 0;
  for (let at = 0; at < duals.length; at++) {
    const dual = (costs[at] ?? 0) * parts + (duals[at] ?? 0);
    const part = dual * ((dual > 0 ? low[at] : high[at]) ?? 0);
    least += part;
    size += Math.abs(part);
  }
  return size <= maxExact ? Math.ceil(least / parts) : -Infinity;
}
