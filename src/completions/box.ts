import { CHOSEN, OPEN } from './choices';
import { rangeState, type ClauseState } from './clause';
import type { System } from './system';

/**
 * What is open: first how many of each family's units may be taken, then in what range the sum of
 * each row may lie, all from `low` to `high`. All are finite.
 */
export interface Box {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What some marks leave open: all chosen units of a family, and up to all open ones more. */
export function boxOf({ families, rows }: System, marks: Uint8Array): Box {
  const count = (members: readonly number[], mark: number): number =>
    members.reduce((sum, unit) => sum + (marks[unit] === mark ? 1 : 0), 0);
  const low = families.map(({ members }) => count(members, CHOSEN));
  const high = families.map(({ members }, f) => (low[f] ?? 0) + count(members, OPEN));
  rows.forEach(({ min, max, isRequired }, row) => {
    const sums = families.map(({ members, weights }) => members.length * (weights[row] ?? 0));
    const least = sums.reduce((total, sum) => total + Math.min(sum, 0), 0);
    const most = sums.reduce((total, sum) => total + Math.max(sum, 0), 0);
    low.push(isRequired ? Math.max(min, least) : least);
    high.push(isRequired ? Math.min(max, most) : most);
  });
  return { low: Float64Array.from(low), high: Float64Array.from(high) };
}

/** The least and the most that each row's sum can be in a box, by what may be taken alone. */
export interface Ends {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

export function endsOf({ rows, families }: System, { low, high }: Box): Ends {
  const least = new Float64Array(rows.length);
  const most = new Float64Array(rows.length);
  for (let f = 0; f < families.length; f++) {
    const { weights = [] } = families[f] ?? {};
    const [from = 0, to = 0] = [low[f], high[f]];
    for (let row = 0; row < rows.length; row++) {
      const weight = weights[row] ?? 0;
      if (weight === 0) continue;
      least[row] = (least[row] ?? 0) + weight * (weight > 0 ? from : to);
      most[row] = (most[row] ?? 0) + weight * (weight > 0 ? to : from);
    }
  }
  return { least, most };
}

/** Whether the sum of a row lies in its range all over a box, nowhere, or here and there. */
export function stateIn(
  { rows, families }: System,
  { low, high }: Box,
  { least, most }: Ends,
): (row: number) => ClauseState {
  return (row) => {
    const at = families.length + row;
    const from = Math.max(least[row] ?? 0, low[at] ?? 0);
    const to = Math.min(most[row] ?? 0, high[at] ?? 0);
    return rangeState(rows[row] ?? { min: -Infinity, max: Infinity }, from, to);
  };
}
