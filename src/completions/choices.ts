import type { UnitId } from '../catalogue';
import { UnknownUnitError } from '../rules';
import type { Problem } from './demands';

/** What the planner has decided so far. Repeats and chosen mandatory units change nothing. */
export interface Question {
  readonly chosen: Iterable<UnitId>;
  /** Units ruled out. Ruling out a unit that is chosen or mandatory leaves no way. */
  readonly excluded?: Iterable<UnitId>;
}

export const OPEN = 0;
export const CHOSEN = 1;
export const EXCLUDED = 2;

/** A question as one mark (`OPEN`, `CHOSEN`, `EXCLUDED`) per optional unit. */
export interface Choices {
  readonly marks: Uint8Array;
  /** Units both excluded and chosen or mandatory. While there are any, no way is left. */
  readonly contradictory: readonly UnitId[];
}

/** @throws UnknownUnitError naming the first id that the qualification does not have */
export function choicesOf(problem: Problem, { chosen, excluded = [] }: Question): Choices {
  const marks = new Uint8Array(problem.optional.length);
  const contradictory = new Set<UnitId>();
  for (const id of chosen) {
    const at = positionOf(problem, id);
    if (at !== null) marks[at] = CHOSEN;
  }
  for (const id of excluded) {
    const at = positionOf(problem, id);
    if (at === null || marks[at] === CHOSEN) contradictory.add(id);
    else marks[at] = EXCLUDED;
  }
  return { marks, contradictory: [...contradictory] };
}

/**
 * Position among the optional units; `null` for a mandatory unit.
 * @throws UnknownUnitError for an id that the qualification does not have
 */
export function positionOf(problem: Problem, id: UnitId): number | null {
  const at = problem.position.get(id);
  if (at !== undefined) return at;
  if (problem.mandatory.some((unit) => unit.id === id)) return null;
  throw new UnknownUnitError(id, problem.qualification);
}
