/**
 * Composite rules for packages that know rows only: a 0/1 variable per part, and rows that hold it to
 * what it stands for. Each row is as tight as the units allow (no one large number for all), and a part
 * gets only the directions that its rule needs: a part of "either … or" may hold without its switch
 * being on, so nothing is said of a switch that is off.
 */
import type { Row } from './model';

/** A sum over the units in a range, or how many parts hold. All figures are whole numbers. */
export type Condition =
  | { readonly weights: readonly number[]; readonly min: number; readonly max: number }
  | { readonly parts: readonly Condition[]; readonly min: number; readonly max: number };

/** What must be true of a switch: on only where its part holds, off only where it does not. */
type Direction = 'on' | 'off';

export class Switches {
  count = 0;

  constructor(readonly units: number) {}

  /** Rows that make a condition hold. */
  require(condition: Condition): readonly Row[] {
    if ('weights' in condition) return [condition];
    const { parts, min, max } = condition;
    // Where all parts must hold, none needs a switch.
    if (min >= parts.length) return parts.flatMap((part) => this.require(part));
    const { weights, rows } = this.#sumOf(condition);
    return [...rows, { weights, min, max }];
  }

  /** The number of parts that hold as a sum of switches, and the rows that hold those to it. */
  #sumOf({ parts, min, max }: Extract<Condition, { parts: unknown }>): {
    readonly weights: readonly number[];
    readonly rows: readonly Row[];
  } {
    const directions: Direction[] = [
      ...(min > 0 ? (['on'] as const) : []),
      ...(max < parts.length ? (['off'] as const) : []),
    ];
    const weights: number[] = [];
    const rows = parts.flatMap((part) => {
      const column = this.#column();
      weights[column] = 1;
      return directions.flatMap((direction) => this.#tie(part, column, direction));
    });
    return { weights, rows };
  }

  #column(): number {
    return this.units + this.count++;
  }

  #tie(part: Condition, column: number, direction: Direction): readonly Row[] {
    const { weights, rows } = 'weights' in part ? { ...part, rows: [] } : this.#tiedSum(part);
    const [least, most] = reachOf(weights);
    if (direction === 'on') {
      return [...rows, ...whenOn({ ...part, weights }, column, least, most)];
    }
    return [...rows, ...this.#whenOff({ ...part, weights }, column, least, most)];
  }

  /** Inner composites are tied both ways: what encloses them may need either. */
  #tiedSum(part: Extract<Condition, { parts: unknown }>): {
    readonly weights: readonly number[];
    readonly rows: readonly Row[];
  } {
    const weights: number[] = [];
    const rows = part.parts.flatMap((inner) => {
      const column = this.#column();
      weights[column] = 1;
      return (['on', 'off'] as const).flatMap((direction) => this.#tie(inner, column, direction));
    });
    return { weights, rows };
  }

  /** Off: the sum lies below the range or above it. */
  #whenOff(
    { weights, min, max }: Row,
    column: number,
    least: number,
    most: number,
  ): readonly Row[] {
    const [canBeLow, canBeHigh] = [min > least, max < most];
    if (!canBeLow && !canBeHigh) return [{ weights: withOne([], column, 1), min: 1, max: 1 }];
    const low = {
      weights: withOne(weights, column, -(most - min + 1)),
      min: -Infinity,
      max: min - 1,
    };
    const high = {
      weights: withOne(weights, column, max + 1 - least),
      min: max + 1,
      max: Infinity,
    };
    if (!canBeHigh) return [low];
    if (!canBeLow) return [high];
    // A further switch chooses the side: on is above.
    const side = this.#column();
    return [
      { ...low, weights: withOne(low.weights, side, -(most - min + 1)) },
      {
        ...high,
        weights: withOne(high.weights, side, -(max + 1 - least)),
        min: max + 1 - (max + 1 - least),
      },
    ];
  }
}

/** On: the sum lies in the range. */
function whenOn(
  { weights, min, max }: Row,
  column: number,
  least: number,
  most: number,
): readonly Row[] {
  const rows: Row[] = [];
  if (min > least) {
    rows.push({ weights: withOne(weights, column, -(min - least)), min: least, max: Infinity });
  }
  if (max < most) {
    rows.push({ weights: withOne(weights, column, most - max), min: -Infinity, max: most });
  }
  return rows;
}

function reachOf(weights: readonly number[]): readonly [number, number] {
  let [least, most] = [0, 0];
  // Sparse: a column that no one set has no weight.
  weights.forEach((weight) => {
    least += Math.min(weight, 0);
    most += Math.max(weight, 0);
  });
  return [least, most];
}

function withOne(weights: readonly number[], column: number, weight: number): readonly number[] {
  const all = [...weights];
  all[column] = (all[column] ?? 0) + weight;
  return all;
}
