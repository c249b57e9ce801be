import type { UnitId } from '../catalogue';
import { UnknownUnitError } from '../rules';
import type { CompletionProblem } from './demands';

/** What the planner has decided so far. Repeats, mandatory and additional units change nothing. */
export interface Question {
  readonly chosen: Iterable<UnitId>;
  /** Units ruled out. Ruling out a unit that is chosen or mandatory leaves no way. */
  readonly excluded?: Iterable<UnitId>;
  /** Units that would count by recognition of prior learning or credit transfer, if they count. */
  readonly recognised?: Iterable<UnitId>;
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
export function choicesOf(
  problem: CompletionProblem,
  { chosen, excluded = [], recognised = [] }: Question,
): Choices {
  const marks = new Uint8Array(problem.optional.length);
  const contradictory = new Set<UnitId>();
  for (const id of recognised) positionOf(problem, id);
  for (const id of chosen) {
    const at = positionOf(problem, id);
    if (at !== null) marks[at] = CHOSEN;
  }
  for (const id of excluded) {
    const at = positionOf(problem, id);
    if (at === null ? isMandatory(problem, id) : marks[at] === CHOSEN) contradictory.add(id);
    else if (at !== null) marks[at] = EXCLUDED;
  }
  return { marks, contradictory: [...contradictory] };
}

/**
 * Position among the optional units; `null` for a mandatory or an additional unit.
 * @throws UnknownUnitError for an id that the qualification does not have
 */
export function positionOf(
  { position, qualification }: CompletionProblem,
  id: UnitId,
): number | null {
  const at = position.get(id);
  if (at !== undefined) return at;
  if (qualification.units.some((unit) => unit.id === id)) return null;
  throw new UnknownUnitError(id, qualification);
}

export function isMandatory({ mandatory }: CompletionProblem, id: UnitId): boolean {
  return mandatory.some((unit) => unit.id === id);
}
