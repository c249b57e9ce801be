import { addUp, type Unit, type UnitId } from '../catalogue';
import { hoursOf, type CompletionProblem } from './demands';
import type { Engine } from './engine';
import { CHOSEN, type Choices } from './choices';
import { inWhole } from './whole';
import { amountOf, partsOf, pointsOf, type ScorePart, type Wants } from './wants';

/** Sums over a completion's counting units; the units named in `unknown` lists add nothing. */
export interface Totals {
  readonly credits: number;
  readonly units: number;
  /** Guided hours, published or planned. */
  readonly glh: number;
  readonly unknownCredits: readonly UnitId[];
  readonly unknownHours: readonly UnitId[];
}

/** One way to finish. */
export interface Suggestion {
  /** All counting units, mandatory ones included, in the qualification's order. */
  readonly units: readonly UnitId[];
  /** Those that are not mandatory and not chosen yet. */
  readonly added: readonly UnitId[];
  readonly totals: Totals;
  /** Sum of the parts' points: the lower, the better. */
  readonly score: number;
  /** False where a better one may exist: the search (see `Outlook.path`) stopped within a second. */
  readonly proven: boolean;
  /** One for each want, in the order of the wants. */
  readonly parts: readonly ScorePart[];
}

/**
 * The `count` best ways to finish, best first, no two equal; fewer where there are fewer ways.
 * Equal scores come in an order fixed by the qualification and limits, so that the same question
 * has the same answer.
 */
export function suggestionsOf(
  problem: CompletionProblem,
  engine: Engine,
  { marks, contradictory }: Choices,
  wants: Wants,
  count: number,
): readonly Suggestion[] {
  if (contradictory.length > 0) return [];
  const adders = wants.map((want) => ({ add: amountOf(problem, want), points: pointsOf(want) }));
  const costs = Float64Array.from(problem.optional, (unit) =>
    adders.reduce((cost, { add, points }) => cost + points * add(unit), 0),
  );
  return engine.best(marks, inWhole(costs).costs, count).map(({ units, proven }) => {
    const taken = new Set(units);
    const optional = problem.optional.filter((_, i) => taken.has(i));
    const added = problem.optional.filter((_, i) => taken.has(i) && marks[i] !== CHOSEN);
    const counting = [...problem.mandatory, ...optional];
    return { ...suggestionOf(problem, counting, added, wants), proven };
  });
}

function suggestionOf(
  problem: CompletionProblem,
  counting: readonly Unit[],
  added: readonly Unit[],
  wants: Wants,
): Omit<Suggestion, 'proven'> {
  const ids = new Set(counting.map((unit) => unit.id));
  const parts = partsOf(problem, wants, counting);
  return {
    units: problem.qualification.units.map((unit) => unit.id).filter((id) => ids.has(id)),
    added: added.map((unit) => unit.id),
    totals: totalsOf(problem, counting),
    score: addUp(parts.map((part) => part.points)),
    parts,
  };
}

function totalsOf({ hours }: CompletionProblem, counting: readonly Unit[]): Totals {
  const sum = (figure: (unit: Unit) => number | null): number =>
    addUp(counting.map((unit) => figure(unit) ?? 0));
  const without = (figure: (unit: Unit) => number | null): readonly UnitId[] =>
    counting.filter((unit) => figure(unit) === null).map((unit) => unit.id);
  const credits = (unit: Unit): number | null => unit.credits;
  const glh = (unit: Unit): number | null => hoursOf(unit, hours);
  return {
    credits: sum(credits),
    units: counting.length,
    glh: sum(glh),
    unknownCredits: without(credits),
    unknownHours: without(glh),
  };
}
