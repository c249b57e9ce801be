import { fromHundredths, type UnitId } from '../catalogue';
import { clashing, type ClashCause } from './clash';
import { minimalDecisions, type Decisions } from './decisions';
import type { LimitDemand, CompletionProblem } from './demands';
import { limitNames, type LimitName } from './limits';
import type { Effort, Engine, EngineUnder } from './engine';
import { greatestDivisor } from './formula';
import { CHOSEN, EXCLUDED, OPEN, type Choices } from './choices';

/** One thing to give up so that a way is left again. */
export type WayOutChange =
  /** Choose the unit no longer. */
  | { readonly kind: 'drop'; readonly unit: UnitId }
  /** Rule the unit out no longer. */
  | { readonly kind: 'lift'; readonly unit: UnitId }
  /** Raise the limit to at least `to` (credits, units or hours). */
  | { readonly kind: 'raise'; readonly limit: LimitName; readonly to: number };

/** Changes that together leave a way. */
export type WayOut = readonly WayOutChange[];

export interface Conflict {
  /**
   * With just these no way is left, and without any one of them there are ways. Nothing where the
   * rules alone cannot be met, or not by the unit that was asked about.
   */
  readonly between: Decisions;
  /**
   * Ways out with the fewest changes possible. Every change that is part of some smallest way out
   * occurs in at least one of them. Each limit's `to` is the least that goes with the other changes
   * (with several limits: the least credits, then units, then hours). Empty where the rules cannot
   * be met whatever is given up.
   */
  readonly waysOut: readonly WayOut[];
  /**
   * Demands that cannot all be met with what is chosen, and ruled out, of which each matters. Empty
   * where a unit is both.
   */
  readonly causes: readonly ClashCause[];
  /** False where the search stopped within a second: then fewer changes may do, or others too. */
  readonly proven: boolean;
}

/** What all searches for one conflict spend together: some tenths of a second. */
const effortForAll = 2e7;

/**
 * Finds the smallest ways out: over every choice of limits to let go, the ways that differ least
 * from what was chosen and ruled out.
 *
 * @param pinned position of a unit that every way out must take
 */
export function conflictOf(
  problem: CompletionProblem,
  engineUnder: EngineUnder,
  choices: Choices,
  pinned: number | null = null,
): Conflict {
  const limits = limitNames.filter((limit) => limitDemand(problem, limit));
  const effort = { left: effortForAll };
  const found: WayOut[] = [];
  for (const relaxed of subsetsOf(limits)) {
    const kept = new Set(limits.filter((limit) => !relaxed.includes(limit)));
    const find = finder(problem, engineUnder(kept), choices, relaxed, effort);
    const start = new Uint8Array(problem.optional.length).fill(OPEN);
    if (pinned !== null) start[pinned] = CHOSEN;
    for (const marks of [start, ...forced(choices, start)]) {
      if (isSpent(effort) && found.length > 0) break;
      const changes = find(marks);
      if (changes) found.push(changes);
      else if (marks === start) break;
    }
  }
  const marks = pinned === null ? choices.marks : choices.marks.with(pinned, CHOSEN);
  return {
    waysOut: smallestOf(found),
    proven: !isSpent(effort),
    between: minimalDecisions(problem, engineUnder, choices, pinned),
    causes: choices.contradictory.length > 0 ? [] : clashing(problem, marks),
  };
}

function isSpent({ left }: Effort): boolean {
  return left < 0;
}

function smallestOf(waysOut: readonly WayOut[]): readonly WayOut[] {
  const size = Math.min(...waysOut.map((changes) => changes.length));
  const smallest = waysOut.filter((changes) => changes.length === size);
  return [...new Map(smallest.map((changes) => [JSON.stringify(changes), changes])).values()];
}

/** Marks that force one choice at a time to be given up. */
function forced({ marks, contradictory }: Choices, start: Uint8Array): readonly Uint8Array[] {
  return [...marks.keys()].flatMap((unit) => {
    if (start[unit] !== OPEN) return [];
    if (marks[unit] === EXCLUDED) return [start.with(unit, CHOSEN)];
    if (marks[unit] !== CHOSEN) return [];
    const dropped = start.with(unit, EXCLUDED);
    return contradictory.length > 0 ? [dropped, start.with(unit, CHOSEN)] : [dropped];
  });
}

/** Makes a function that finds the smallest way out within some marks, or `null`. */
function finder(
  problem: CompletionProblem,
  engine: Engine,
  choices: Choices,
  relaxed: readonly LimitName[],
  effort: Effort,
): (marks: Uint8Array) => WayOut | null {
  const demands = relaxed.flatMap((limit) => limitDemand(problem, limit) ?? []);
  const costs = costsOf(problem, choices, demands);
  return (marks) => {
    const [best] = engine.best(marks, costs, 1, effort);
    return best ? changesOf(problem, choices, demands, new Set(best.units)) : null;
  };
}

/** A change outweighs any sum of the first relaxed limit, which outweighs any of the next. */
function costsOf(
  { optional, position }: CompletionProblem,
  { marks, contradictory }: Choices,
  demands: readonly LimitDemand[],
): Float64Array {
  const neutral = new Set(contradictory.map((id) => position.get(id)));
  const costs = new Float64Array(optional.length);
  let scale = 1;
  for (const { formula } of demands.toReversed()) {
    const step = Math.max(1, formula.weights.reduce(greatestDivisor, 0));
    const weights = formula.weights.map((weight) => weight / step);
    weights.forEach((weight, unit) => (costs[unit] = (costs[unit] ?? 0) + scale * weight));
    scale *= 1 + weights.reduce((sum, weight) => sum + weight, 0);
  }
  return costs.map((cost, unit) => {
    if (neutral.has(unit) || marks[unit] === OPEN) return cost;
    return cost + (marks[unit] === CHOSEN ? -scale : scale);
  });
}

function changesOf(
  { optional, mandatory }: CompletionProblem,
  { marks, contradictory }: Choices,
  demands: readonly LimitDemand[],
  taken: ReadonlySet<number>,
): WayOut {
  const both = new Set(contradictory);
  const choices = optional.flatMap<WayOutChange>(({ id }, unit) => {
    if (taken.has(unit)) {
      return marks[unit] === EXCLUDED || both.has(id) ? [{ kind: 'lift', unit: id }] : [];
    }
    return marks[unit] === CHOSEN ? [{ kind: 'drop', unit: id }] : [];
  });
  const settled = mandatory
    .filter(({ id }) => both.has(id))
    .map<WayOutChange>(({ id }) => ({ kind: 'lift', unit: id }));
  const raises = demands.map<WayOutChange>(({ cause, formula, settled: sum }) => {
    const to = [...taken].reduce((total, unit) => total + (formula.weights[unit] ?? 0), sum);
    return { kind: 'raise', limit: cause.limit, to: fromHundredths(to) };
  });
  return [...settled, ...choices, ...raises];
}

function limitDemand({ limits }: CompletionProblem, limit: LimitName): LimitDemand | undefined {
  return limits.find(({ cause }) => cause.limit === limit);
}

function subsetsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])],
    [[]],
  );
}
