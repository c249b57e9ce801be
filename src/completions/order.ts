import type { System } from './system';

/**
 * In which order to join the families' tables: each step joins two of the tables so far and appends
 * the result. Tables 0 to families − 1 are the families themselves; the last one is the whole.
 */
export type JoinPlan = readonly (readonly [left: number, right: number])[];

/** Bounds on what a set of families can add to each row. */
export interface Reach {
  readonly min: readonly number[];
  readonly max: readonly number[];
}

/** What the families of one table can add, and what all others can still add to it. */
export interface Spread {
  readonly inside: Reach;
  readonly outside: Reach;
}

interface Candidate extends Spread {
  readonly families: readonly number[];
  /** Upper bound on the number of distinct sums. */
  readonly size: number;
}

/**
 * Greedy contraction, as for tensor networks: always join the two tables whose result is expected
 * to be smallest beside them. Tables that share rows go together, so rows retire early.
 */
export function planJoins(system: System): JoinPlan {
  const all = system.families.map((_, f) => f);
  const whole = reachOf(system, all);
  const tables: (Candidate | null)[] = all.map((f) => candidateOf(system, whole, [f], Infinity));
  const costs = tables.map(() => new Map<number, number>());
  const price = (left: number, right: number): void => {
    const [a, b] = [tables[left], tables[right]];
    if (a && b) costs[left]?.set(right, joinCost(system, whole, a, b));
  };
  for (const right of all) for (let left = 0; left < right; left++) price(left, right);
  const plan: [number, number][] = [];
  while (plan.length < all.length - 1) {
    const [left, right] = cheapest(tables, costs);
    const [a, b] = [tables[left], tables[right]];
    if (!a || !b) break;
    tables.push(candidateOf(system, whole, [...a.families, ...b.families], a.size * b.size));
    costs.push(new Map());
    tables[left] = tables[right] = null;
    for (let other = 0; other < tables.length - 1; other++) price(other, tables.length - 1);
    plan.push([left, right]);
  }
  return plan;
}

function joinCost(system: System, whole: Reach, a: Candidate, b: Candidate): number {
  const joined = candidateOf(system, whole, [...a.families, ...b.families], a.size * b.size);
  return joined.size - a.size - b.size;
}

function cheapest(
  tables: readonly (Candidate | null)[],
  costs: readonly Map<number, number>[],
): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let least = Infinity;
  costs.forEach((row, left) => {
    if (!tables[left]) return;
    for (const [right, cost] of row) {
      if (!tables[right]) row.delete(right);
      else if (cost < least) {
        least = cost;
        best = [left, right];
      }
    }
  });
  return best;
}

function candidateOf(
  system: System,
  whole: Reach,
  families: readonly number[],
  most: number,
): Candidate {
  const spread = spreadOf(whole, reachOf(system, families));
  const single =
    families.length === 1 ? (system.families[families[0] ?? 0]?.members.length ?? 0) + 1 : most;
  const widths = new Map<string, number>();
  system.rows.forEach((_, row) => {
    const width = widthOf(system, spread, row);
    if (width === 1) return;
    const key = families.map((f) => system.families[f]?.weights[row]).join();
    widths.set(key, Math.min(width, widths.get(key) ?? Infinity));
  });
  const product = [...widths.values()].reduce((size, width) => size * width, 1);
  return { ...spread, families, size: Math.min(product, single) };
}

/** How many values of a row a table has to tell apart. */
function widthOf({ rows }: System, { inside, outside }: Spread, row: number): number {
  const { min = -Infinity, max = Infinity } = rows[row] ?? {};
  const [least = 0, most = 0] = [inside.min[row], inside.max[row]];
  const [restLeast = 0, restMost = 0] = [outside.min[row], outside.max[row]];
  if (restLeast === restMost) return 1;
  const from = Math.max(least, min - restMost);
  const to = Math.min(most, max - restLeast, max === Infinity ? min - restLeast : Infinity);
  return Math.max(1, to - from + 1);
}

export function reachOf({ rows, families }: System, some: readonly number[]): Reach {
  const min = rows.map(() => 0);
  const max = rows.map(() => 0);
  for (const f of some) {
    const { members = [], weights = [] } = families[f] ?? {};
    weights.forEach((weight, row) => {
      const sum = weight * members.length;
      min[row] = (min[row] ?? 0) + Math.min(sum, 0);
      max[row] = (max[row] ?? 0) + Math.max(sum, 0);
    });
  }
  return { min, max };
}

export function spreadOf(whole: Reach, inside: Reach): Spread {
  const minus = (all: readonly number[], part: readonly number[]): readonly number[] =>
    all.map((sum, row) => sum - (part[row] ?? 0));
  return {
    inside,
    outside: { min: minus(whole.min, inside.min), max: minus(whole.max, inside.max) },
  };
}
