import type { UnitId } from '../catalogue';
import { CHOSEN, OPEN, type Choices } from './choices';
import type { CompletionProblem } from './demands';
import type { Engine } from './engine';
import { inWhole } from './whole';

/** What to change of the choices so that they are one of the ways. */
export interface NearestStep {
  readonly drop: readonly UnitId[];
  readonly choose: readonly UnitId[];
}

/**
 * The `count` ways that differ in the fewest units from what is chosen, and among those the ones with
 * the fewest credits. What is ruled out stays so. None where a unit is chosen and ruled out at once.
 */
export function nearestOf(
  problem: CompletionProblem,
  engine: Engine,
  { marks, contradictory }: Choices,
  count: number,
): readonly NearestStep[] {
  if (contradictory.length > 0) return [];
  const credits = problem.optional.map((unit) => unit.credits ?? 0);
  const perUnit = 1 + credits.reduce((sum, one) => sum + one, 0);
  const costs = Float64Array.from(credits, (own, i) =>
    marks[i] === CHOSEN ? own - perUnit : own + perUnit,
  );
  const free = marks.map((mark) => (mark === CHOSEN ? OPEN : mark));
  return engine.best(free, inWhole(costs).costs, count).map(({ units }) => {
    const taken = new Set(units);
    const idsWhere = (test: (unit: number) => boolean): readonly UnitId[] =>
      problem.optional.flatMap(({ id }, i) => (test(i) ? [id] : []));
    return {
      drop: idsWhere((i) => marks[i] === CHOSEN && !taken.has(i)),
      choose: idsWhere((i) => marks[i] !== CHOSEN && taken.has(i)),
    };
  });
}
