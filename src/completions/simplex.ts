import type { System } from './system';

/** A number nearer to a bound than this lies on it. Answers never rest on it: see `Search`. */
const tolerance = 1e-7;

export type LpAnswer = 'feasible' | 'infeasible' | 'unresolved';

/**
 * The linear relaxation of a system's rows within a box (box.ts), fractions allowed, at least cost. Dual simplex with bounded variables on a dense tableau.
 *
 * Layout: column f < n is family f, column n + r is the sum of row r; tableau row i reads
 * "Σ tableau[i, j] · x[j] = 0" and is solved for the basic column `basic[i]`. Every column is
 * bounded on both sides, so any basis stays dual feasible when the box changes: the next question
 * starts where the last one ended.
 */
export class Simplex {
  readonly #families: number;
  readonly #rows: number;
  readonly #columns: number;
  readonly #tableau: Float64Array;
  readonly #reduced: Float64Array;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #basic: Int32Array;
  /** Tableau row of a basic column, −1 for a column at its lower and −2 at its upper bound. */
  readonly #place: Int32Array;
  readonly #value: Float64Array;
  /** After each solve: multipliers that prove the answer, by row. Read by `Search`. */
  readonly multipliers: Float64Array;
  #pivots = 0;
  /** Tableau cells updated since the start: what the answers so far have cost. */
  work = 0;

