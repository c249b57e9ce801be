import type { UnitId } from '../catalogue';
import { EXCLUDED, OPEN, type Choices } from './choices';
import type { CompletionProblem } from './demands';
import type { Engine } from './engine';

/** One of the cheapest ways, by position in `Pricer.units`. */
export interface PricedWay {
  /** Positions of the optional units that it takes, ascending. */
  readonly taken: readonly number[];
  readonly cost: number;
  /** As in `Cheapest`. */
  readonly proven: boolean;
}

/** Asks for the cheapest way again and again, under other costs: what stays is read once. */
export interface Pricer {
  /** The optional units, in the order of the costs. */
  readonly units: readonly UnitId[];
  /**
   * @param costs whole numbers by position, which may be negative
   * @param closed 1 where a unit may not be taken; chosen units are taken all the same
   * @returns `null` without ways
   */
  best(costs: Float64Array, closed: Uint8Array): PricedWay | null;
}

export function pricerOf(
  { optional }: CompletionProblem,
  engine: Engine,
  { marks, contradictory }: Choices,
): Pricer {
  const asked = new Uint8Array(marks.length);
  return {
    units: optional.map(({ id }) => id),
    best(costs, closed) {
      if (contradictory.length > 0) return null;
      for (let at = 0; at < marks.length; at++) {
        const mark = marks[at] ?? OPEN;
        asked[at] = mark === OPEN && closed[at] === 1 ? EXCLUDED : mark;
      }
      const [way] = engine.best(asked, costs, 1);
      if (!way) return null;
      const cost = way.units.reduce((sum, at) => sum + (costs[at] ?? 0), 0);
      return { taken: way.units, cost, proven: way.proven };
    },
  };
}
