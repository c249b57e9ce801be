import { IntBuffer } from './buffer';
import { spreadOf, type Reach } from './order';
import type { System } from './system';

/** The distinct sums that some families can give; `sums` holds `rows.length` values per node. */
export interface Table {
  /** Number of its first node in the diagram; the others follow. */
  readonly first: number;
  readonly size: number;
  /** The rows that units outside the table can still change. */
  readonly rows: readonly number[];
  readonly sums: Int32Array;
  readonly inside: Reach;
}

/** What a row demands of a sum so far, given what the units outside the table can still add. */
interface Gate {
  readonly row: number;
  /** Below `least` or above `most` no completion can mend the sum. */
  readonly least: number;
  readonly most: number;
  /** From `safeFrom` to `safeTo` every completion meets the row: all these sums are one. */
  readonly safeFrom: number;
  readonly safeTo: number;
  /** The sum that stands for all safe ones. */
  readonly safe: number;
  readonly open: boolean;
}

/** Collects the distinct sums of one table and gives each a node. */
export class TableBuilder {
  readonly rows: readonly number[];
  readonly #gates: readonly Gate[];
  readonly #sums = new IntBuffer();
  readonly #found = new Map<number, number>();
  #size = 0;

  constructor(
    system: System,
    whole: Reach,
    readonly inside: Reach,
    readonly first: number,
    carried: readonly number[],
  ) {
    this.#gates = gatesOf(system, whole, inside).filter((gate) => carried.includes(gate.row));
    this.rows = this.#gates.filter((gate) => gate.open).map((gate) => gate.row);
  }

  /** The node for a sum (one value per row of the system), or −1 where no completion can mend it. */
  nodeFor(sum: Int32Array): number {
    let key = 0;
    for (const gate of this.#gates) {
      const value = sum[gate.row] ?? 0;
      if (value < gate.least || value > gate.most) return -1;
      if (!gate.open) continue;
      const told = value >= gate.safeFrom && value <= gate.safeTo ? gate.safe : value;
      sum[gate.row] = told;
      key = key * (gate.most - gate.least + 1) + (told - gate.least);
    }
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    for (const row of this.rows) this.#sums.push(sum[row] ?? 0);
    const node = this.first + this.#size++;
    this.#found.set(key, node);
    return node;
  }

  finish(): Table {
    const { first, rows, inside } = this;
    return { first, size: this.#size, rows, sums: this.#sums.toArray(), inside };
  }

  /** What a row's sum may be, from lowest to highest; used to skip pairs that cannot join. */
  range(row: number): readonly [least: number, most: number] {
    const gate = this.#gates.find((one) => one.row === row);
    return gate ? [gate.least, gate.most] : [-Infinity, Infinity];
  }
}

function gatesOf(system: System, whole: Reach, inside: Reach): readonly Gate[] {
  const { outside } = spreadOf(whole, inside);
  return system.rows.map(({ min, max }, row) => {
    const [restLeast = 0, restMost = 0] = [outside.min[row], outside.max[row]];
    const least = Math.max(inside.min[row] ?? 0, min - restMost);
    const most = Math.min(inside.max[row] ?? 0, max - restLeast);
    const safeFrom = Math.max(least, min - restLeast);
    const safeTo = Math.min(most, max - restMost);
    return { row, least, most, safeFrom, safeTo, safe: safeFrom, open: restLeast < restMost };
  });
}
