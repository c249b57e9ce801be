import type { UnitId } from '../catalogue';
import type { Choices } from './choices';
import type { CompletionProblem } from './demands';
import type { Engine } from './engine';

/** A cheapest way to finish. */
export interface Cheapest {
  /** All counting units, mandatory ones included, in the qualification's order. */
  readonly units: readonly UnitId[];
  /** What they cost together. */
  readonly cost: number;
  /** False where a cheaper way may exist: the search (see `Outlook.path`) stopped within a second. */
  readonly proven: boolean;
}

/**
 * One of the ways that cost least; `null` without ways.
 *
 * @param costs whole numbers, which may be negative; a unit that is not named costs nothing
 */
export function cheapestOf(
  problem: CompletionProblem,
  engine: Engine,
  { marks, contradictory }: Choices,
  costs: ReadonlyMap<UnitId, number>,
): Cheapest | null {
  if (contradictory.length > 0) return null;
  const costOf = (id: UnitId): number => costs.get(id) ?? 0;
  const byUnit = Float64Array.from(problem.optional, ({ id }) => costOf(id));
  const [best] = engine.best(marks, byUnit, 1);
  if (!best) return null;
  const taken = new Set(best.units);
  const counting = new Set([
    ...problem.mandatory.map(({ id }) => id),
    ...problem.optional.flatMap(({ id }, at) => (taken.has(at) ? [id] : [])),
  ]);
  const units = problem.qualification.units.map(({ id }) => id).filter((id) => counting.has(id));
  const cost = units.reduce((sum, id) => sum + costOf(id), 0);
  return { units, cost, proven: best.proven };
}