  constructor(
    readonly system: System,
    readonly costs: Float64Array,
  ) {
    this.#families = system.families.length;
    this.#rows = system.rows.length;
    this.#columns = this.#families + this.#rows;
    this.#tableau = new Float64Array(this.#rows * this.#columns);
    this.#reduced = new Float64Array(this.#columns);
    this.#low = new Float64Array(this.#columns);
    this.#high = new Float64Array(this.#columns);
    this.#basic = new Int32Array(this.#rows);
    this.#place = new Int32Array(this.#columns);
    this.#value = new Float64Array(this.#columns);
    this.multipliers = new Float64Array(this.#rows);
    this.#reset();
  }

  /** The value of a family in the last feasible answer. */
  value(family: number): number {
    return this.#value[family] ?? 0;
  }

  solve(low: Float64Array, high: Float64Array): LpAnswer {
    if (this.#pivots > 300) this.#reset();
    this.#low.set(low);
    this.#high.set(high);
    this.#settle();
    this.work += this.#rows * this.#columns;
    const maxSteps = 100 + 4 * this.#columns;
    for (let step = 0; step < maxSteps; step++) {
      const row = this.#worstRow();
      if (row < 0) return this.#prove(-1, 1, 'feasible');
      const leaving = this.#basic[row] ?? 0;
      const below = (this.#value[leaving] ?? 0) < (this.#low[leaving] ?? 0);
      const entering = this.#entering(row, below ? 1 : -1);
      if (entering < 0) return this.#prove(row, below ? 1 : -1, 'infeasible');
      this.#exchange(row, entering, below);
    }
    this.#reset();
    return 'unresolved';
  }

  /** Back to the basis of row sums, which also sheds rounding errors. */
  #reset(): void {
    const [families, columns] = [this.#families, this.#columns];
    this.#tableau.fill(0);
    this.#reduced.fill(0);
    this.#reduced.set(this.costs);
    this.#pivots = 0;
    for (let column = 0; column < families; column++) {
      this.#place[column] = (this.costs[column] ?? 0) < 0 ? -2 : -1;
    }
    this.system.rows.forEach((_, row) => {
      this.system.families.forEach(({ weights }, f) => {
        this.#tableau[row * columns + f] = -(weights[row] ?? 0);
      });
      this.#tableau[row * columns + families + row] = 1;
      this.#basic[row] = families + row;
      this.#place[families + row] = row;
    });
  }

  /** Puts every column that is not basic on its bound and works out the basic ones. */
  #settle(): void {
    const columns = this.#columns;
    for (let column = 0; column < columns; column++) {
      const place = this.#place[column] ?? 0;
      if (place < 0) {
        this.#value[column] = (place === -1 ? this.#low[column] : this.#high[column]) ?? 0;
      }
    }
    for (let row = 0; row < this.#rows; row++) {
      const from = row * columns;
      let sum = 0;
      for (let column = 0; column < columns; column++) {
        if ((this.#place[column] ?? 0) < 0) {
          sum += (this.#tableau[from + column] ?? 0) * (this.#value[column] ?? 0);
        }
      }
      this.#value[this.#basic[row] ?? 0] = -sum;
    }
  }

  /** The row whose basic column is furthest outside its bounds, or −1. */
  #worstRow(): number {
    let worst = tolerance;
    let found = -1;
    for (let row = 0; row < this.#rows; row++) {
      const column = this.#basic[row] ?? 0;
      const value = this.#value[column] ?? 0;
      const outside = Math.max((this.#low[column] ?? 0) - value, value - (this.#high[column] ?? 0));
      if (outside > worst) {
        worst = outside;
        found = row;
      }
    }
    return found;
  }

  /** The column to enter: it must push the row's basic column in `direction`, at least cost. */
  #entering(row: number, direction: number): number {
    const from = row * this.#columns;
    let least = Infinity;
    let size = 0;
    let found = -1;
    for (let column = 0; column < this.#columns; column++) {
      const place = this.#place[column] ?? 0;
      if (place >= 0 || this.#low[column] === this.#high[column]) continue;
      const slope = (this.#tableau[from + column] ?? 0) * direction;
      if (place === -1 ? slope > -tolerance : slope < tolerance) continue;
      const steep = Math.abs(slope);
      const ratio = Math.abs(this.#reduced[column] ?? 0) / steep;
      if (ratio < least - tolerance || (ratio <= least + tolerance && steep > size)) {
        least = Math.min(least, ratio);
        size = steep;
        found = column;
      }
    }
    return found;
  }

  #exchange(row: number, entering: number, below: boolean): void {
    const leaving = this.#basic[row] ?? 0;
    const columns = this.#columns;
    const target = (below ? this.#low[leaving] : this.#high[leaving]) ?? 0;
    const pivot = this.#tableau[row * columns + entering] ?? 1;
    const change = -(target - (this.#value[leaving] ?? 0)) / pivot;
    for (let i = 0; i < this.#rows; i++) {
      const column = this.#basic[i] ?? 0;
      const slope = this.#tableau[i * columns + entering] ?? 0;
      this.#value[column] = (this.#value[column] ?? 0) - slope * change;
    }
    this.#value[entering] = (this.#value[entering] ?? 0) + change;
    this.#value[leaving] = target;
    this.#basic[row] = entering;
    this.#place[entering] = row;
    this.#place[leaving] = below ? -1 : -2;
    this.#eliminate(row, entering, pivot);
    this.#pivots++;
    this.work += this.#rows * columns;
  }

  #eliminate(row: number, entering: number, pivot: number): void {
    const [tableau, columns] = [this.#tableau, this.#columns];
    const from = row * columns;
    for (let j = 0; j < columns; j++) tableau[from + j] = (tableau[from + j] ?? 0) / pivot;
    for (let i = 0; i < this.#rows; i++) {
      const factor = tableau[i * columns + entering] ?? 0;
      if (i === row || factor === 0) continue;
      subtract(tableau, i * columns, tableau, from, columns, factor);
    }
    const factor = this.#reduced[entering] ?? 0;
    if (factor !== 0) subtract(this.#reduced, 0, tableau, from, columns, factor);
  }

  /** Keeps the multipliers: the duals of an optimum, or the row that cannot be met. */
  #prove(row: number, sign: number, answer: LpAnswer): LpAnswer {
    const source = row < 0 ? this.#reduced : this.#tableau;
    const from = (row < 0 ? 0 : row * this.#columns) + this.#families;
    for (let r = 0; r < this.#rows; r++) this.multipliers[r] = sign * (source[from + r] ?? 0);
    return answer;
  }
}

function subtract(
  to: Float64Array,
  at: number,
  from: Float64Array,
  start: number,
  length: number,
  factor: number,
): void {
  for (let j = 0; j < length; j++) {
    to[at + j] = (to[at + j] ?? 0) - factor * (from[start + j] ?? 0);
  }
}
