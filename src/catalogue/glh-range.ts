import { matches, measureOf } from './filter';
import { placedUnits } from './placed';
import type { PlacedUnit } from './placed';
import { isSum } from './rule-kinds';
import type { Qualification, Unit } from './types';

/** Guided learning hours, both ends included. */
export interface HoursRange {
  readonly min: number;
  readonly max: number;
}

/** Sums looked at before giving up, about a tenth of a second; IMI's 39 units need 6,500. */
const maxWork = 200_000;

/**
 * The least and the most GLH among all selections that meet every required rule, at exactly the
 * published credits where those are printed.
 *
 * The optional units are walked in order; selections whose sums so far are alike are one state, which
 * keeps only its least and most hours. A sum that no later unit can push out of its range is alike
 * whatever its value.
 *
 * @returns `null` where a figure that this needs is not published, where no such selection exists, or
 *   where there are too many states to look at them all
 */
export function glhRange(qualification: Qualification): HoursRange | null {
  const placed = placedUnits(qualification);
  if (!placed.every(({ unit }) => isPublished(unit, qualification))) return null;
  const fixed = placed.filter(({ kind }) => kind === 'mandatory');
  const open = placed.filter(({ kind }) => kind === 'optional');
  const sums = demandsOf(qualification).map((demand) => new RunningSum(demand, fixed, open));
  const hours = total(fixed, ({ unit }) => unit.glh ?? 0);
  let states = new Map<string, State>();
  reach(states, sums, 0, { sums: sums.map(({ start }) => start), min: hours, max: hours });
  let work = 0;
  for (const [i, { unit }] of open.entries()) {
    work += states.size * (sums.length + 1);
    if (work > maxWork) return null;
    states = walk(states, sums, i, unit.glh ?? 0);
  }
  const [end] = states.values();
  return end ? { min: end.min, max: end.max } : null;
}

/** Whether all figures of a unit that the range needs are published. */
function isPublished({ glh, credits }: Unit, { published }: Qualification): boolean {
  return glh !== null && (published.credits === null || credits !== null);
}

/** A sum over units that must end between `min` and `max`. */
interface Demand {
  readonly weigh: (placed: PlacedUnit) => number;
  readonly min: number;
  readonly max: number;
}

function demandsOf({ published, rules, requires = [] }: Qualification): readonly Demand[] {
  const required = rules
    .filter((rule) => isSum(rule))
    .filter(({ binding }) => binding === 'required');
  const { credits } = published;
  return [
    ...required.map(({ over, measure, min = 0, max = Infinity }) => ({
      weigh: ({ unit, group }: PlacedUnit) =>
        matches(over, unit, group) ? (measureOf(unit, measure) ?? 0) : 0,
      min,
      max,
    })),
    ...(credits === null
      ? []
      : [{ weigh: ({ unit }: PlacedUnit) => unit.credits ?? 0, min: credits, max: credits }]),
    // "X needs Y and Z": Y and Z add 1 each, X takes 2 away, and nothing may be owed at the end.
    ...requires.map(({ unit: id, needs }) => ({
      weigh: ({ unit }: PlacedUnit) =>
        Number(needs.includes(unit.id)) - (unit.id === id ? needs.length : 0),
      min: 0,
      max: Infinity,
    })),
  ];
}

/** A demand's sum so far; `settled` once no later unit can push it out of its range. */
type Sum = number | 'settled';

interface State {
  readonly sums: readonly Sum[];
  readonly min: number;
  readonly max: number;
}

/** One demand over the open units, and what is still ahead of each position: at least, at most. */
class RunningSum {
  readonly start: number;
  readonly weights: readonly number[];
  private readonly least: readonly number[];
  private readonly most: readonly number[];

  constructor(
    private readonly demand: Demand,
    fixed: readonly PlacedUnit[],
    open: readonly PlacedUnit[],
  ) {
    this.start = total(fixed, demand.weigh);
    this.weights = open.map(demand.weigh);
    this.least = suffixSums(this.weights.map((weight) => Math.min(weight, 0)));
    this.most = suffixSums(this.weights.map((weight) => Math.max(weight, 0)));
  }

  /** The sum before unit `i` in its shortest form; `null` where its range is out of reach. */
  settle(sum: Sum, i: number): Sum | null {
    if (sum === 'settled') return sum;
    const { min, max } = this.demand;
    const lowest = sum + (this.least[i] ?? 0);
    const highest = sum + (this.most[i] ?? 0);
    if (highest < min || lowest > max) return null;
    return lowest >= min && highest <= max ? 'settled' : sum;
  }

  /** The sum once unit `i` counts. */
  add(sum: Sum, i: number): Sum {
    return sum === 'settled' ? sum : sum + (this.weights[i] ?? 0);
  }
}

function walk(
  states: ReadonlyMap<string, State>,
  sums: readonly RunningSum[],
  i: number,
  glh: number,
): Map<string, State> {
  const next = new Map<string, State>();
  for (const state of states.values()) {
    reach(next, sums, i + 1, state);
    const taken = state.sums.map((sum, s) => sums[s]?.add(sum, i) ?? sum);
    reach(next, sums, i + 1, { sums: taken, min: state.min + glh, max: state.max + glh });
  }
  return next;
}

/** Adds a state before unit `i`, unless it leads nowhere, and merges it with one that is alike. */
function reach(
  states: Map<string, State>,
  sums: readonly RunningSum[],
  i: number,
  { sums: before, min, max }: State,
): void {
  const settled = before.map((sum, s) => sums[s]?.settle(sum, i) ?? null);
  if (!settled.every((sum) => sum !== null)) return;
  const key = settled.join();
  const alike = states.get(key) ?? { min, max };
  const merged = { min: Math.min(min, alike.min), max: Math.max(max, alike.max) };
  states.set(key, { sums: settled, ...merged });
}

function suffixSums(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const value of values.toReversed()) sums.push((sums.at(-1) ?? 0) + value);
  return sums.reverse();
}

function total(placed: readonly PlacedUnit[], weigh: (placed: PlacedUnit) => number): number {
  return placed.reduce((sum, entry) => sum + weigh(entry), 0);
}
