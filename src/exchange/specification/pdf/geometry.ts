/** All lengths are points (1/72 inch), from the page's top left corner. */

/** A run of letters on a page. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline's distance from the top. */
  readonly baseline: number;
  /** The size of its letters. */
  readonly size: number;
}

/** A straight line that is drawn: of a table's border, or the edge of a shaded area. */
export interface Ruling {
  readonly isVertical: boolean;
  /** Its x where it is vertical, else its y. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A column: where its widest text begins and ends. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rulings: readonly Ruling[];
}

/** A transformation as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function placed(
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers from outside as a matrix; `null` where they are none. */
export function matrixIn(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return null;
  const numbers: unknown[] = Array.from(value as ArrayLike<unknown>);
  const [a, b, c, d, e, f] = numbers.map((each) =>
    typeof each === 'number' && Number.isFinite(each) ? each : null,
  );
  const isWhole = [a, b, c, d, e, f].every((each) => each !== null && each !== undefined);
  return isWhole ? [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0] : null;
}
