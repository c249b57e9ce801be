import type { Demand } from './demands';

/** The sum of a demand must lie in this range; either end may be infinite. */
export interface Row {
  readonly min: number;
  readonly max: number;
}

/** Units that weigh the same in every row: for the rules they are interchangeable. */
export interface Family {
  /** Positions of its units among the optional units, ascending. */
  readonly members: readonly number[];
  /** What one of its units adds to each row. */
  readonly weights: readonly number[];
}

/** The demands that can bind, over families instead of units. */
export interface System {
  readonly rows: readonly Row[];
  readonly families: readonly Family[];
  /** False where a demand that no optional unit touches is broken: then there is no way at all. */
  readonly possible: boolean;
}

/** Drops the demands that cannot bind, joins those with equal weights and groups equal units. */
export function systemOf(units: number, demands: readonly Demand[]): System {
  const binding = demands.filter((demand) => !alwaysMet(demand));
  const possible = binding.every((demand) => demand.weights.some((weight) => weight !== 0));
  const joined = new Map<string, Demand>();
  for (const demand of binding) {
    const key = demand.weights.join();
    joined.set(key, narrowed(demand, joined.get(key)));
  }
  const kept = [...joined.values()];
  return { rows: kept, families: familiesOf(units, kept), possible };
}

function alwaysMet({ weights, min, max }: Demand): boolean {
  const least = weights.reduce((sum, weight) => sum + Math.min(weight, 0), 0);
  const most = weights.reduce((sum, weight) => sum + Math.max(weight, 0), 0);
  return least >= min && most <= max;
}

function narrowed(demand: Demand, other: Demand | undefined): Demand {
  if (!other) return demand;
  return {
    ...demand,
    min: Math.max(demand.min, other.min),
    max: Math.min(demand.max, other.max),
  };
}

function familiesOf(units: number, demands: readonly Demand[]): readonly Family[] {
  const families = new Map<string, { members: number[]; weights: readonly number[] }>();
  for (let unit = 0; unit < units; unit++) {
    const weights = demands.map((demand) => demand.weights[unit] ?? 0);
    const key = weights.join();
    const family = families.get(key);
    if (family) family.members.push(unit);
    else families.set(key, { members: [unit], weights });
  }
  // A problem without optional units still has one way: the mandatory units.
  if (families.size === 0) return [{ members: [], weights: [] }];
  return [...families.values()];
}
