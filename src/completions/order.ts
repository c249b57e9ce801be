import type { Steps } from './clusters';

/** More starts than this hardly find better orders. */
const enoughStarts = 12;

/**
 * The order in which a diagram takes its steps, one layer each. From some of them in turn it goes on
 * with the step after which the fewest sums are left to tell apart (steps that share rows go
 * together, so rows retire early), and keeps the cheapest order of all.
 */
export function orderOf(system: Steps, maxStarts = enoughStarts): UnitOrder {
  let best: UnitOrder = { order: [], cost: Infinity };
  const stride = Math.ceil(system.steps.length / maxStarts);
  for (let first = 0; first < system.steps.length; first += stride) {
    const found = orderFrom(system, first, best.cost);
    if (found.cost < best.cost) best = found;
  }
  return best;
}

export interface UnitOrder {
  readonly order: readonly number[];
  /** Upper bound on the number of edges. */
  readonly cost: number;
}

/** Gives up on an order once it costs as much as `enough`. */
function orderFrom(system: Steps, first: number, enough: number): UnitOrder {
  const width = new Width(system);
  const left = new Set(system.steps.keys());
  const order: number[] = [];
  let cost = 0;
  for (let next = first; next >= 0 && cost < enough; next = width.narrowest(left)) {
    cost += width.size * (system.steps[next]?.kinds.length ?? 0);
    width.take(next);
    left.delete(next);
    order.push(next);
  }
  return { order, cost };
}

/** How many sums a layer has to tell apart at most, kept up to date step by step. */
class Width {
  readonly #doneMin: Float64Array;
  readonly #doneMax: Float64Array;
  readonly #restMin: Float64Array;
  readonly #restMax: Float64Array;
  /** The first row with the same sums as each row so far: those need telling apart once. */
  #twin: Int32Array;
  /** By step, the first row with the same additions as each row. */
  readonly #alike: readonly Int32Array[];
  readonly #widths: Float64Array;
  size = 1;

  constructor(readonly system: Steps) {
    const rows = system.rows.length;
    this.#doneMin = new Float64Array(rows);
    this.#doneMax = new Float64Array(rows);
    this.#restMin = new Float64Array(rows);
    this.#restMax = new Float64Array(rows);
    this.#twin = new Int32Array(rows);
    this.#widths = new Float64Array(rows);
    this.#alike = system.steps.map(({ adds }) => firstsOf(adds.map((values) => values.join())));
    for (const step of system.steps.keys()) this.#move(step, -1);
    this.#doneMin.fill(0);
    this.#doneMax.fill(0);
  }

  narrowest(left: ReadonlySet<number>): number {
    let least = Infinity;
    let found = -1;
    for (const step of left) {
      const size = this.#sizeAfter(step);
      if (size < least) [least, found] = [size, step];
    }
    return found;
  }

  take(step: number): void {
    this.size = this.#sizeAfter(step);
    this.#move(step, 1);
    const alike = this.#alike[step] ?? [];
    this.#twin = firstsOf([...this.#twin].map((twin, row) => `${twin} ${alike[row] ?? 0}`));
  }

  /** Moves a step from what is to come to what is done (`way` 1), or only takes it off (−1). */
  #move(step: number, way: 1 | -1): void {
    const { min = [], max = [] } = this.system.steps[step] ?? {};
    for (let row = 0; row < min.length; row++) {
      this.#doneMin[row] = (this.#doneMin[row] ?? 0) + (min[row] ?? 0);
      this.#doneMax[row] = (this.#doneMax[row] ?? 0) + (max[row] ?? 0);
      this.#restMin[row] = (this.#restMin[row] ?? 0) - way * (min[row] ?? 0);
      this.#restMax[row] = (this.#restMax[row] ?? 0) - way * (max[row] ?? 0);
    }
  }

  #sizeAfter(step: number): number {
    const alike = this.#alike[step] ?? [];
    const widths = this.#widths;
    let size = 1;
    for (let row = 0; row < widths.length; row++) {
      widths[row] = this.#widthAfter(step, row);
      const twin = this.#twin[row] ?? row;
      if (twin < row && alike[twin] === alike[row]) {
        const other = widths[twin] ?? 1;
        const both = Math.min(other, widths[row] ?? 1);
        size *= both / other;
        widths[twin] = both;
      } else size *= widths[row] ?? 1;
    }
    return size;
  }

  /** How many values of a row a layer has to tell apart once it has taken a step. */
  #widthAfter(step: number, row: number): number {
    const { min: least = [], max: greatest = [] } = this.system.steps[step] ?? {};
    const { min = -Infinity, max = Infinity, isRequired } = this.system.rows[row] ?? {};
    const restMin = (this.#restMin[row] ?? 0) - (least[row] ?? 0);
    const restMax = (this.#restMax[row] ?? 0) - (greatest[row] ?? 0);
    if (restMin === restMax) return 1;
    const from = Math.max((this.#doneMin[row] ?? 0) + (least[row] ?? 0), min - restMax);
    const most = max === Infinity ? min - restMin : max - restMin;
    const to = Math.min((this.#doneMax[row] ?? 0) + (greatest[row] ?? 0), most);
    // Sums with which a part surely holds, or surely fails, stay and are one value more.
    return Math.max(1, to - from + 1) + (isRequired ? 0 : 1);
  }
}

/** For each key, the position of the first equal one. */
function firstsOf(keys: readonly string[]): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(keys, (key, i) => {
    first.set(key, first.get(key) ?? i);
    return first.get(key) ?? i;
  });
}
