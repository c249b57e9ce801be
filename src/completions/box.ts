import { CHOSEN, OPEN } from './choices';
import type { System } from './system';

/** How many of each family's units may be taken, from `low` to `high`. */
export interface Box {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** What some marks leave open: all chosen units of a family, and up to all open ones more. */
export function boxOf({ families }: System, marks: Uint8Array): Box {
  const count = (members: readonly number[], mark: number): number =>
    members.reduce((sum, unit) => sum + (marks[unit] === mark ? 1 : 0), 0);
  const low = Int32Array.from(families, ({ members }) => count(members, CHOSEN));
  const high = Int32Array.from(families, ({ members }, f) => (low[f] ?? 0) + count(members, OPEN));
  return { low, high };
}

export function isWithin({ low, high }: Box, outer: Box): boolean {
  for (let f = 0; f < low.length; f++) {
    if ((low[f] ?? 0) < (outer.low[f] ?? 0) || (high[f] ?? 0) > (outer.high[f] ?? 0)) return false;
  }
  return true;
}
