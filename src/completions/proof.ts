import type { System } from './system';

/**
 * Whole-number multipliers y of the rows. Whatever they are, every way n with row sums s = W·n has
 * c·n = Σ (c − y·W)·n + y·s, and within a box of n and the rows' ranges of s the right side has a
 * least value that is plain to see. So rounding can weaken a proof but never falsify it.
 */
export interface Proof {
  /** Multipliers are whole numbers of 1/`parts`. */
  readonly parts: number;
  /** What one unit of each family adds: −y·W. */
  readonly pulls: Float64Array;
  /** Least value of y·s over the rows' ranges. */
  readonly rest: number;
}

/** As fine as can be while every sum with these costs stays a whole number that is exact. */
export function partsFor({ families }: System, costs: Float64Array | null): number {
  const most = families.reduce(
    (sum, { members }, f) => sum + members.length * Math.abs(costs?.[f] ?? 0),
    1,
  );
  return 2 ** Math.max(0, Math.min(20, 44 - Math.ceil(Math.log2(most))));
}

/** Rounds multipliers to a proof. Signs that lean on an infinite end of a row's range are dropped. */
export function proofOf(
  { rows, families }: System,
  multipliers: Float64Array,
  parts: number,
): Proof {
  const whole = rows.map(({ min, max }, row) => {
    const y = Math.round((multipliers[row] ?? 0) * parts);
    return (y > 0 ? min : max) * y === -Infinity ? 0 : y;
  });
  const rest = rows.reduce((sum, { min, max }, row) => {
    const y = whole[row] ?? 0;
    return y === 0 ? sum : sum + y * (y > 0 ? min : max);
  }, 0);
  const pulls = Float64Array.from(
    families,
    ({ weights }) => -whole.reduce((sum, y, row) => sum + y * (weights[row] ?? 0), 0),
  );
  return { parts, pulls, rest };
}

/** Whether a proof shows that the box holds no way: 0 would have to be above 0. */
export function refutes({ pulls, rest }: Proof, low: Int32Array, high: Int32Array): boolean {
  let least = rest;
  for (let f = 0; f < pulls.length; f++) {
    const pull = pulls[f] ?? 0;
    least += pull * ((pull > 0 ? low[f] : high[f]) ?? 0);
  }
  return least > 0;
}

/** No way in the box costs less than this whole number. */
export function boundOf(
  { parts, pulls, rest }: Proof,
  costs: Float64Array,
  low: Int32Array,
  high: Int32Array,
): number {
  let least = rest;
  for (let f = 0; f < pulls.length; f++) {
    const pull = (costs[f] ?? 0) * parts + (pulls[f] ?? 0);
    least += pull * ((pull > 0 ? low[f] : high[f]) ?? 0);
  }
  return Math.ceil(least / parts);
}
