import type { System } from './system';

/** More starts than this hardly find better orders. */
const starts = 12;

/**
 * The order in which a diagram takes the families, one layer each. From some of them in turn it
 * goes on with the family after which the fewest sums are left to tell apart (families that share
 * rows go together, so rows retire early), and keeps the cheapest order of all.
 */
export function orderOf(system: System): readonly number[] {
  let best: Order = { order: [], cost: Infinity };
  const step = Math.ceil(system.families.length / starts);
  for (let first = 0; first < system.families.length; first += step) {
    const found = orderFrom(system, first, best.cost);
    if (found.cost < best.cost) best = found;
  }
  return best.order;
}

interface Order {
  readonly order: readonly number[];
  /** Upper bound on the number of edges. */
  readonly cost: number;
}

/** Gives up on an order once it costs as much as `enough`. */
function orderFrom(system: System, first: number, enough: number): Order {
  const front = new Front(system);
  const left = new Set(system.families.keys());
  const order: number[] = [];
  let cost = 0;
  for (let next = first; next >= 0 && cost < enough; next = front.narrowest(left)) {
    cost += front.size * front.entries(next);
    front.take(next);
    left.delete(next);
    order.push(next);
  }
  return { order, cost };
}

/** How many sums a layer has to tell apart at most, kept up to date family by family. */
class Front {
  readonly #doneMin: Float64Array;
  readonly #doneMax: Float64Array;
  readonly #restMin: Float64Array;
  readonly #restMax: Float64Array;
  /** The first row with the same sums as each row so far: those need telling apart once. */
  #twin: Int32Array;
  readonly #widths: Float64Array;
  size = 1;

  constructor(readonly system: System) {
    const rows = system.rows.length;
    this.#doneMin = new Float64Array(rows);
    this.#doneMax = new Float64Array(rows);
    this.#restMin = new Float64Array(rows);
    this.#restMax = new Float64Array(rows);
    this.#twin = new Int32Array(rows);
    this.#widths = new Float64Array(rows);
    for (const family of system.families.keys()) this.#move(family, -1);
    this.#doneMin.fill(0);
    this.#doneMax.fill(0);
  }

  entries(family: number): number {
    return (this.system.families[family]?.members.length ?? 0) + 1;
  }

  narrowest(left: ReadonlySet<number>): number {
    let least = Infinity;
    let found = -1;
    for (const family of left) {
      const size = this.#sizeAfter(family);
      if (size < least) [least, found] = [size, family];
    }
    return found;
  }

  take(family: number): void {
    this.size = this.#sizeAfter(family);
    this.#move(family, 1);
    const weights = this.system.families[family]?.weights ?? [];
    const first = new Map<string, number>();
    this.#twin = this.#twin.map((twin, row) => {
      const key = `${twin} ${weights[row] ?? 0}`;
      first.set(key, first.get(key) ?? row);
      return first.get(key) ?? row;
    });
  }

  /** Moves a family from what is to come to what is done (`way` 1), or only takes it off (−1). */
  #move(family: number, way: 1 | -1): void {
    const { members = [], weights = [] } = this.system.families[family] ?? {};
    weights.forEach((weight, row) => {
      const sum = weight * members.length;
      const [min, max] = [Math.min(sum, 0), Math.max(sum, 0)];
      this.#doneMin[row] = (this.#doneMin[row] ?? 0) + min;
      this.#doneMax[row] = (this.#doneMax[row] ?? 0) + max;
      this.#restMin[row] = (this.#restMin[row] ?? 0) - way * min;
      this.#restMax[row] = (this.#restMax[row] ?? 0) - way * max;
    });
  }

  #sizeAfter(family: number): number {
    const weights = this.system.families[family]?.weights ?? [];
    const widths = this.#widths;
    let size = 1;
    for (let row = 0; row < widths.length; row++) {
      widths[row] = this.#widthAfter(family, row);
      const twin = this.#twin[row] ?? row;
      if (twin < row && weights[twin] === weights[row]) {
        const other = widths[twin] ?? 1;
        const both = Math.min(other, widths[row] ?? 1);
        size *= both / other;
        widths[twin] = both;
      } else size *= widths[row] ?? 1;
    }
    return size;
  }

  /** How many values of a row a layer has to tell apart once it has taken a family. */
  #widthAfter(family: number, row: number): number {
    const { members = [], weights = [] } = this.system.families[family] ?? {};
    const { min = -Infinity, max = Infinity } = this.system.rows[row] ?? {};
    const sum = (weights[row] ?? 0) * members.length;
    const restMin = (this.#restMin[row] ?? 0) - Math.min(sum, 0);
    const restMax = (this.#restMax[row] ?? 0) - Math.max(sum, 0);
    if (restMin === restMax) return 1;
    const from = Math.max((this.#doneMin[row] ?? 0) + Math.min(sum, 0), min - restMax);
    const most = max === Infinity ? min - restMin : max - restMin;
    const to = Math.min((this.#doneMax[row] ?? 0) + Math.max(sum, 0), most);
    return Math.max(1, to - from + 1);
  }
}
