import type { UnitId } from '../catalogue';
import { CHOSEN, EXCLUDED, OPEN, type Choices } from './choices';
import type { CompletionProblem } from './demands';
import type { LimitName } from './limits';
import type { EngineUnder } from './engine';

/** Things decided of which none is too many: with these alone, no way is left. */
export interface Decisions {
  readonly chosen: readonly UnitId[];
  readonly excluded: readonly UnitId[];
  readonly limits: readonly LimitName[];
}

/**
 * Drops one decision after the other, limits first, wherever there is no way without it either: what
 * is left is a minimal conflict.
 *
 * @param pinned position of a unit that is chosen whatever is dropped
 */
export function minimalDecisions(
  problem: CompletionProblem,
  engineUnder: EngineUnder,
  { marks, contradictory }: Choices,
  pinned: number | null,
): Decisions {
  const [both] = contradictory;
  if (both !== undefined) {
    const isChosen = problem.position.has(both);
    return { chosen: isChosen ? [both] : [], excluded: [both], limits: [] };
  }
  const kept = {
    marks: marks.slice(),
    limits: new Set(problem.limits.map(({ cause }) => cause.limit)),
  };
  if (pinned !== null) kept.marks[pinned] = CHOSEN;
  const hasWay = (): boolean => engineUnder(kept.limits).hasWay(kept.marks);
  for (const limit of [...kept.limits]) {
    kept.limits.delete(limit);
    if (hasWay()) kept.limits.add(limit);
  }
  for (const [unit, mark] of marks.entries()) {
    if (mark === OPEN || unit === pinned) continue;
    kept.marks[unit] = OPEN;
    if (hasWay()) kept.marks[unit] = mark;
  }
  const marked = (mark: number): readonly UnitId[] =>
    problem.optional.flatMap(({ id }, unit) =>
      kept.marks[unit] === mark && unit !== pinned ? [id] : [],
    );
  return { chosen: marked(CHOSEN), excluded: marked(EXCLUDED), limits: [...kept.limits] };
}
